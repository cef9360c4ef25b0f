"""The dates that tell of the article itself: when it was written, published, changed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, DateField, WrittenDate

_EXPIRY = frozenset(("expirydate", "unpublishdate"))
_CHANGES = frozenset(
    "updated lastmod modified updateddate last_modified_at last_updated last_update.date".split()
)
_SLACK = 14 * 3600
"""In seconds; no clock on earth is further ahead of UTC."""
_DAY = 86_400


class Moment(NamedTuple):
    """Between which moments something was, in seconds since 1970."""

    earliest: int
    latest: int


def own_dates(article: Article) -> Iterator[DateField]:
    """
    Yield the dates under the generator's keys.

    Left out are those that do not exist or are none, and those on which an article expires.
    """
    if not article.dates:
        return
    keys = _keys(article.generator.date_keys)
    for found in article.dates:
        date = found.date
        if date.day is not None and not date.impossible and found.path.lower() in keys:
            yield found


def is_change(path: str) -> bool:
    """Tell whether a key says when the article was last changed."""
    return path.lower() in _CHANGES


def moment(date: WrittenDate, *, slack: bool) -> Moment:
    """
    Return between which moments a date lies; one without a time is its whole day.

    A date without a zone counts as UTC, or with `slack` as that of any place on earth.
    """
    start = (date.days or 0) * _DAY
    end = start + _DAY - 1
    if date.hour is not None:
        start += date.hour * 3600 + (date.minute or 0) * 60 + (date.second or 0)
        end = start
    if date.offset is not None:
        return Moment(start - date.offset * 60, end - date.offset * 60)
    return Moment(start - _SLACK, end + _SLACK) if slack else Moment(start, end)


@lru_cache(maxsize=64)
def _keys(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key.lower() for key in keys) - _EXPIRY
