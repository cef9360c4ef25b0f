"""What duplicate-key reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def test_the_later_key_is_reported_with_the_earlier_one_related(rule: BaseRule) -> None:
    article = Article.from_text("---\n题: a\ndate: 2026-03-02\n题: b\n---\n")
    [violation] = violations(rule, article)
    assert article.cut(violation.span) == "题"
    assert violation.full_message == (
        "`题` is already set on line 2: some generators stop the build, others use one of the values; remove the wrong one"
    )
    assert [article.source.position(place.span.start) for place in violation.related] == [(2, 1)]


@pytest.mark.parametrize(
    ("generator", "severity", "harm"),
    [
        ("hexo", None, "Hexo leaves the article out"),
        ("eleventy", None, "Eleventy stops the build"),
        ("pelican", Severity.WARNING, "Pelican reads both values as one list"),
        ("jekyll", Severity.WARNING, "Jekyll uses the last value"),
        ("hugo", None, "Hugo stops the build"),
    ],
)
def test_the_harm_is_that_of_the_generator(
    rule: BaseRule, generator: str, severity: Severity | None, harm: str
) -> None:
    source = Source.from_text("---\ntitle: a\ntitle: b\n---\n")
    [violation] = violations(rule, Article("a.md", source, GENERATORS[generator]))
    assert violation.severity == severity
    assert (
        violation.full_message == f"`title` is already set on line 2: {harm}; remove the wrong one"
    )


@pytest.mark.parametrize(
    ("generator", "harm"),
    [
        ("hexo", ": Hexo leaves the article out"),
        ("hugo", ": Hugo stops the build"),
        ("jekyll", ""),
        ("unknown", ": some generators stop the build"),
    ],
)
def test_the_same_value_twice_is_said_to_be_the_same(
    rule: BaseRule, generator: str, harm: str
) -> None:
    source = Source.from_text("---\ndate: 2026-03-02\ntitle: a\ndate: 2026-03-02\n---\n")
    [violation] = violations(rule, Article("a.md", source, GENERATORS[generator]))
    assert (
        violation.full_message
        == f"`date` is already set on line 2 to the same value{harm}; remove one of them"
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\na:\n  title: 1\nb:\n  title: 2\n---\n",
        "---\nimages:\n  - url: a\n  - url: b\n---\n",
        "+++\n[a]\ntitle = 1\n[b]\ntitle = 2\n+++\n",
    ],
)
def test_equal_keys_of_different_mappings_are_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)


def test_a_nested_key_twice_is_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """\
        ---
        cover:
          image: a.png
          image: b.png
          ^^^^^
        ---
        """,
    )
