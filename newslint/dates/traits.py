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


def outcome_of(
    found: DateField, date: WrittenDate, generator: Generator
) -> tuple[DateOutcome | Literal[""], DateTrait | Literal[""]]:
    """
    Return the outcome of a date that YAML did not make a date, and the trait that explains it.

    Both are empty if the generator reads it correctly.
    """
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
    yield date.form.value
    if date.zone.isalpha() and date.zone not in "Zz" and not date.impossible:
        yield "named-zone"
    if date.impossible:
        yield from _excess(date, date.impossible.field)
    elif date.day is None and not (date.form is DateForm.YEAR_LAST and date.year):
        yield "invalid"


def _excess(date: WrittenDate, field: ImpossibleField) -> Iterator[DateTrait]:
    if field == "day" and date.day in _OVERFLOWING:
        yield "impossible-day"
    elif field == "hour" and date.hour == 24 and not date.minute and not date.second:  # noqa: PLR2004
        yield "impossible-midnight"
    yield "impossible-offset" if field in ("offset", "year") else "impossible"
