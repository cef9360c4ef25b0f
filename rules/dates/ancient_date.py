"""Articles dated before there were articles on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Violation, option
from newslint.dates.own_dates import own_dates
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates import WrittenDate

_LOST = {
    -719_162: "is Go's zero time, a sign of a lost date",
    -1: "is the Unix epoch in a time zone behind UTC, a sign of a lost date",
    0: "is the Unix epoch, a sign of a lost date",
}
"""Days that programs write when they have no date, counted from 1970-01-01."""


class AncientDate(Rule):
    """
    An article is dated before there were articles on the web.

    1970-01-01 and the year 1 are what programs write when they have no date; other old dates are
    often mistyped. Either way the article is sorted to the wrong end of every list.

    Not reported: expiry dates, and all dates from `min-year` on. Lower it for an archive of older
    texts.
    """

    tags = frozenset({"date", "front-matter"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 1970-01-01 00:00:00\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11\n---\n",
            at="1970-01-01 00:00:00",
        ),
    )

    min_year: int = option(1990, "The first year that is allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        for found in own_dates(article.dates, article.generator):
            if (found.date.year or self.min_year) < self.min_year:
                reason, help_ = self._explain(found.date)
                yield Violation(found.span, f"{quote(found.text)} {reason}", help_)

    def _explain(self, date: WrittenDate) -> tuple[str, str]:
        """Return what is wrong with a date, and what to do."""
        lost = _LOST.get(date.days or 0)
        if lost is not None:
            return lost, "write the article's real date"
        reason = f"is before {self.min_year}: the article is sorted to the wrong end of every list"
        return reason, "check the year, or lower `min-year`"
