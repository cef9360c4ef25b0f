"""What ambiguous-date reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def messages(rule: BaseRule, date: str, generator: str = "unknown") -> list[str]:
    source = Source.from_text(f"---\ndate: {date}\n---\n")
    article = Article("posts/a.md", source, GENERATORS[generator])
    return [violation.full_message for violation in violations(rule, article)]


def test_the_whole_date_is_the_place_without_its_quotes(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 渡轮复航
        date: "03/04/2022 13:05"
               ^^^^^^^^^^^^^^^^
        updated: 1.2.2022
                 ^^^^^^^^
        ---
        """,
    )


@pytest.mark.parametrize(
    ("generator", "harm"),
    [
        (
            "unknown",
            "Docusaurus, Hexo and Pelican take the month first, Jekyll takes the day first, others do not read it",
        ),
        ("hexo", "Hexo reads 2022-03-04"),
        ("jekyll", "Jekyll reads 2022-04-03"),
        ("hugo", "Hugo stops the build"),
    ],
)
def test_the_day_that_a_generator_takes_is_told(rule: BaseRule, generator: str, harm: str) -> None:
    assert messages(rule, "03/04/2022", generator) == [
        (
            f"`03/04/2022` may be 2022-04-03 or 2022-03-04: {harm}; "
            "write the year first: `2022-04-03` or `2022-03-04`"
        )
    ]


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("11-9-2017", "`11-9-2017` may be 2017-09-11 or 2017-11-09: "),
        (
            "03/04/05",
            "`03/04/05` may be 2005-04-03, 2005-03-04 or 2003-04-05: the text does not say which",
        ),
        ("25/12/22", "`25/12/22` may be 2022-12-25 or 2025-12-22: the text does not say which"),
        (
            "31/12/99",
            "`31/12/99` has a two-digit year, so its century is a guess; write `1999-12-31` if that is the day",
        ),
        (
            "1/1/01",
            "`1/1/01` has a two-digit year, so its century is a guess; write `2001-01-01` if that is the day",
        ),
    ],
)
def test_what_it_may_be_is_listed(rule: BaseRule, date: str, message: str) -> None:
    [found] = messages(rule, date)
    assert found.startswith(message)


@pytest.mark.parametrize(
    "date",
    [
        *("17/02/2022", "02/17/2022", "04/04/2022", "2022/03/04", "2022-03-04", "13/13/2022"),
        *("45/99/12", "[03]", "''", "3/4", "03/04"),
    ],
)
def test_dates_with_one_reading_and_texts_with_none_are_let_through(
    rule: BaseRule, date: str
) -> None:
    assert messages(rule, date) == []


def test_items_of_a_list_are_judged(rule: BaseRule) -> None:
    assert len(messages(rule, "[03/04/2022, 17/04/2022]")) == 1
