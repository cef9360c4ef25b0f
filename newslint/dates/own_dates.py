"""The dates of an article itself: when it was written, published or changed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.dates.calendar_days import SECONDS_A_DAY
from newslint.dates.written_date import wall_seconds
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.dates.fields import DateField
    from newslint.dates.written_date import WrittenDate
    from newslint.generators import Generator

__all__ = ["is_change", "own_dates", "time_range"]

_EXPIRY = frozenset(("expirydate", "unpublishdate"))
_CHANGES = frozenset(
    "updated lastmod modified updateddate last_modified_at last_updated last_update.date".split()
)
_LARGEST_OFFSET = 14 * 3600
"""In seconds; no time zone is further ahead of UTC."""


class TimeRange(NamedTuple):
    """The earliest and the latest time that a date can mean, in seconds since 1970 in UTC."""

    earliest: int
    latest: int


def own_dates(dates: Iterable[DateField], generator: Generator) -> Iterator[DateField]:
    """Yield the existing dates of an article that are about the article, without expiry dates."""
    keys = _keys(generator.date_keys)
    for found in dates:
        date = found.date
        if date.day is not None and not date.impossible and found.path.lower() in keys:
            yield found


def is_change(path: str) -> bool:
    """Return whether a key holds the date of the last change."""
    return path.lower() in _CHANGES


def is_expiry(path: str) -> bool:
    """Return whether a key holds the date from which an article is not shown any more."""
    return path.lower() in _EXPIRY


def time_range(date: WrittenDate, *, any_zone: bool) -> TimeRange:
    """
    Return the range of times that a date can mean; a date without a time means the whole day.

    A date without an offset is in UTC, or with `any_zone` in any time zone. Raise ValueError for a
    date without a day.
    """
    if date.day is None:
        raise ValueError("a date without a day has no range of times")
    start = wall_seconds(date)
    end = start if date.hour is not None else start + SECONDS_A_DAY - 1
    if date.offset is not None:
        return TimeRange(start - date.offset * 60, end - date.offset * 60)
    if any_zone:
        return TimeRange(start - _LARGEST_OFFSET, end + _LARGEST_OFFSET)
    return TimeRange(start, end)


@lru_cache(maxsize=64)
def _keys(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key.lower() for key in keys) - _EXPIRY
