"""When a site generator publishes an article with a date: its clocks, and what it cannot read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.dates.calendar_days import SECONDS_A_DAY
from newslint.dates.traits import outcome_of
from newslint.dates.written_date import DateForm, wall_seconds
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from newslint.dates.fields import DateField
    from newslint.dates.vocabulary import DateTrait
    from newslint.dates.written_date import WrittenDate
    from newslint.generators import Generator
    from newslint.generators.parts import Clock
    from newslint.generators.vocabulary import ClockName, DateOutcome, PublicationOutcome
    from newslint.site.settings import SiteSettings

__all__ = ["Publication", "intended", "publication", "where_written"]

OF_MACHINE = "machine"
"""Stands for the zone of a site that has no other than that of the machine that builds it."""

_NUMBERS = re.compile(r"\d{1,4}")
_COUNTS: Mapping[PublicationOutcome, int] = {"seconds": 1, "milliseconds": 1000}


class Machine(NamedTuple):
    """The time zones of the site and of the machine that builds it; None if unknown."""

    site: str | None
    zone: str | None


class Publication(NamedTuple):
    """
    What a generator makes of a date.

    * `outcome`: `instant`; `rolled-over`, to a day that exists; `miscounted`, for a number in other
      units; one of the outcomes of `Generator.dates` for a lost date; or empty if nothing is known.
    * `instant`: when a machine in UTC publishes the article, in seconds since 1970; None if
      unknown.
    * `instant_in_site_zone`: the same for a machine in the site's zone.
    * `is_yaml_timestamp`: whether YAML made it a date before the generator saw it.
    * `trait`: otherwise, the key of `Generator.dates` that explains the outcome, if any.
    """

    outcome: PublicationOutcome
    instant: int | None = None
    instant_in_site_zone: int | None = None
    is_yaml_timestamp: bool = False
    trait: DateTrait | Literal[""] = ""


def site_zone(site: SiteSettings, generator: Generator) -> str | None:
    """
    Return the time zone of a site: the configured one, or else the generator's default.

    None if that is unknown, or if this machine has no data of the zone.
    """
    if site.timezone is None and generator.default_zone == "UTC":
        return "UTC" if site.leaves_zone_open or not generator.zone_key else None
    return site.known_zone


def build_zone(site: SiteSettings, generator: Generator) -> str | None:
    """Return the time zone of a site, `OF_MACHINE` if it is that of the machine that builds it."""
    zone = site_zone(site, generator)
    is_open = zone is None and generator.default_zone == "machine" and site.leaves_zone_open
    return OF_MACHINE if is_open else zone


class Reading(NamedTuple):
    """
    How a generator reads a date, wherever the site is built.

    `date` has day and month of `03/04/2022` in the generator's order; `clock` is None if there is
    none. The others are as in `Publication`; `outcome` is empty for a date that is read.
    """

    date: WrittenDate
    outcome: DateOutcome | Literal[""]
    trait: DateTrait | Literal[""]
    is_yaml_timestamp: bool
    clock: Clock | None


def reading(found: DateField, generator: Generator) -> Reading:
    """Return how a generator reads a date."""
    is_yaml_timestamp = _is_yaml_timestamp(found, generator)
    date = _ordered(found, generator)
    outcome: DateOutcome | Literal[""] = (
        "rolled-over" if is_yaml_timestamp and date.impossible else ""
    )
    trait: DateTrait | Literal[""] = ""
    if not is_yaml_timestamp or _is_text_again(date, generator):
        outcome, trait = outcome_of(found, date, generator)
    clocks = generator.clocks
    clock = (clocks.yaml_timestamp if is_yaml_timestamp else clocks.text) if clocks else None
    return Reading(date, outcome, trait, is_yaml_timestamp, clock)


def publication(found: DateField, generator: Generator, site: str | None) -> Publication:
    """
    Return what a generator makes of a date, in a site with a time zone.

    `site` is `OF_MACHINE` for a site without one, None if nobody knows.
    """
    date, outcome, trait, is_yaml_timestamp, clock = reading(found, generator)
    if outcome in _COUNTS and found.text.isdecimal():
        return _counted(int(found.text) // _COUNTS[outcome], date, clock, site)
    if outcome not in ("", "shifted", "rolled-over"):
        return Publication(outcome, trait=trait)
    if clock is None:
        return Publication("text" if generator.clocks else "", trait=trait)
    if date.day is None:
        return Publication("")
    if outcome == "shifted":
        date = date._replace(offset=None, zone="")
    instant, in_site_zone = (moment_of(date, clock, at) for at in _machines(site))
    return Publication(
        outcome if outcome == "rolled-over" else "instant",
        instant,
        in_site_zone,
        is_yaml_timestamp,
        trait,
    )


def where_written(found: DateField, generator: Generator) -> int | None:
    """
    Return when a machine at a date's own offset publishes it, in seconds since 1970.

    The site has no time zone but the machine's. None for a date without an offset.
    """
    date, outcome, _, _, clock = reading(found, generator)
    if outcome or clock is None or date.timestamp is None or date.offset is None:
        return None
    shifts = clock.reinterpret is not None and clock.reinterpret[0] == "utc"
    return date.timestamp - date.offset * 60 if shifts else date.timestamp


def _counted(seconds: int, date: WrittenDate, clock: Clock | None, site: str | None) -> Publication:
    """Return the outcome of a number that the generator counts from 1970."""
    instant, in_site_zone = (_reinterpreted(seconds, clock, at) for at in _machines(site))
    meant = intended(date, "UTC")
    is_right = meant is not None and abs(seconds - meant) < SECONDS_A_DAY
    outcome: PublicationOutcome = "instant" if is_right else "miscounted"
    return Publication(outcome, instant, in_site_zone, trait="number")


def intended(date: WrittenDate, site: str | None) -> int | None:
    """
    Return the written instant, in seconds since 1970; without an offset, it is in the site's zone.

    None for a date without a day, or if the zone is unknown.
    """
    if date.impossible or date.day is None:
        return None
    if date.timestamp is not None or date.zone:
        return date.timestamp
    return _at(wall_seconds(date), site)


def _machines(site: str | None) -> tuple[Machine, Machine]:
    if site == OF_MACHINE:
        return Machine("UTC", "UTC"), Machine(None, None)
    return Machine(site, "UTC"), Machine(site, site)


def _is_yaml_timestamp(found: DateField, generator: Generator) -> bool:
    """Return whether YAML makes it a date: unquoted, and in one of the forms that its reader accepts."""
    pattern = generator.clocks.timestamp_pattern if generator.clocks else ""
    if not pattern or found.field.style != "plain":
        return False
    return re.fullmatch(pattern, found.text, re.ASCII) is not None


def _is_text_again(date: WrittenDate, generator: Generator) -> bool:
    """Return whether YAML keeps a date as text because it does not exist."""
    return bool(date.impossible and generator.clocks and not generator.clocks.rolls)


def _ordered(found: DateField, generator: Generator) -> WrittenDate:
    """Return the date, with day and month of `03/04/2022` in the generator's order."""
    date, order = found.date, generator.dates.get("ambiguous")
    if date.form is not DateForm.YEAR_LAST or date.day or order not in ("day-first", "month-first"):
        return date
    one, two, year = map(int, _NUMBERS.findall(found.text)[:3])
    if year < 100:  # noqa: PLR2004 - even the year is uncertain
        return date
    day, month = (one, two) if order == "day-first" else (two, one)
    return date if month > 12 else date._replace(month=month, day=day)  # noqa: PLR2004 - months


