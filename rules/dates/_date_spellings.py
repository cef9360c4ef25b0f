"""What is odd about the spelling of a date, what that costs, and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Article, WrittenDate

_ODDITIES = {
    "number": "is a bare number",
    "spaced": "has a space before the time",
    "bare-offset": "has an offset without a colon",
    "named-zone": "names its time zone",
    "comma": "has a comma before the fraction",
    "not-ascii": "is not in ASCII",
    "mail-date": "is a mail date",
    "http-date": "is a mail date",
    "epoch": "is a number of seconds",
    "epoch-ms": "is a number of milliseconds",
    "unpadded": "lacks a leading zero",
    "unpadded-hour": "lacks a leading zero",
    "no-seconds": "has no seconds",
    "twelve-hour": "is on a 12-hour clock",
    "short-offset": "has an offset without minutes",
    "zone-name": "names its time zone",
}
OUTCOMES = {
    "file-date": "takes the date of the file",
    "year-one": "dates the article to the year 1, or the build stops",
    "dropped": "leaves the article out",
    "error": "stops the build",
    "today": "takes the day of the build",
    "refused": "hands it on as text that no schema takes for a date",
    "another": "reads another date or none",
}
"""What a generator does with a date that it does not read, by outcome."""

_WITH_OFFSET = "write `YYYY-MM-DDTHH:MM:SS` and an offset such as `+08:00`"
_SITE_TIME = "write the site's own time as `YYYY-MM-DD HH:MM:SS`"


def oddity(trait: str) -> str:
    """Say what is odd about a date that has a trait."""
    return _ODDITIES.get(trait, "is not an ISO date")


def remedy(article: Article, date: WrittenDate) -> str:
    """Offer the same instant or day where it is certain, and only as the generator reads it."""
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
