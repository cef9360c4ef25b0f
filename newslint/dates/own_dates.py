"""The dates of an article itself: when it was written, published or changed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.dates.fields import DateField
    from newslint.dates.written_date import WrittenDate

_EXPIRY = frozenset(("expirydate", "unpublishdate"))
_CHANGES = frozenset(
    "updated lastmod modified updateddate last_modified_at last_updated last_update.date".split()
)
_LARGEST_OFFSET = 14 * 3600
"""In seconds; no time zone is further ahead of UTC."""
_DAY = 86_400


class TimeRange(NamedTuple):
    """The earliest and the latest time that a date can mean, in seconds since 1970 in UTC."""

    earliest: int
    latest: int


def own_dates(article: Article) -> Iterator[DateField]:
    """Yield the dates under the generator's date keys that exist, without expiry dates."""
    if not article.dates:
        return
    keys = _keys(article.generator.date_keys)
    for found in article.dates:
        date = found.date
        if date.day is not None and not date.impossible and found.path.lower() in keys:
            yield found


def is_change(path: str) -> bool:
    """Return whether a key says when the article was last changed."""
    return path.lower() in _CHANGES


def time_range(date: WrittenDate, *, any_zone: bool) -> TimeRange:
    """
    Return the range of times that a date can mean; a date without a time is its whole day.

    A date without an offset counts as UTC, or with `any_zone` as a time in any zone on earth.
    """
    start = (date.days or 0) * _DAY
    end = start + _DAY - 1
    if date.hour is not None:
        start += date.hour * 3600 + (date.minute or 0) * 60 + (date.second or 0)
        end = start
    if date.offset is not None:
        return TimeRange(start - date.offset * 60, end - date.offset * 60)
    if any_zone:
        return TimeRange(start - _LARGEST_OFFSET, end + _LARGEST_OFFSET)
    return TimeRange(start, end)


@lru_cache(maxsize=64)
def _keys(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key.lower() for key in keys) - _EXPIRY
