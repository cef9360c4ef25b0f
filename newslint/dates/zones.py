"""Convert between wall time in a time zone and instants. Import it late."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

UTC = "UTC"
_FAR = {"Etc/GMT-14": 14, "Etc/GMT+12": -12}
"""The zones between which all others lie, in hours east of UTC; no machine needs data of them."""
_UTC = frozenset((UTC, "Etc/UTC", "GMT", "Etc/GMT", "Zulu"))
_FIRST, _LAST = -62_135_596_800 + 172_800, 253_402_300_799 - 172_800
"""The years 1 to 9999 except two days at either end, in seconds since 1970: the range of all zones."""


def is_known(zone: str) -> bool:
    """Return whether this machine has data of a time zone; some machines need the package `tzdata`."""
    return zone in _UTC or _zone(zone) is not None


def instant(wall: int, zone: str) -> int:
    """
    Return the instant, in seconds since 1970, at which clocks in a zone show `wall`.

    `wall` is counted as if the clock were in UTC. If clocks are put back, a time that comes twice
    is the first one; if they are put forward, a skipped time has the offset from before. An unknown
    zone is UTC.
    """
    known = _zone(zone) if zone not in _UTC and _FIRST < wall < _LAST else None
    return wall if known is None else wall - _offset(_moment(wall).replace(tzinfo=known))


def wall(moment: int, zone: str) -> int:
    """Return the wall time in a zone at an instant; the inverse of `instant`."""
    known = _zone(zone) if zone not in _UTC and _FIRST < moment < _LAST else None
    return moment if known is None else moment + _offset(_moment(moment).astimezone(known))


def _moment(seconds: int) -> datetime:
    from datetime import UTC as UTC_ZONE
    from datetime import datetime, timedelta

    return datetime(1970, 1, 1, tzinfo=UTC_ZONE) + timedelta(seconds=seconds)


def _offset(moment: datetime) -> int:
    ahead = moment.utcoffset()
    return round(ahead.total_seconds()) if ahead is not None else 0


@lru_cache(maxsize=8)
def _zone(name: str) -> tzinfo | None:
    if name in _FAR:
        return _fixed(_FAR[name])
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None


def _fixed(hours: int) -> tzinfo:
    from datetime import timedelta, timezone

    return timezone(timedelta(hours=hours))
