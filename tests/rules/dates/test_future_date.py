"""What future-date reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
NOW = 1_772_443_800  # 2026-03-02T09:30:00Z


def messages(
    rule: BaseRule,
    lines: str,
    generator: str = "unknown",
    path: str = "posts/a.md",
    now: int | None = NOW,
) -> list[str]:
    source = Source.from_text(f"---\n{lines}\n---\n")
    article = Article(path, source, GENERATORS[generator], now=now)
    return [violation.full_message for violation in violations(rule, article)]


@pytest.mark.parametrize(
    ("generator", "harm"),
    [
        ("unknown", "Hugo and Jekyll leave the article out until then, others publish it at once"),
        ("hexo", "Hexo publishes it now"),
        ("jekyll", "Jekyll leaves the article out until then"),
        ("hugo", "Hugo leaves the article out until then"),
    ],
)
def test_the_harm_is_that_of_the_generator(rule: BaseRule, generator: str, harm: str) -> None:
    assert messages(rule, "date: 2206-03-02", generator) == [
        f"`2206-03-02` is in the future: {harm}; check the date, or mark the article as a draft"
    ]


def test_a_change_in_the_future_keeps_no_article_back(rule: BaseRule) -> None:
    assert messages(rule, "date: 2026-01-01\nlastmod: 2027-01-01", "hugo") == [
        (
            "`2027-01-01` is in the future: readers are told of a change that has not happened yet; "
            "check the date"
        )
    ]


@pytest.mark.parametrize(
    ("date", "is_future"),
    [
        ("2026-03-03T09:30:00Z", False),
        ("2026-03-03T09:30:01Z", True),
        ("2026-03-03T17:30:01+08:00", True),
        ("2026-03-03 23:30:00", False),
        ("2026-03-03 23:30:01", True),
        ("2026-03-03", False),
        ("2026-03-04", True),
        ("Wed, 04 Mar 2026 05:05:11 GMT", True),
        ("9999-12-31", True),
        ("2027-02-30", False),
        ("soon", False),
    ],
)
def test_one_day_and_the_time_zones_of_the_earth_are_let_through(
    rule: BaseRule, date: str, *, is_future: bool
) -> None:
    assert bool(messages(rule, f"date: {date}")) is is_future


def test_the_limit_can_be_set(rules: dict[str, type[BaseRule]]) -> None:
    assert messages(rules["future-date"](max_future=30), "date: 2026-04-01") == []
    assert len(messages(rules["future-date"](max_future=0), "date: 2026-03-03")) == 1
    assert rules["future-date"](max_future=-1).problem() is not None


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        ("date: 2206-03-02\ndraft: true", "posts/a.md"),
        ("date: 2206-03-02\npublished: false", "posts/a.md"),
        ("date: 2206-03-02", "_drafts/a.md"),
        ("expiryDate: 2206-03-02", "posts/a.md"),
        ("deadline: 2206-03-02", "posts/a.md"),
    ],
)
def test_drafts_and_dates_that_lie_ahead_on_purpose_are_let_through(
    rule: BaseRule, lines: str, path: str
) -> None:
    assert messages(rule, lines, "unknown", path) == []


@pytest.mark.parametrize(
    ("generator", "lines", "path"),
    [
        ("pelican", "status: draft", "content/a.md"),
        ("pelican", "Status: Draft", "content/a.md"),
        ("eleventy", "eleventyExcludeFromCollections: true", "posts/a.md"),
        ("hugo", "Draft: true", "content/posts/a.md"),
        ("hexo", "published: false", "source/_posts/a.md"),
        ("hexo", "title: A", "source/_drafts/a.md"),
        ("jekyll", "title: A", "blog/_drafts/a.md"),
        ("unknown", "status: draft", "posts/a.md"),
        ("unknown", "title: A", "content/drafts/a.md"),
    ],
)
def test_drafts_of_the_generator_are_let_through(
    rule: BaseRule, generator: str, lines: str, path: str
) -> None:
    assert messages(rule, f"date: 2206-03-02\n{lines}", generator, path) == []


@pytest.mark.parametrize(
    ("generator", "lines", "path"),
    [
        ("pelican", "draft: true", "content/a.md"),
        ("pelican", "status: published", "content/a.md"),
        ("hexo", "draft: true", "source/_posts/a.md"),
        ("hexo", "published: 0", "source/_posts/a.md"),
        ("eleventy", "eleventyexcludefromcollections: true", "posts/a.md"),
        ("jekyll", "title: A", "_posts/_drafts.md"),
        ("hugo", "title: A", "content/drafts/a.md"),
    ],
)
def test_what_the_generator_does_not_take_for_a_draft_is_reported(
    rule: BaseRule, generator: str, lines: str, path: str
) -> None:
    assert len(messages(rule, f"date: 2206-03-02\n{lines}", generator, path)) == 1


def test_without_a_clock_nothing_is_reported(rule: BaseRule) -> None:
    assert messages(rule, "date: 9999-12-31", now=None) == []
