"""What machines in several time zones make of a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.build import Build
from newslint.dates.publication import OF_MACHINE, Machine, moment_of, reading

if TYPE_CHECKING:
    from newslint.dates.fields import DateField
    from newslint.dates.written_date import WrittenDate
    from newslint.generators import Generator
    from newslint.generators.parts import Clock

_UTC = "UTC"
_EVERYWHERE = (_UTC, "Etc/GMT-14", "Etc/GMT+12")
"""The zones between which all others lie."""


def builds(found: DateField, generator: Generator, site: str | None) -> tuple[Build, ...]:
    """
    Return what machines in several zones make of a date.

    The zones are UTC and the site's own; for a site without one, some all around the world. Empty
    where that is not known.
    """
    date, outcome, _, _, clock = reading(found, generator)
    if (
        clock is None
        or date.day is None
        or outcome not in ("", "shifted", "rolled-over")
        or not site
    ):
        return ()
    if outcome == "shifted":
        date = date._replace(offset=None, zone="")
    is_open = site == OF_MACHINE
    zones = _EVERYWHERE if is_open else (_UTC, site)
    made = [_build(date, clock, zone if is_open else site, zone) for zone in zones]
    known = tuple(build for build in made if build is not None)
    return known if len(known) == len(made) else ()


def _build(date: WrittenDate, clock: Clock, site: str, machine: str) -> Build | None:
    instant = moment_of(date, clock, Machine(site, machine))
    if instant is None:
        return None
    from newslint.dates.zones import wall

    return Build(instant, wall(instant, machine), wall(instant, site))
