"""What missing-front-matter reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def test_it_points_at_the_very_beginning(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        # 港口
        ^ the article has no front matter, so no title and no date; add front matter with a title and a date
        """,
        path="source/_posts/harbour.md",
        generator="hexo",
    )


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "posts/README-de.md",
        "CHANGELOG.md",
        "docs/404.html",
        "content/posts/_index.md",
        "_includes/card.html",
        "layouts/single.html",
        "scaffolds/post.md",
    ],
)
def test_files_beside_articles_are_let_through(rule: BaseRule, path: str) -> None:
    check_annotated(rule, "# Harbour\n", path=path)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Harbour\n---\n",
        "+++\ntitle = 'Harbour'\n+++\n",
        "Title: Harbour\nDate: 2026-03-02\n\nText.\n",
        "<!doctype html><html><head><title>Harbour</title></head></html>",
    ],
)
def test_metadata_of_any_kind_is_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_a_known_generator_has_its_articles_in_its_folders(rule: BaseRule) -> None:
    check_annotated(rule, "# Harbour\n", path="_i18n/harbour.md", generator="jekyll")
    with pytest.raises(AssertionError):
        check_annotated(rule, "# Harbour\n", path="_posts/harbour.md", generator="jekyll")


def test_an_unknown_generator_is_expected_to_want_what_the_neighbours_have(
    rule: BaseRule, tmp_path: Path
) -> None:
    site = SiteSettings(SiteLocation("", str(tmp_path)))
    (tmp_path / "news").mkdir()
    for name in ("pier", "ferry", "lock"):
        (tmp_path / "news" / f"{name}.md").write_text("---\ntitle: a\n---\n")
    source = Source.from_text("# Harbour\n")
    [found] = violations(rule, Article("news/harbour.md", source, site=site))
    assert found.severity is Severity.WARNING
    assert violations(rule, Article("notes/harbour.md", source, site=site)) == []


@pytest.mark.parametrize(
    ("generator", "path", "text", "is_reported"),
    [
        ("mkdocs", "docs/pier.md", "Text.\n", False),
        ("mkdocs", "docs/blog/posts/pier.md", "# Pier\n", True),
        ("vitepress", "guide/pier.md", "# Pier\n", False),
        ("vitepress", "guide/pier.md", "Text.\n", False),
        ("docusaurus", "docs/pier.md", "# Pier\n", False),
        ("docusaurus", "blog/2026-03-02-pier.md", "# Pier\n", False),
        ("vuepress", "docs/news/pier.md", "\n## Pier\n", False),
        ("vuepress", "docs/news/pier.md", "Text\n\n## Pier\n", True),
        ("vitepress", "docs/news/pier.md", "## Pier\n", True),
        ("docusaurus", "blog/pier.md", "# Pier\n", True),
        ("jekyll", "_posts/2026-03-02-pier.md", "# Pier\n", False),
        ("hugo", "content/notes/pier.md", "# Pier\n", True),
    ],
)
def test_where_headings_are_titles_front_matter_need_not_be_there(
    rule: BaseRule, generator: str, path: str, text: str, *, is_reported: bool
) -> None:
    article = Article(path, Source.from_text(text), GENERATORS[generator])
    assert bool(violations(rule, article)) is is_reported
