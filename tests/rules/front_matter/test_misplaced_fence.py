"""What misplaced-fence reports, and what it lets through."""

from __future__ import annotations

import re
from pathlib import Path

import frontmatter
import pytest
import yaml

from generator_cases import Case, fence_cases
from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def report(rule: BaseRule, text: str, generator: str = "unknown") -> list[str]:
    article = Article("source/_posts/a.md", Source.from_text(text), GENERATORS[generator])
    return [
        f"{violation.severity or rule.severity}: {violation.full_message}"
        for violation in violations(rule, article)
    ]


FRONT_MATTER = "---\ntitle: Harbour\n---\nText.\n"


@pytest.mark.parametrize(
    ("generator", "before", "expected"),
    [
        ("unknown", "", []),
        (
            "unknown",
            "\n",
            [
                (
                    "warning: an empty line comes before the front matter: "
                    "Astro, Hexo, Hugo and Zola read it, Pelican leaves the article out, others publish it as text; begin the file with the fence"
                )
            ],
        ),
        (
            "unknown",
            "\ufeff",
            [
                (
                    "info: a byte order mark comes before the front matter: "
                    "some tools then find no front matter; save the file without it"
                )
            ],
        ),
        (
            "unknown",
            "\ufeff\n\n",
            [
                (
                    "warning: a byte order mark and empty lines come before the front matter: "
                    "Astro, Hugo and Zola read it, Pelican leaves the article out, others publish it as text; begin the file with the fence"
                )
            ],
        ),
        (
            "hexo",
            "\n",
            [
                (
                    "warning: an empty line comes before the front matter: "
                    "Hexo reads it, but not after one more empty line; begin the file with the fence"
                )
            ],
        ),
        (
            "hexo",
            "\n\n",
            [
                (
                    "error: empty lines come before the front matter: "
                    "Hexo publishes the metadata as text; begin the file with the fence"
                )
            ],
        ),
        (
            "hexo",
            " ",
            [
                (
                    "error: white space comes before the front matter: "
                    "Hexo leaves the article out; begin the file with the fence"
                )
            ],
        ),
        (
            "jekyll",
            "\n",
            [
                (
                    "error: an empty line comes before the front matter: "
                    "Jekyll publishes the metadata as text; begin the file with the fence"
                )
            ],
        ),
        ("jekyll", "\ufeff", []),
        ("hugo", "\n\n", []),
        ("astro", "\n", []),
        ("zola", "\n", []),
        (
            "jekyll",
            "\ufeff\n",
            [
                (
                    "error: a byte order mark and an empty line come before the front matter: "
                    "Jekyll publishes the metadata as text; begin the file with the fence"
                )
            ],
        ),
        (
            "pelican",
            "\n",
            [
                (
                    "error: an empty line comes before the front matter: "
                    "Pelican leaves the article out; begin the file with the fence"
                )
            ],
        ),
    ],
)
def test_what_stands_before_the_fence(
    rule: BaseRule, generator: str, before: str, expected: list[str]
) -> None:
    assert report(rule, before + FRONT_MATTER, generator) == expected


@pytest.mark.parametrize(
    ("generator", "text", "expected"),
    [
        (
            "hexo",
            "--- \ntitle: a\n---\n",
            [
                (
                    "error: white space follows the opening fence: "
                    "Hexo publishes the metadata as text; remove the white space"
                )
            ],
        ),
        ("jekyll", "--- \ntitle: a\n---\n", []),
        ("jekyll", "---\ntitle: a\n...\n", []),
        (
            "hugo",
            "---\ntitle: a\n...\n",
            [
                "error: the front matter is closed by `...`: Hugo stops the build; close it with `---`"
            ],
        ),
        (
            "jekyll",
            "----\ntitle: a\n----\n",
            [
                (
                    "error: the fence has more than three dashes: "
                    "Jekyll publishes the metadata as text; write `---`"
                )
            ],
        ),
        (
            "jekyll",
            "+++\ntitle = 'a'\n+++\n",
            [
                (
                    "error: Jekyll cannot read this TOML front matter and publishes it as text; "
                    "write YAML between `---`"
                )
            ],
        ),
        ("hugo", "+++\ntitle = 'a'\n+++\n", []),
        ("zola", "+++\ntitle = 'a'\n+++\n", []),
        ("hexo", ';;;\n"title": "a"\n;;;\n', []),
        ("hugo", '{\n  "title": "a"\n}\n', []),
        (
            "zola",
            '{\n  "title": "a"\n}\n',
            [
                (
                    "error: Zola cannot read this JSON front matter and stops the build; "
                    "write YAML between `---`"
                )
            ],
        ),
        (
            "hexo",
            '{\n  "title": "a"\n}\n',
            [
                (
                    "error: Hexo cannot read this JSON front matter and publishes it as text; "
                    "write YAML between `---`"
                )
            ],
        ),
        ("eleventy", '---json\n{"title": "a"}\n---\n', []),
        (
            "eleventy",
            "---toml\ntitle = 'a'\n---\n",
            [
                (
                    "error: the opening fence names a format: "
                    "Eleventy stops the build; write `---`, and YAML below it"
                )
            ],
        ),
    ],
)
def test_fences_of_another_shape(
    rule: BaseRule, generator: str, text: str, expected: list[str]
) -> None:
    assert report(rule, text, generator) == expected


