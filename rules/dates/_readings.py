"""The days that a date of bare numbers may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import read_date

if TYPE_CHECKING:
    from newslint import DateField

_NUMBER = re.compile(r"\d{1,4}")
_ORDERS = ((2, 1, 0), (2, 0, 1), (0, 1, 2))
"""Where year, month and day stand: day first, month first, year first."""
_CENTURY = 100
_TURN = 50
"""RFC 2822 (4.3): two digits below are of this century."""


def readings(found: DateField) -> list[str]:
    """
    Return the days that exist among those that `03/04/2022` or `03/04/22` may be.

    They come as `YYYY-MM-DD`, day first before month first before year first, without repetition.
    """
    numbers = [int(number) for number in _NUMBER.findall(found.text)[:3]]
    orders = _ORDERS[:2] if numbers[2] >= _CENTURY else _ORDERS
    days = (_day(*(numbers[at] for at in order)) for order in orders)
    return list(dict.fromkeys(day for day in days if not read_date(day).impossible))


def _day(year: int, month: int, day: int) -> str:
    if year < _CENTURY:
        year += 2000 if year < _TURN else 1900
    return f"{year:04}-{month:02}-{day:02}"
