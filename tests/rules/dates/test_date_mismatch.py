"""What date-mismatch reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import violations
from newslint.text import Source


def messages(rule: BaseRule, path: str, date: str, key: str = "date") -> list[str]:
    article = Article(path, Source.from_text(f"---\ntitle: 港\n{key}: {date}\n---\n"))
    return [violation.full_message for violation in violations(rule, article)]


@pytest.mark.parametrize(
    ("path", "place", "date"),
    [
        ("_posts/2022-02-17-ferry.md", "file name", "2022-02-17"),
        ("_posts/old/2022.02.17 渡轮.markdown", "file name", "2022.02.17"),
        ("blog/2022-02-17-ferry/index.md", "folder", "2022-02-17"),
        ("blog/2022/02/17/ferry.md", "folder", "2022/02/17"),
        ("2022/2/ferry.md", "folder", "2022/2"),
        ("blog/2019/12/2022-02-17-ferry.md", "file name", "2022-02-17"),
    ],
)
def test_it_says_where_the_other_date_is(rule: BaseRule, path: str, place: str, date: str) -> None:
    [message] = messages(rule, path, "2021-02-17")
    assert message == (
        f"`date` is `2021-02-17`, but the {place} says {date}: readers may see two different days; "
        f"correct `date` or the {place}"
    )


@pytest.mark.parametrize(
    ("path", "date", "agrees"),
    [
        ("2022-02-17-a.md", "2022-02-17 23:59:59", True),
        ("2022-02-17-a.md", "2022-02-18T01:00:00+08:00", True),
        ("2022-02-17-a.md", "2022-02-16", True),
        ("2022-02-17-a.md", "2022-02-19", False),
        ("2022-02-28-a.md", "2022-03-01", True),
        ("2022-12-31-a.md", "2023-01-01", True),
        ("2022/02/a.md", "2022-02-28", True),
        ("2022/02/a.md", "2022-01-31", True),
        ("2022/02/a.md", "2022-01-30", False),
        ("2022/02/a.md", "2022-03-05", False),
        ("2022/02/a.md", "2021-02-17", False),
        ("2022-02-30-a.md", "2021-02-17", True),
        ("2022/13/a.md", "2021-02-17", True),
        ("2022/a.md", "2021-02-17", True),
        ("12022-02-17-a.md", "2021-02-17", True),
        ("a-2022-02-17.md", "2021-02-17", True),
        ("2022-02-170.md", "2021-02-17", True),
        ("2022-02-17-a.md", "soon", True),
        ("2022-02-17-a.md", "2021-02-30", True),
    ],
)
def test_a_day_more_or_less_is_let_through(
    rule: BaseRule, path: str, date: str, *, agrees: bool
) -> None:
    assert (messages(rule, path, date) == []) is agrees


def test_only_the_day_of_publication_counts(rule: BaseRule) -> None:
    assert messages(rule, "2022-02-17-a.md", "2021-02-17", "updated") == []
    assert len(messages(rule, "2022-02-17-a.md", "2021-02-17", "pubDate")) == 1


def test_the_tolerance_can_be_set(rules: dict[str, type[BaseRule]]) -> None:
    assert messages(rules["date-mismatch"](tolerance=7), "2022-02-17-a.md", "2022-02-24") == []
    assert len(messages(rules["date-mismatch"](tolerance=0), "2022-02-17-a.md", "2022-02-18")) == 1
