"""What missing-key reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.front_matter.schema import Schema
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def missing(
    rule: BaseRule,
    text: str,
    path: str = "posts/a.md",
    generator: str = "unknown",
    schema: Schema | None = None,
) -> list[str]:
    article = Article(path, Source.from_text(text), GENERATORS[generator], schema)
    return [violation.message for violation in violations(rule, article)]


def test_it_points_at_the_opening_fence(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        ---
        ^^^ `date` is missing; add `date`
        title: 港口
        ---
        """,
        path="source/_posts/a.md",
        generator="hexo",
    )


def test_nothing_is_required_while_nobody_requires_it(rule: BaseRule) -> None:
    assert missing(rule, "---\nlayout: post\n---\n") == []
    assert missing(rule, "---\nlayout: post\n---\n", "_posts/a.md") == []
    assert missing(rule, "---\nlayout: post\n---\n", "src/content/blog/a.md", "astro") == []


@pytest.mark.parametrize(
    ("generator", "path", "text", "expected"),
    [
        ("jekyll", "_posts/2026-03-02-a.md", "---\nlayout: post\n---\n", []),
        ("jekyll", "about/a.md", "---\nlayout: page\n---\n", []),
        ("hexo", "source/_posts/a.md", "---\ntitle: a\n---\n", ["`date` is missing"]),
        (
            "hexo",
            "source/_posts/a.md",
            "---\nTitle: a\ndate: 2026-03-02\n---\n",
            ["`title` is missing: `Title` is a different key to generators"],
        ),
        ("hexo", "source/docs/a.md", "---\ntitle: a\n---\n", []),
        ("hugo", "content/posts/a.md", "---\nTitle: a\nDate: 2026-03-02\n---\n", []),
        ("hugo", "content/posts/a.md", "---\ntitle: a\n---\n", ["`date` is missing"]),
    ],
)
def test_with_a_known_generator(
    rule: BaseRule, generator: str, path: str, text: str, expected: list[str]
) -> None:
    assert missing(rule, text, path, generator) == expected


@pytest.mark.parametrize(
    ("lines", "help_"),
    [
        ("date: 2026-03-02", "add `title` or `name`"),
        ("date: 2026-03-02\nTitle: a", "write `Title` as `title`"),
    ],
)
def test_help_names_the_key_to_add(rule: BaseRule, lines: str, help_: str) -> None:
    source, schema = Source.from_text(f"---\n{lines}\n---\n"), Schema((("title", "name"),))
    [violation] = violations(
        rule, Article("source/_posts/a.md", source, GENERATORS["hexo"], schema)
    )
    assert violation.help == help_


def test_the_configuration_names_keys_and_alternatives(rule: BaseRule) -> None:
    schema = Schema(required=(("author",), ("description", "excerpt"), ("cover.image",)))
    assert missing(rule, "---\nexcerpt: a\ncover:\n  alt: b\n---\n", schema=schema) == [
        "`author` is missing",
        "`cover.image` is missing",
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({".eleventy.js": ""}, ["`title` is missing", "`date` is missing"]),
        ({".eleventy.js": "", "posts/posts.json": '{"title": "A"}'}, ["`date` is missing"]),
        ({".eleventy.js": "", "posts/posts.11tydata.js": "module.exports = {}"}, []),
        ({"mkdocs.yml": "plugins: [meta]", "posts/.meta.yml": "title: A\ndate: 2026-03-02"}, []),
    ],
)
def test_what_other_files_of_the_site_supply_is_not_missing(
    rule: BaseRule, tmp_path: Path, files: dict[str, str], expected: list[str]
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    settings = load(Flags(), plugins.load(), str(tmp_path)).settings("posts/a.md")
    source, schema = Source.from_text("---\nlayout: post\n---\n"), Schema((("title",), ("date",)))
    article = Article("posts/a.md", source, settings.generator, schema, site=settings.site)
    assert [violation.message for violation in violations(rule, article)] == expected


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [("", ["`date` is missing"]), ("new_post_name: :year-:month-:day-:title.md\n", [])],
)
def test_hexo_takes_dates_from_names_only_if_it_is_told_to(
    rule: BaseRule, tmp_path: Path, configuration: str, expected: list[str]
) -> None:
    (tmp_path / "source" / "_posts").mkdir(parents=True)
    (tmp_path / "_config.yml").write_text(f"title: a\n{configuration}", encoding="utf-8")
    path = "source/_posts/2026-03-02-a.md"
    settings = load(Flags(), plugins.load(), str(tmp_path)).settings(path)
    source = Source.from_text("---\ntitle: A\n---\n")
    article = Article(path, source, settings.generator, site=settings.site)
    assert [violation.message for violation in violations(rule, article)] == expected
