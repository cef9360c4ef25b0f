"""What updated-before-date reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def test_it_points_at_the_change_and_relates_the_other(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 渡轮复航
        updated: '2021-02-18'
                  ^^^^^^^^^^ `updated` (`2021-02-18`) is earlier than `date` (`2022-02-17 13:05:11`): feeds and search engines get contradictory dates; correct the wrong date
        date: 2022-02-17 13:05:11
        lastmod: 2022-02-16
                 ^^^^^^^^^^
        ---
        """,
    )
    article = Article.from_text("---\nlastmod: 2021-02-18\ndate: 2022-02-17\n---\n")
    [violation] = violations(rule, article)
    assert [article.cut(place.span) for place in violation.related] == ["2022-02-17"]


@pytest.mark.parametrize(
    ("date", "updated", "is_before"),
    [
        ("2022-02-17", "2022-02-17", False),
        ("2022-02-17", "2022-02-16", True),
        ("2022-02-17 13:05:11", "2022-02-17", False),
        ("2022-02-17 13:05:11", "2022-02-17 13:05:10", True),
        ("2022-02-17T13:05:11Z", "2022-02-17T13:05:11+08:00", True),
        ("2022-02-17T13:05:11+08:00", "2022-02-17T05:05:11Z", False),
        ("2022-02-17T13:05:11Z", "2022-02-17 01:05:11", False),
        ("2022-02-17T13:05:11Z", "2022-02-16 20:00:00", True),
        ("2022-02-17T13:05:11Z", "2022-02-16", False),
        ("2022-02-17T13:05:11Z", "2022-02-15", True),
        ("2022-02-17", "Wed, 16 Feb 2022 10:00:00 GMT", False),
        ("2022-02-17", "Wed, 16 Feb 2022 09:59:59 GMT", True),
        ("2022-02-17", "soon", False),
        ("2022-02-17", "2021-02-30", False),
        ("soon", "2021-02-17", False),
        ("03/04/2022", "2021-02-17", False),
    ],
)
def test_only_what_is_before_everywhere_is_reported(
    rule: BaseRule, date: str, updated: str, *, is_before: bool
) -> None:
    article = Article.from_text(f"---\ndate: {date}\nupdated: {updated}\n---\n")
    assert bool(violations(rule, article)) is is_before


def test_a_later_publication_is_let_through(rule: BaseRule) -> None:
    text = "---\ndate: 2022-02-17\npublishDate: 2021-02-17\nexpiryDate: 2020-02-17\n---\n"
    assert violations(rule, Article.from_text(text)) == []


def test_the_change_may_stand_in_a_mapping(rule: BaseRule) -> None:
    article = Article.from_text("---\ndate: 2022-02-17\nlast_update: {date: 2021-02-17}\n---\n")
    [violation] = violations(rule, article)
    assert violation.full_message == (
        "`last_update.date` (`2021-02-17`) is earlier than `date` (`2022-02-17`): "
        "feeds and search engines get contradictory dates; correct the wrong date"
    )
