"""Dates that name another day of the week than theirs."""

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
    A date names another day of the week than the one it is.

    No generator compares the two: the article is published under the number, and nobody sees that
    one of them is wrong. Often the day was mistyped, or the year was copied.

    Let through: weekdays that are written in other languages than English.
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
                    f"{quote(found.text)} names a {_NAMES[date.weekday]}, and {day} is a "
                    f"{_NAMES[weekday]}: one of the two is wrong",
                )
