"""What wrong-weekday reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_it_says_which_day_it_is(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 渡轮复航
        date: 'Fri, 17 Feb 2022 05:05:11 GMT'
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `Fri, 17 Feb 2022 05:05:11 GMT` says Friday, but 2022-02-17 is a Thursday: generators ignore the weekday; correct the weekday or the date
        ---
        """,
    )


@pytest.mark.parametrize(
    "date",
    [
        *("Mon Feb 17 2022 13:05:11 GMT+0800 (CST)", "Sunday, February 17, 2022"),
        *("Wed Feb 17 05:05:11 2022", "Sat, 29 Feb 2020 00:00:01 +0000", "Tues, 1 Jan 1970"),
    ],
)
def test_every_form_with_a_weekday_is_judged(rule: BaseRule, date: str) -> None:
    article = Article.from_text(f"---\ndate: {date}\n---\n")
    if date.startswith("Sat"):
        assert violations(rule, article) == []
    else:
        assert len(violations(rule, article)) == 1


@pytest.mark.parametrize(
    "date",
    [
        *("Thu, 17 Feb 2022 05:05:11 GMT", "Thursday, February 17, 2022", "2022-02-17"),
        *("Sat, 1 Jan 2000 00:00:00 GMT", "Sun, 31 Dec 1899 00:00:00 GMT"),
        *("Fri, 30 Feb 2022 05:05:11 GMT", "vendredi 17 février 2022", "Friday", "Fri, soon"),
    ],
)
def test_right_days_and_what_is_no_date_are_let_through(rule: BaseRule, date: str) -> None:
    assert violations(rule, Article.from_text(f"---\ndate: {date}\n---\n")) == []