@pytest.mark.parametrize(
    ("generator", "expected"),
    [
        (
            "hexo",
            (
                "warning: an empty line comes before the front matter: Hexo reads it, but not "
                "after one more empty line; begin the file with the fence"
            ),
        ),
        (
            "jekyll",
            (
                "error: an empty line comes before the front matter: Jekyll publishes the "
                "metadata as text; begin the file with the fence"
            ),
        ),
        (
            "eleventy",
            (
                "error: an empty line comes before the front matter: Eleventy publishes the "
                "metadata as text; begin the file with the fence"
            ),
        ),
        (
            "pelican",
            (
                "error: an empty line comes before the front matter: Pelican leaves the article out; "
                "begin the file with the fence"
            ),
        ),
        ("hugo", ""),
        ("astro", ""),
        ("zola", ""),
    ],
)
def test_the_scraped_sample_begins_with_an_empty_line(
    rule: BaseRule, shared: Path, generator: str, expected: str
) -> None:
    text = (shared / "sample" / "article.md").read_text(encoding="utf-8")
    assert "".join(report(rule, text, generator)) == expected


PARSERS = {"gray-matter": "vitepress"}
KINDS = {
    "one-blank-line": ("blank-before",),
    "two-blank-lines": ("blank-before",),
    "space-before": ("space-before",),
    "bom": ("bom",),
    "bom-and-blank-line": ("bom", "blank-before"),
    "space-after-opening": ("trailing-space",),
    "space-after-closing": ("trailing-space",),
    "four-hyphens": ("long-fence", "long-fence"),
    "closing-dots": ("dots-closing",),
    "no-closing": ("unclosed",),
    "no-opening": ("no-opening",),
    "typed-toml": ("typed-fence",),
    "comment-before": ("comment-before",),
    "glued-closing": ("glued-closing",),
    "duplicate-key": ("duplicate-key",),
    "tab-indentation": ("syntax",),
    "colon-in-value": ("syntax",),
    "tab-line": ("tab-line",),
    "line-separator": ("line-separator",),
    "ruby-tag": ("unknown-tag",),
    "unknown-tag": ("unknown-tag",),
    "long-closing": ("long-fence",),
    "text-after-closing": ("text-after-closing",),
    "doubled-fence": ("doubled-fence",),
    "wide-space-before": ("space-before",),
    "line-of-spaces": ("blank-before",),
    "comment-after-opening": ("comment-after-opening",),
}
RULES = (
    *("misplaced-fence", "unclosed-front-matter", "duplicate-key", "invalid-front-matter"),
    "missing-front-matter",
)
SPOKEN = {
    "lost": r"publishes (?:the metadata as text|the article without its metadata|it as text)",
    "dropped": "leaves the article out",
    "error": "stops the build",
    "last": "uses the last value",
    "both": "reads both values as one list",
}


@pytest.mark.parametrize("case", fence_cases(), ids=lambda case: case.name)
def test_every_departure_is_seen(case: Case) -> None:
    kinds = tuple(fault.kind for fault in Article.from_text(case.text).front_matter.faults)
    assert kinds == KINDS.get(case.name, ())


@pytest.mark.parametrize(
    "parser",
    sorted(
        {p for case in fence_cases() for p in case.expected} - {"python-frontmatter", "material"}
    ),
)
def test_what_is_said_of_a_fence_is_what_the_real_program_does(
    rules: dict[str, type[BaseRule]], parser: str
) -> None:
    """Each cell of the table: what is read is let through, and the harm is told in its words."""
    generator = GENERATORS[PARSERS.get(parser, parser)]
    name = f"{generator.article_folders[0]}/a.md" if generator.article_folders else "posts/a.md"
    wrong = []
    for case in (case for case in fence_cases() if case.expected.get(parser, "-") != "-"):
        article = Article(name, Source.from_text(case.text), generator)
        found = [v.full_message for rule in RULES for v in violations(rules[rule](), article)]
        expected = case.expected[parser]
        if expected == "read":
            is_right = all("after one more empty line" in message for message in found)
        else:
            is_right = any(re.search(SPOKEN[expected], message) for message in found)
        wrong += [] if is_right else [(case.name, expected, found)]
    assert wrong == []


@pytest.mark.parametrize("case", fence_cases(), ids=lambda case: case.name)
def test_python_frontmatter_does_what_the_table_says(case: Case) -> None:
    expected = case.expected["python-frontmatter"]
    if expected == "error":
        with pytest.raises(yaml.YAMLError):
            frontmatter.loads(case.text)
    else:
        title = frontmatter.loads(case.text).get("title")
        assert title == {"read": "Tides", "last": "Ebb", "lost": None}[expected]
