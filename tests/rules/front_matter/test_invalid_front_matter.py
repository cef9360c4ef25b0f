"""What invalid-front-matter reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("---\ntitle: Harbour: the plan\n---\n", ":"),
        ("---\ntitle: 港口\ntags:\n\t- a\n---\n", "\t"),
        ("---\ntitle: 港口\nauthor: @mira\n---\n", "@"),
        ("+++\ntitle = Harbour\n+++\n", "H"),
    ],
)
def test_it_points_at_the_place_where_reading_ends(rule: BaseRule, text: str, cut: str) -> None:
    article = Article.from_text(text)
    [violation] = violations(rule, article)
    assert article.cut(violation.span)[:1] == cut


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 2022-02-30\n---\n",
        "---\ntitle: 'Harbour: the plan'\n---\n",
        "---\n{}\n---\n",
        "---\n---\n",
        "---\ncategories:\n - a\n - b\n---\n",
    ],
)
def test_what_can_be_read_is_let_through(rule: BaseRule, text: str) -> None:
    check_annotated(rule, text)
