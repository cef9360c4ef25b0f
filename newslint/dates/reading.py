"""Read a written date: its form, its fields, and its instant if it has one. Nothing is guessed."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.dates.written_date import DateForm, WrittenDate

MAX_LENGTH = 100
"""Longer text is not a date; in code points."""

_EXISTING_DAY = re.compile(
    r"\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)"
    r"|(?:0[13578]|1[02])-31)",
    re.ASCII,
)
_ASCII = str.maketrans("０１２３４５６７８９：／－．，＋−\u3000\xa0", "0123456789:/-.,+-  ")


_ISO_DATE = DateForm.ISO_DATE


def read_date(text: str) -> WrittenDate:
    """
    Return the date in `text`; its form is `DateForm.OTHER` if `text` is not a date.

    Text with spaces around a date is not a date: strip it first. Years are 1 to 9999 of the
    Gregorian calendar, also before 1582.
    """
    return _read(text) if len(text) <= MAX_LENGTH else WrittenDate(DateForm.OTHER)


@lru_cache(maxsize=64)
def _read(text: str) -> WrittenDate:
    """Read a short text; cached, because every rule about dates asks for the same texts."""
    if _EXISTING_DAY.fullmatch(text) and text >= "0001":
        return WrittenDate(_ISO_DATE, int(text[:4]), int(text[5:7]), int(text[8:]))
    plain = text if text.isascii() else text.translate(_ASCII)
    date = None
    if plain[:1].isdecimal():
        from newslint.dates import numbers

        date = numbers.read_numbers(plain)
    if date is None:
        from newslint.dates import words

        date = words.read_words(plain)
    return date if plain == text else date._replace(deviations=(*date.deviations, "not-ascii"))
