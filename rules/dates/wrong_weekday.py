"""Dates with the wrong weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Violation
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_THURSDAY = 3
"""The day on which 1970 began; Monday is 0."""


class WrongWeekday(Rule):
    """
    A date has the wrong weekday.

    Generators ignore the weekday and publish the article on the day of the number, so nobody sees
    that one of the two is wrong. Often the day was mistyped, or the year was copied.

    Not reported: weekdays in languages other than English.
    """

    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: Fri, 17 Feb 2022 05:05:11 GMT\n---\n",
            good="---\ntitle: Ferry resumes\ndate: Thu, 17 Feb 2022 05:05:11 GMT\n---\n",
            at="Fri, 17 Feb 2022 05:05:11 GMT",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        for found in article.dates:
            date = found.date
            if date.weekday is None or (days := date.days) is None:
                continue
            weekday = (days + _THURSDAY) % len(_NAMES)
            if weekday != date.weekday:
                day = f"{date.year:04}-{date.month:02}-{date.day:02}"
                yield Violation(
                    found.span,
                    f"{quote(found.text)} says {_NAMES[date.weekday]}, but {day} is a "
                    f"{_NAMES[weekday]}: generators ignore the weekday",
                    "correct the weekday or the date",
                )
