"""Which dates of an article a generator may publish at another instant than the one written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.publication import clock_of, reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.dates.fields import DateField
    from newslint.generators import Generator


def misread_dates(
    dates: Iterable[DateField], generator: Generator, site_path: str
) -> list[DateField]:
    """
    Return the dates that a generator may not read as meant, in the file at a path in its site.

    They are those under the generator's keys, but for those that do not exist, that are none or may
    be two, and that TOML makes dates.
    """
    found = [date for date in dates if _is_certain(date) and not is_as_meant(date, generator)]
    folders = generator.reads_dates_in
    if found and folders and folders.isdisjoint(site_path.split("/")[:-1]):
        return []
    keys = {key.lower() for key in generator.date_keys}
    return [date for date in found if date.path.lower() in keys]


def _is_certain(found: DateField) -> bool:
    """Return whether it is one day that exists, and that is not a date to TOML already."""
    return found.date.day is not None and not found.date.impossible and not found.is_typed


def is_as_meant(found: DateField, generator: Generator) -> bool:
    """Return whether a generator reads a date as it is meant, whatever the site's time zone."""
    date, outcome, _, _, clock = reading(found, generator)
    if outcome:
        return False
    if clock is None:
        return True
    if date.is_zoned:
        return clock.moved is None
    of = clock_of(date, clock)
    if clock.moved is not None:
        return clock.moved == (of, "site")
    return of == "site" or (of == "utc" and date.hour is None and not generator.zone_key)
