"""What ancient-date reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_dates_that_stand_for_none_are_told_apart(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        date: '0001-01-01T00:00:00Z'
               ^^^^^^^^^^^^^^^^^^^^ `0001-01-01T00:00:00Z` is Go's zero time, a sign of a lost date; write the article's real date
        updated: 1970-01-01
                 ^^^^^^^^^^ `1970-01-01` is the Unix epoch, a sign of a lost date; write the article's real date
        lastmod: 1969-12-31 19:00:00
                 ^^^^^^^^^^^^^^^^^^^
        modified: 1989-12-31
                  ^^^^^^^^^^ `1989-12-31` is before 1990: the article is sorted to the wrong end of every list; check the year, or lower `min-year`
        expiryDate: 1989-12-31
        created: 1990-01-01
        ---
        """,
    )


@pytest.mark.parametrize("date", ["2022-02-17", "0000-01-01", "1989", "01/02/1989", "soon", "0"])
def test_later_dates_and_what_is_none_are_let_through(rule: BaseRule, date: str) -> None:
    assert violations(rule, Article.from_text(f"---\ndate: {date}\n---\n")) == []


def test_the_first_year_can_be_set(rules: dict[str, type[BaseRule]]) -> None:
    rule = rules["ancient-date"](min_year=1850)
    found = violations(rule, Article.from_text("---\ndate: 1849-12-31\nupdated: 1850-01-01\n---\n"))
    assert [violation.message for violation in found] == [
        "`1849-12-31` is before 1850: the article is sorted to the wrong end of every list"
    ]
