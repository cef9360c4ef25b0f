"""Count days in the Gregorian calendar, without the limits and the import time of `datetime`."""

from __future__ import annotations

SECONDS_A_DAY = 86_400
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_1970 = 719_468
"""The days from 1 March of the year 0 to 1 January 1970."""


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month from 1 to 12."""
    if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0):  # noqa: PLR2004
        return 29
    return _LENGTHS[month - 1]


def days_since_1970(year: int, month: int, day: int) -> int:
    """Return the number of days since 1 January 1970; month and day may be out of range."""
    years, month = divmod(month - 3, 12)
    year += years
    leap_days = year // 4 - year // 100 + year // 400
    return 365 * year + leap_days + (153 * month + 2) // 5 + day - 1 - _BEFORE_1970


def day_of(days: int) -> tuple[int, int, int]:
    """Return year, month and day from a number of days since 1 January 1970."""
    centuries, day = divmod(4 * (days + _BEFORE_1970) + 3, 146_097)
    years, day = divmod(day // 4 * 4 + 3, 1461)
    month, day = divmod(day // 4 * 5 + 2, 153)
    year = 100 * centuries + years + (month >= 10)  # noqa: PLR2004
    return year, (month + 2) % 12 + 1, day // 5 + 1
