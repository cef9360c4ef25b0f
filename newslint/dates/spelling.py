"""Instants as people and generators read them. Import it late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.written_date import DateForm, from_seconds

if TYPE_CHECKING:
    from newslint.generators import Generator


def utc_time(moment: int) -> str:
    """Return an instant as `2022-02-17T05:05:11Z`."""
    return from_seconds(DateForm.ISO_DATETIME, moment, 0).iso


def spelt(moment: int, generator: Generator, zone: str) -> str:
    """Return an instant as a generator reads it in a site of a time zone."""
    from newslint.dates.zones import wall

    local = wall(moment, zone)
    minutes = (local - moment) // 60
    time = from_seconds(DateForm.ISO_DATETIME, local)
    if generator.date_spelling == "site-time":
        return time.iso
    if generator.date_spelling == "rfc-3339":
        return time._replace(offset=minutes).iso
    sign = "-" if minutes < 0 else "+"
    return "{} {}{:02}{:02}".format(time.iso, sign, *divmod(abs(minutes), 60))
