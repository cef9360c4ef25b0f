"""Find the dates that a generator may publish at another instant than the one written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.publication import clock_of, reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.dates.fields import DateField
    from newslint.generators import Generator


def misread_dates(dates: Iterable[DateField], generator: Generator) -> list[DateField]:
    """
    Return the dates that a generator may misread.

    They are those under the generator's keys. Left out are dates that do not exist, text that is
    not a date, ambiguous dates, and dates that TOML has a type for.
    """
    found = [date for date in dates if _is_certain(date) and not is_as_meant(date, generator)]
    if not found:
        return []
    keys = {key.lower() for key in generator.date_keys}
    return [date for date in found if date.path.lower() in keys]


def _is_certain(found: DateField) -> bool:
    """Return whether it is a single existing day that is not a TOML date."""
    return found.date.day is not None and not found.date.impossible and not found.is_typed


def is_as_meant(found: DateField, generator: Generator) -> bool:
    """Return whether a generator reads a date correctly in every time zone of a site."""
    date, outcome, _, _, clock = reading(found, generator)
    if outcome:
        return False
    if clock is None:
        return True
    if date.is_zoned:
        return clock.reinterpret is None
    of = clock_of(date, clock)
    if clock.reinterpret is not None:
        return clock.reinterpret == (of, "site")
    return of == "site" or (of == "utc" and date.hour is None and not generator.zone_key)
