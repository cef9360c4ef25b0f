"""Articles that are dated as changed before they were published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Violation
from newslint.dates.own_dates import is_change, own_dates, time_range
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates import WrittenDate

_PUBLISHED = frozenset(("date", "pubdate", "created"))


class UpdatedBeforeDate(Rule):
    """
    An article is dated as changed before it was published.

    Feeds and search engines sort by these dates and get contradictory ones. One of the two is
    mistyped, or was forgotten when the text was published again.

    Not reported: two dates of the same day, and differences that a missing offset may explain.
    """

    tags = frozenset({"date", "front-matter"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2022-02-17\nupdated: 2021-02-18\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\nupdated: 2022-02-18\n---\n",
            at="2021-02-18",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the date of the change, with the other one related."""
        if len(article.dates) < 2:  # noqa: PLR2004 - it takes two
            return
        dates = list(own_dates(article.dates, article.generator))
        published = next((found for found in dates if found.path.lower() in _PUBLISHED), None)
        if published is None:
            return
        for found in dates:
            if is_change(found.path) and _is_before(found.date, published.date):
                yield Violation(
                    found.span,
                    f"`{found.path}` ({quote(found.text)}) is earlier than `{published.path}` "
                    f"({quote(published.text)}): feeds and search engines get contradictory dates",
                    "correct the wrong date",
                    related=(Related(published.span, "published here"),),
                )


def _is_before(one: WrittenDate, other: WrittenDate) -> bool:
    """Return whether a date is before another in any time zone."""
    if (one.year, one.month, one.day) > (other.year, other.month, other.day):
        return False
    any_zone = (one.offset is None) is not (other.offset is None)
    latest = time_range(one, any_zone=any_zone).latest
    return latest < time_range(other, any_zone=any_zone).earliest