def moment_of(date: WrittenDate, clock: Clock, at: Machine) -> int | None:
    """Return the instant of a date by a clock on a machine, in seconds since 1970."""
    wall = wall_seconds(date)
    if date.offset is not None:
        return _reinterpreted(wall - date.offset * 60, clock, at)
    if date.zone:
        return None
    moment = _at(wall, _zone(clock_of(date, clock), at))
    return None if moment is None else _reinterpreted(moment, clock, at)


def clock_of(date: WrittenDate, clock: Clock) -> ClockName:
    """Return the clock for a date without an offset."""
    if date.hour is not None:
        return clock.time
    is_iso = date.form is DateForm.ISO_DATE and not date.deviations
    return clock.iso_day if is_iso and clock.iso_day else clock.day


def _reinterpreted(moment: int, clock: Clock | None, at: Machine) -> int | None:
    """Take the wall time that one clock shows, and return the instant at which another shows it."""
    if clock is None or clock.reinterpret is None:
        return moment
    read, taken = (_zone(name, at) for name in clock.reinterpret)
    if read is None:
        return None
    from newslint.dates.zones import wall

    return _at(wall(moment, read), taken)


def _at(wall: int, zone: str | None) -> int | None:
    if zone is None:
        return None
    from newslint.dates.zones import instant

    return instant(wall, zone)


def _zone(name: ClockName, at: Machine) -> str | None:
    zones: Mapping[ClockName, str | None] = {"utc": "UTC", "site": at.site, "machine": at.zone}
    return zones[name]
