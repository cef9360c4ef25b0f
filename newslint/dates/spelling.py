"""Format dates so that people and generators read them, and describe other formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.written_date import DateForm, from_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from newslint.dates.vocabulary import DateTrait
    from newslint.dates.written_date import WrittenDate
    from newslint.generators import Generator

__all__ = ["describe_trait", "format_for_generator", "spelling_help", "utc_time"]

_DESCRIPTIONS: Mapping[DateTrait | Literal[""], str] = {
    "number": "is a bare number",
    "spaced": "has a space before the time",
    "bare-offset": "has an offset without a colon",
    "named-zone": "has the name of a time zone",
    "comma": "has a comma before the fraction",
    "not-ascii": "is not written in ASCII",
    "mail-date": "is an email date",
    "http-date": "is an HTTP date",
    "epoch": "is a number of seconds",
    "epoch-ms": "is a number of milliseconds",
    "unpadded": "has no leading zero",
    "unpadded-hour": "has no leading zero",
    "no-seconds": "has no seconds",
    "twelve-hour": "uses a 12-hour clock",
    "short-offset": "has an offset without minutes",
    "zone-name": "has the name of a time zone",
}
_WITH_OFFSET = "write `YYYY-MM-DDTHH:MM:SS` and an offset such as `+08:00`"
_SITE_TIME = "write the site's local time as `YYYY-MM-DD HH:MM:SS`"


def utc_time(moment: int) -> str:
    """Return an instant as `2022-02-17T05:05:11Z`."""
    return from_seconds(DateForm.ISO_DATETIME, moment, 0).iso


def format_for_generator(moment: int, generator: Generator, zone: str) -> str:
    """Format an instant so that a generator reads it, in a site with a time zone."""
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


def describe_trait(trait: DateTrait | Literal[""]) -> str:
    """Describe one of `WrittenDate.traits` in words: `has no seconds`."""
    return _DESCRIPTIONS.get(trait, "is not an ISO date")


def spelling_help(date: WrittenDate, generator: Generator, zone: str | None) -> str:
    """
    Say how to write the same time, or the same day, so that the generator reads it.

    `zone` is the time zone of the site, None if it is unknown.
    """
    if not date.iso:
        return _WITH_OFFSET
    if date.hour is None or not generator.date_spelling:
        return f"write `{date.iso}`"
    from newslint.dates.publication import intended

    moment = None if zone is None else intended(date, zone)
    if moment is not None and zone is not None:
        return f"write `{format_for_generator(moment, generator, zone)}`"
    if generator.date_spelling == "site-time" and date.is_zoned:
        return _SITE_TIME
    is_rfc = generator.date_spelling == "rfc-3339"
    return f"write `{date.iso.replace(' ', 'T') if is_rfc else date.iso}`"
