"""What Jekyll publishes: https://jekyllrb.com/docs/configuration/options/, measured with Jekyll 4.3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.calendar_days import SECONDS_A_DAY, days_since_1970
from newslint.generators.jekyll.addresses import day_in_name
from newslint.site.page import Ruling

if TYPE_CHECKING:
    from newslint.generators.jekyll.homes import Home
    from newslint.site.data_files import DataFile
    from newslint.site.page import PageFacts

_MONTHS, _DAYS = 12, 31


def ruling(own: DataFile | None, facts: PageFacts, home: Home, usual: Ruling) -> Ruling:
    """Return the status of a post, document or page; `usual` is by the tables of the generator."""
    if not facts.kind.is_page:
        return usual
    shows_drafts = _is_on(own, "show_drafts")
    if facts.kind.kind == "draft" and not shows_drafts:
        return usual
    if facts.is_read or not facts.front_matter.unreadable():
        return _of_read(own, facts, home)
    if _is_on(own, "strict_front_matter"):
        return Ruling("build-stops", "its front matter cannot be read", "line 1")
    return Ruling("published", "without its front matter, which cannot be read", "line 1")


def _of_read(own: DataFile | None, facts: PageFacts, home: Home) -> Ruling:
    stops = _stops(facts, home) if home.collection else None
    if stops is not None:
        return stops
    if _is_hidden(facts, home) and not _is_on(own, "unpublished"):
        return Ruling("draft", "`published` is `false`", facts.place("published"))
    if home.collection == "posts" and not _is_on(own, "future"):
        return _future(facts, home) or Ruling("published")
    return Ruling("published")


def _stops(facts: PageFacts, home: Home) -> Ruling | None:
    """Return the fault of a date with which the build stops."""
    field, date = facts.field("date"), facts.date
    if field is not None and field.value in (None, ""):
        return Ruling("build-stops", "`date` is empty", facts.place("date"))
    if date is not None and date.outcome == "error":
        return Ruling("build-stops", "`date` is no date to it", facts.place("date"))
    day = day_in_name(home.rest)
    if day is not None and not (1 <= day[1] <= _MONTHS and 1 <= day[2] <= _DAYS):
        return Ruling("build-stops", "the date in the name of the file does not exist")
    return None


def _is_hidden(facts: PageFacts, home: Home) -> bool:
    """Return whether `published` hides the file; a default of the site does so only with posts."""
    field = facts.field("published")
    if field is not None:
        return field.value is False or field.value is None or _says_no(field.value)
    inherited = facts.defaults.find("published")
    return bool(home.collection) and inherited is not None and inherited.value is False


def _says_no(value: object) -> bool:
    return isinstance(value, str) and value in ("no", "No", "NO", "off", "Off", "OFF")


def _future(facts: PageFacts, home: Home) -> Ruling | None:
    if facts.now is None:
        return None
    if facts.value("date"):
        earliest = facts.date.earliest if facts.date is not None else None
        what, place = "`date` has not come yet", facts.place("date")
    else:
        day = day_in_name(home.rest)
        earliest = None if day is None else (days_since_1970(*day) - 1) * SECONDS_A_DAY
        what, place = "the date in the name of the file has not come yet", ""
    return Ruling("future", what, place) if earliest is not None and earliest > facts.now else None


def _is_on(own: DataFile | None, key: str) -> bool:
    field = own.find(key) if own is not None else None
    return field is not None and field.value is True
