"""What misplaced-fence reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def report(rule: BaseRule, text: str, generator: str = "unknown") -> list[str]:
    article = Article("source/_posts/a.md", Source.from_text(text), GENERATORS[generator])
    return [
        f"{violation.severity or rule.severity}: {violation.message}"
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
                    "warning: an empty line stands before the front matter: "
                    "Jekyll, Eleventy and most others would publish it as text"
                )
            ],
        ),
        (
            "unknown",
            "\ufeff",
            [
                (
                    "info: a byte order mark stands before the front matter: "
                    "some tools then find no front matter"
                )
            ],
        ),
        (
            "unknown",
            "\ufeff\n\n",
            [
                (
                    "warning: a byte order mark and empty lines stand before the front matter: "
                    "Jekyll, Eleventy and most others would publish it as text"
                )
            ],
        ),
        (
            "hexo",
            "\n",
            [
                (
                    "warning: an empty line stands before the front matter: "
                    "Hexo reads it, with one more empty line it would not"
                )
            ],
        ),
        (
            "hexo",
            "\n\n",
            [
                (
                    "error: empty lines stand before the front matter: "
                    "Hexo publishes the article without its metadata"
                )
            ],
        ),
        (
            "hexo",
            " ",
            ["error: white space stands before the front matter: Hexo stops with an error"],
        ),
        (
            "jekyll",
            "\n",
            [
                (
                    "error: an empty line stands before the front matter: "
                    "Jekyll publishes the article without its metadata"
                )
            ],
        ),
        ("jekyll", "\ufeff", []),
        ("hugo", "\n\n", []),
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
                    "Hexo publishes the article without its metadata"
                )
            ],
        ),
        ("jekyll", "--- \ntitle: a\n---\n", []),
        ("jekyll", "---\ntitle: a\n...\n", []),
        (
            "hugo",
            "---\ntitle: a\n...\n",
            ["error: the front matter is closed by `...`: Hugo stops with an error"],
        ),
        (
            "jekyll",
            "----\ntitle: a\n----\n",
            [
                (
                    "error: the fence has more than three dashes: "
                    "Jekyll publishes the article without its metadata"
                )
            ],
        ),
        (
            "jekyll",
            "+++\ntitle = 'a'\n+++\n",
            ["error: Jekyll does not read TOML front matter and publishes it as text"],
        ),
        ("hugo", "+++\ntitle = 'a'\n+++\n", []),
    ],
)
def test_fences_of_another_shape(
    rule: BaseRule, generator: str, text: str, expected: list[str]
) -> None:
    assert report(rule, text, generator) == expected
