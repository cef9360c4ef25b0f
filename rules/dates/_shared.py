"""What is unusual about the format of a date, what generators do with it, and what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Article, WrittenDate

_DESCRIPTIONS = {
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
OUTCOMES = {
    "file-date": "uses the file's date",
    "year-one": "dates the article to the year 1, or the build stops",
    "dropped": "leaves the article out",
    "error": "stops the build",
    "today": "uses the day of the build",
    "refused": "passes it on as text, which date schemas reject",
    "another": "reads another date or none",
}
"""What a generator does with a date that it cannot read, by outcome."""

_WITH_OFFSET = "write `YYYY-MM-DDTHH:MM:SS` and an offset such as `+08:00`"
_SITE_TIME = "write the site's local time as `YYYY-MM-DD HH:MM:SS`"


def describe(trait: str) -> str:
    """Say what is unusual about a date with one of `WrittenDate.traits`."""
    return _DESCRIPTIONS.get(trait, "is not an ISO date")


def spelling_help(article: Article, date: WrittenDate) -> str:
    """Say how to write the same time, or the same day, so that the generator reads it."""
    iso, generator = date.iso, article.generator
    if not iso:
        return _WITH_OFFSET
    if date.hour is None or not generator.date_spelling:
        return f"write `{iso}`"
    from newslint import intended, site_zone, spelt

    zone = site_zone(article)
    moment = None if zone is None else intended(date, zone)
    if moment is not None and zone is not None:
        return f"write `{spelt(moment, generator, zone)}`"
    if generator.date_spelling == "site-time" and date.is_zoned:
        return _SITE_TIME
    return f"write `{iso.replace(' ', 'T') if generator.date_spelling == 'rfc-3339' else iso}`"
