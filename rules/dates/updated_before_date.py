"""Articles that were changed before they were published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Violation
from newslint.text import quote

from ._own_dates import is_change, moment, own_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, WrittenDate

_PUBLISHED = frozenset(("date", "pubdate", "created"))


class UpdatedBeforeDate(Rule):
    """
    An article was changed before it was published.

    Feeds and search engines take the later change for news; here `updated` tells them the contrary.
    One of the two dates is mistyped, or was forgotten when the text was published again.

    Let through: days that are equal, and differences that a missing offset may make up.
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
        dates = list(own_dates(article))
        published = next((found for found in dates if found.path.lower() in _PUBLISHED), None)
        if published is None:
            return
        for found in dates:
            if is_change(found.path) and _is_before(found.date, published.date):
                yield Violation(
                    found.span,
                    f"`{found.path}` is before `{published.path}`, {quote(published.text)}",
                    related=(Related(published.span, "published here"),),
                )


def _is_before(one: WrittenDate, other: WrittenDate) -> bool:
    """Tell whether a date is before another wherever they are meant."""
    if (one.year, one.month, one.day) > (other.year, other.month, other.day):
        return False
    slack = (one.offset is None) is not (other.offset is None)
    return moment(one, slack=slack).latest < moment(other, slack=slack).earliest
