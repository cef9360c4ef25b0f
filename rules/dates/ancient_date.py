"""Articles that are dated before there were any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Violation, option
from newslint.text import quote

from ._own_dates import own_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, WrittenDate

_EMPTY = {
    -719_162: "is what Go writes for no date",
    -1: "is where computers begin to count, so the date was lost",
    0: "is where computers begin to count, so the date was lost",
}
"""Days, counted from 1970, that stand for no date at all."""


class AncientDate(Rule):
    """
    An article is dated before there were articles on the web.

    Dates of 1970 or of the year 1 are what programs write for no date at all; the others are
    mistyped. Either way the article is at the wrong end of every list.

    Let through: dates on which an article expires, and all from `min-year` on. Lower it for an
    archive of older texts.
    """

    tags = frozenset({"date", "front-matter"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 1970-01-01 00:00:00\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11\n---\n",
            at="1970-01-01 00:00:00",
        ),
    )

    min_year: int = option(1990, "The first year that is let through.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        for found in own_dates(article):
            if (found.date.year or self.min_year) < self.min_year:
                yield Violation(found.span, f"{quote(found.text)} {self._reason(found.date)}")

    def _reason(self, date: WrittenDate) -> str:
        return _EMPTY.get(date.days or 0, f"lies before {self.min_year}")
