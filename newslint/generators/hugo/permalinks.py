"""The patterns of addresses in Hugo's configuration: https://gohugo.io/configuration/permalinks/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from newslint.dates.calendar_days import days_since_1970
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newslint.front_matter.field import Field
    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.generators.hugo.content import ContentPath
    from newslint.generators.hugo.segments import Spelling

_TOKEN = re.compile(r":(\w+)(?:\[([^\]]+)\])?")
_SLICE = re.compile(r"(\d*):(\d*)|(\d+)|last")
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split()


class Day(NamedTuple):
    """A day of the calendar, as written in its own time zone; the first of all without a date."""

    year: int = 1
    month: int = 1
    day: int = 1

    def of_year(self) -> int:
        """Return the number of the day in its year, from 1."""
        return days_since_1970(*self) - days_since_1970(self.year, 1, 1) + 1

    def of_week(self) -> int:
        """Return the number of the day in its week, 0 for a Sunday."""
        return (days_since_1970(*self) + 4) % 7


class PageNames(NamedTuple):
    """What patterns are filled with: title, slug, the names of the sections above, and the day."""

    title: str
    slug: str
    sections: Sequence[str]
    day: Day


class Permalinks:
    """The patterns of a site, by the path of a section."""

    def __init__(self, configuration: HugoConfiguration) -> None:
        """Take the configuration."""
        fields = configuration.fields("permalinks")
        tables = {field.key.lower(): field for field in fields if field.fields}
        plain = [field for field in fields if not field.fields]
        pages = tables.get("page")
        sections = tables.get("section")
        self.is_known = all(field.key for field in fields)
        """False for a list of patterns, which need the globs of Hugo."""
        self._of_pages = _patterns(plain) | _patterns(pages.fields if pages else ())
        self._of_sections = _patterns(sections.fields if sections else ())

    def pattern(self, page: ContentPath) -> str | None:
        """
        Return the pattern of the section of a page, empty without one.

        None where patterns of several sections above apply: Hugo 0.168 takes now one, now another.
        """
        patterns = self._of_sections if page.is_section else self._of_pages
        parents = [name.lower() for name in page.parents]
        if not parents:
            return "" if page.is_section else patterns.get("", "")
        paths = ["/".join(parents[:depth]) for depth in range(1, len(parents) + 1)]
        found = {patterns[path] for path in paths if path in patterns}
        return next(iter(found), "") if len(found) < 2 else None  # noqa: PLR2004 - several


def filled(pattern: str, page: ContentPath, names: PageNames, spelling: Spelling) -> str | None:
    """Return a pattern with its tokens replaced; None where one is not known."""
    unknown = False

    def replace(token: re.Match[str]) -> str:
        nonlocal unknown
        value = _value(token[1].lower(), token[2] or "", page, names, spelling)
        unknown = unknown or value is None
        return value or ""

    made = _TOKEN.sub(replace, pattern)
    return None if unknown else spelling.of_text(_unescaped(made))


def _unescaped(made: str) -> str:
    """Return a path in which a plus sign is a space, as in a query, and no part ends with a space."""
    return "/".join(part.rstrip(" #") for part in unquote_plus(made).split("/"))


def _value(
    token: str, part: str, page: ContentPath, names: PageNames, spelling: Spelling
) -> str | None:
    if token == "sections":  # noqa: S105 - no password
        return _sections([spelling.of_text(name) for name in names.sections], part)
    if part:
        return None
    by_date = _DATES.get(token)
    if by_date is not None:
        return by_date(names.day)
    title = spelling.of_title(names.title)
    slug = spelling.of_text(names.slug)
    own = spelling.of_text(page.own_name)
    return {
        "section": spelling.of_text(names.sections[0]) if names.sections else "",
        "title": title,
        "slug": slug or title,
        "filename": own,
        "contentbasename": own,
        "slugorfilename": slug or own,
        "slugorcontentbasename": slug or own,
    }.get(token)


def _sections(names: list[str], part: str) -> str | None:
    """Return the sections joined, or the part of them that brackets name, as in Go."""
    if not part:
        return "/".join(names)
    found = _SLICE.fullmatch(part)
    if found is None:
        return None
    if found[3] is not None:
        at = int(found[3])
        return names[at] if at < len(names) else ""
    if part == "last":
        return names[-1] if names else ""
    first, end = int(found[1] or 0), int(found[2] or len(names))
    return "/".join(names[first:end])


def _patterns(fields: Sequence[Field]) -> dict[str, str]:
    return {
        field.key.lower().strip("/"): field.value
        for field in fields
        if isinstance(field.value, str)
    }


_DATES: Mapping[str, Callable[[Day], str]] = {
    "year": lambda day: str(day.year),
    "month": lambda day: f"{day.month:02}",
    "monthname": lambda day: _MONTHS[day.month - 1],
    "day": lambda day: f"{day.day:02}",
    "weekday": lambda day: str(day.of_week()),
    "weekdayname": lambda day: _WEEKDAYS[day.of_week()],
    "yearday": lambda day: str(day.of_year()),
    "2006": lambda day: str(day.year),
    "06": lambda day: f"{day.year % 100:02}",
    "01": lambda day: f"{day.month:02}",
    "1": lambda day: str(day.month),
    "02": lambda day: f"{day.day:02}",
    "2": lambda day: str(day.day),
}
