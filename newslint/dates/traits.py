"""The traits of a written date that decide whether a site generator reads it. Import it late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.dates.written_date import DateForm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from newslint.dates.fields import DateField
    from newslint.dates.vocabulary import DateTrait, ImpossibleField
    from newslint.dates.written_date import WrittenDate
    from newslint.generators import Generator
    from newslint.generators.vocabulary import DateOutcome

_BARE_OFFSET = re.compile(r"[+-]\d{4}")
_OVERFLOWING = (29, 30, 31)
_UTC = frozenset(("Z", "UTC", "GMT", "UT"))
_ENGLISH = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun and the utc gmt
    """.split()
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_PARTS = re.compile(r"(?:[\d\s/.,:;+_()-]|[^\W\d_]+)+")
_SHORT = frozenset("t z h m s am pm a p st nd rd th of on at ad".split())
_LETTERS = re.compile(r"[^\W\d_]+")


def outcome_of(
    found: DateField, date: WrittenDate, generator: Generator
) -> tuple[DateOutcome | Literal[""], DateTrait | Literal[""]]:
    """
    Return the outcome of a date that YAML did not make a date, and the trait that explains it.

    Both are empty if the generator reads it correctly.
    """
    forms = generator.clocks.other_forms if generator.clocks else ""
    if forms and date.day is None and re.fullmatch(forms, found.text, re.ASCII):
        return "", ""
    for trait in _traits(found, date):
        if trait in generator.dates:
            return generator.dates[trait], trait
    return "another" if date.impossible else "", ""


def _traits(found: DateField, date: WrittenDate) -> Iterator[DateTrait]:
    """Yield the keys of `Generator.dates` that match a date, the most specific first."""
    if found.field.style == "plain" and found.text.isdecimal():
        yield "number"
    if date.form is DateForm.ISO_DATETIME and "T" not in found.text.upper():
        yield "spaced"
    if _BARE_OFFSET.fullmatch(date.zone):
        yield "bare-offset"
    if date.form is DateForm.LOCALISED and found.text[:4].isdecimal():
        yield "characters"
    yield from date.deviations
    yield from _of_words(found.text, date)
    yield date.form.value
    yield from _of_zone(date)
    if date.impossible:
        yield from _excess(date, date.impossible.field)
    elif date.day is None and not (date.form is DateForm.YEAR_LAST and date.year):
        yield "invalid"


def _of_words(text: str, date: WrittenDate) -> Iterator[DateTrait]:
    if date.form is DateForm.WORDED and not _is_english(text):
        yield "foreign-word"
    if date.form is DateForm.OTHER and _has_only_parts(text):
        yield "date-parts"


def _of_zone(date: WrittenDate) -> Iterator[DateTrait]:
    if date.zone.isalpha() and not date.impossible:
        if date.zone.upper() not in _UTC:
            yield "abbreviated-zone"
        if date.zone not in "Zz":
            yield "named-zone"


def _excess(date: WrittenDate, field: ImpossibleField) -> Iterator[DateTrait]:
    if field == "day" and date.day in _OVERFLOWING:
        yield "impossible-day"
    elif field == "hour" and date.hour == 24 and not date.minute and not date.second:  # noqa: PLR2004
        yield "impossible-midnight"
    yield "impossible-offset" if field in ("offset", "year") else "impossible"


def _is_english(text: str) -> bool:
    return all(word.lower() in _ENGLISH for word in _WORD.findall(text))


def _has_only_parts(text: str) -> bool:
    """Return whether a text is made of what dates are made of, so that a program may find one in it."""
    if not _PARTS.fullmatch(text):
        return False
    return all(word.lower() in _ENGLISH | _SHORT for word in _LETTERS.findall(text))
