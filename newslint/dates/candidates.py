"""Find the days that a date such as `03/04/2022` can mean."""

from __future__ import annotations

import re

from newslint.dates.reading import read_date

__all__ = ["date_candidates"]

_NUMBER = re.compile(r"\d{1,4}")
_ORDERS = ((2, 1, 0), (2, 0, 1), (0, 1, 2))
"""The positions of year, month and day: day first, month first, year first."""
_CENTURY = 100
_PIVOT = 50
"""Two-digit years below this are in the 2000s (RFC 2822, 4.3)."""


def date_candidates(text: str) -> list[str]:
    """
    Return the existing days that `03/04/2022` or `03/04/22` can mean, each once.

    They are written as `YYYY-MM-DD`: day first, then month first, then year first. `text` holds at
    least three numbers, as dates of `DateForm.YEAR_LAST` do.
    """
    numbers = [int(number) for number in _NUMBER.findall(text)[:3]]
    orders = _ORDERS[:2] if numbers[2] >= _CENTURY else _ORDERS
    days = (_iso_day(*(numbers[at] for at in order)) for order in orders)
    return list(dict.fromkeys(day for day in days if not read_date(day).impossible))


def _iso_day(year: int, month: int, day: int) -> str:
    if year < _CENTURY:
        year += 2000 if year < _PIVOT else 1900
    return f"{year:04}-{month:02}-{day:02}"
