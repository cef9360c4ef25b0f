"""Dates made of numbers: ISO 8601, slashes, dots, digits only, 年月日. Import it late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.dates.calendar_days import days_in_month
from newslint.dates.written_date import DateForm, Impossible, WrittenDate, from_seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newslint.dates.vocabulary import ClockField, Deviation, WrittenField

_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})"
    r"(?::(?P<second>\d{1,2})(?:(?P<point>[.,])(?P<fraction>\d+))?)?"
    r"(?:[ \t]*(?P<half>[AaPp])\.?[Mm]\.?)?"
    r"(?:[ \t]*(?P<zone>[Zz]|[A-Z]{3,5}|[+-]\d{1,2}(?::?\d{2})?))?"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4,6})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    rf"(?:(?:(?P<t>[Tt])|[ \t]+){_CLOCK})?",
    re.ASCII,
)
_YEAR_LAST = (
    r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?:(?P<year>\d{4})|\d\d)"
    rf"(?:[ \t]+{_CLOCK})?"
)
_COMPACT = (
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:[T ]?(?P<hour>\d\d)(?P<minute>\d\d)"
    r"(?P<second>\d\d)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_CHARACTERS = (
    r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日号號일]?"
    rf"(?:[ \t]*{_CLOCK})?"
)
_EPOCH = re.compile(r"(?P<seconds>\d{9,10})(?P<milliseconds>\d{3})?", re.ASCII)
_FORMS = {"-": DateForm.ISO_DATE, "/": DateForm.SLASHED, ".": DateForm.DOTTED}
_ZONES = {"Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "EDT": -240, "EST": -300, "CDT": -300}
_ZONES |= {"MDT": -360, "MST": -420, "PDT": -420, "PST": -480}  # not CST: it is China's too
_ISO = frozenset((DateForm.ISO_DATE, DateForm.ISO_DATETIME))
_SIGNS = ("+", "-")
FIELDS: tuple[ClockField, ...] = ("year", "month", "day", "hour", "minute", "second")
_MONTHS = _HALF_DAY = 12
_MOST_OFFSET = 15 * 60
"""In minutes; no place has ever been further from UTC, except by local solar time."""


def read_numbers(text: str) -> WrittenDate | None:
    """Return the date in `text`, made of numbers and without spaces around it, or None."""
    match = _YEAR_FIRST.fullmatch(text)
    if match is not None:
        form = _FORMS[match["mark"]]
        has_time = form is DateForm.ISO_DATE and match["hour"]
        return from_match(DateForm.ISO_DATETIME if has_time else form, match)
    for pattern, read in _READERS.items():
        match = re.fullmatch(pattern, text, re.ASCII)
        if match is not None:
            return read(match)
    return None


def from_match(
    form: DateForm,
    match: re.Match[str],
    groups: Mapping[WrittenField, str] = {},
    deviations: Iterable[Deviation] = (),
) -> WrittenDate:
    """Return the date of a match; its groups are the names of fields, or `groups` maps them."""
    found = match.groupdict()
    zone = found.get("zone") or ""
    year, month, day, hour, minute, second = (
        None if (digits := found.get(groups.get(name, name))) is None else int(digits)
        for name in FIELDS
    )
    date = WrittenDate(
        form,
        *(year, month, day, hour, minute, second),
        fraction=found.get("fraction") or "",
        offset=zone_offset(zone),
        zone=zone,
        deviations=(*deviations, *_departures(form, found, zone)),
    )
    half = found.get("half")
    if half:
        date = afternoon(date, half)
    return checked(date, lambda field: match.span(groups.get(field, field)))


def afternoon(date: WrittenDate, half: str) -> WrittenDate:
    """Return a date whose hour is on a 12-hour clock; `half` begins with A or P, in any case."""
    hour = date.hour
    if hour is not None and 1 <= hour <= _HALF_DAY:
        hour = hour % _HALF_DAY + (_HALF_DAY if half[0] in "Pp" else 0)
    return date._replace(hour=hour, deviations=("twelve-hour", *date.deviations))


def _year_last(match: re.Match[str]) -> WrittenDate:
    """Tell day from month if the numbers allow only one order; an impossible pair is read day first."""
    one, two = int(match["one"]), int(match["two"])
    if match["year"] is None or (one != two and 0 < one <= _MONTHS and 0 < two <= _MONTHS):
        return from_match(DateForm.YEAR_LAST, match)
    if one != two and 0 < one <= _MONTHS:
        return from_match(
            DateForm.YEAR_LAST, match, {"month": "one", "day": "two"}, ["month-first"]
        )
    order: list[Deviation] = ["day-first"] if one != two else []
    return from_match(DateForm.YEAR_LAST, match, {"day": "one", "month": "two"}, order)


def _compact(match: re.Match[str]) -> WrittenDate:
    date = from_match(DateForm.COMPACT, match)
    milliseconds = _EPOCH.fullmatch(match[0]) if date.impossible else None
    return date if milliseconds is None else _since_1970(milliseconds)


def _since_1970(match: re.Match[str]) -> WrittenDate:
    form = DateForm.EPOCH if match["milliseconds"] is None else DateForm.EPOCH_MS
    date = from_seconds(form, int(match["seconds"]), offset=0)
    return date._replace(fraction=(match["milliseconds"] or "").rstrip("0"))


_READERS: dict[str, Callable[[re.Match[str]], WrittenDate]] = {
    _YEAR_LAST: _year_last,
    _COMPACT: _compact,
    _EPOCH.pattern: _since_1970,
    _CHARACTERS: lambda match: from_match(DateForm.LOCALISED, match),
    _CLOCK: lambda match: from_match(DateForm.TIME, match),
}


def _departures(form: DateForm, found: Mapping[str, str | None], zone: str) -> Iterator[Deviation]:
    if form in _ISO and any(
        len(found.get(name) or "00") == 1 for name in ("month", "day", "minute", "second")
    ):
        yield "unpadded"
    if found.get("hour") and not found["second"]:
        if found.get("t") and len(found["hour"] or "") == 1:
            yield "unpadded-hour"
        yield "no-seconds"
    if found.get("point") == ",":
        yield "comma"
    if zone[:1] in _SIGNS and len(zone) <= len("+08"):
        yield "short-offset"
    if len(zone) > 1 and zone.isalpha():
        yield "zone-name"
    if found.get("t") == "t" or zone == "z":
        yield "lower-case"


def zone_offset(zone: str) -> int | None:
    """Return the minutes east of UTC of `+08:00`, `+0800`, `+8` or a zone of RFC 2822; else None."""
    if zone[:1] not in _SIGNS:
        return _ZONES.get(zone.upper())
    digits = zone[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) == len("0800") else (digits, "0")
    return (int(hours) * 60 + int(minutes)) * (-1 if zone[0] == "-" else 1)


def checked(date: WrittenDate, place: Callable[[WrittenField], tuple[int, int]]) -> WrittenDate:
    """Return the date with its first impossible field, if any; `place` is the span of that field."""
    values = (date.year, date.month, date.day, date.hour, date.minute, date.second)
    for name, value, (least, most) in zip(FIELDS, values, _limits(date), strict=True):
        if value is not None and not least <= value <= most:
            return date._replace(impossible=Impossible(*place(name), name, least, most))
    is_far = abs(date.offset or 0) > _MOST_OFFSET
    if date.zone[:1] in _SIGNS and (is_far or date.zone[3:][-2:] > "59"):
        limits = (-_MOST_OFFSET, _MOST_OFFSET)
        return date._replace(impossible=Impossible(*place("zone"), "offset", *limits))
    return date


def _limits(date: WrittenDate) -> tuple[tuple[int, int], ...]:
    """Return the smallest and largest value of each of `FIELDS`."""
    last = 31
    if date.month and date.month <= _MONTHS:
        last = days_in_month(date.year or 0, date.month)
    return ((1, 9999), (1, _MONTHS), (1, last), (0, 23), (0, 59), (0, 59))
