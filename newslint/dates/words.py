"""Dates with words: months by name, mail dates, `yesterday`, placeholders. Import it late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.dates.numbers import FIELDS, afternoon, checked, zone_offset
from newslint.dates.written_date import DateForm, WrittenDate
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint.dates.vocabulary import Deviation, WrittenField

_MONTHS = (
    "january jan janvier janv januar jänner enero ene gennaio gen janeiro januari января",
    "february feb février févr fevrier februar febrero febbraio fevereiro februari февраля",
    "march mar mars märz maerz marzo março maart марта",
    "april apr avril avr abril abr aprile апреля",
    "may mai mayo maggio maio mei мая",
    "june jun juin juni junio giugno junho июня",
    "july jul juillet juil juli julio luglio julho июля",
    "august aug août aout agosto ago augustus августа",
    "september sep sept septembre septiembre settembre setembro сентября",
    "october oct octobre oktober okt octubre ottobre outubro октября",
    "november nov novembre noviembre novembro ноября",
    "december dec décembre dezember dez diciembre dicembre dezembro desember декабря",
)
"""English, then French, German, Spanish, Italian, Portuguese, Dutch, Norwegian, Russian."""
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?")
_ZONE = re.compile(r"[A-Z]{1,5}")
_PLAIN_HTTP = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|1\d|2[0-8]) "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([12]\d{3}) "
    r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d) GMT"
)
_MAIL_DAY = re.compile(r"\d\d [A-Z][a-z][a-z] \d{4}", re.ASCII)
_CLOCK = FIELDS[3:]
_FILLERS = frozenset("de del of the st nd rd th года г".split())
_TOKEN = re.compile(
    r"(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?!\d)"
    r"|(?P<half>[AaPp]\.?[Mm]\b\.?)"
    r"|(?:\b(?:GMT|UTC|UT)|(?<=\s))(?P<offset>[+-]\d\d:?\d\d)(?!\d)"
    r"|(?P<number>\d{1,4})(?!\d)"
    r"|(?P<word>[^\W\d_]+)"
    r"|[ \t,.]+|-|\([\w ,:+-]*\)\Z"
)
_SHAPES = {
    "day month year clock offset": DateForm.MAIL_DATE,
    "day month day clock offset": DateForm.MAIL_DATE,
    "day month year clock zone": DateForm.HTTP_DATE,
    "day month day clock zone": DateForm.HTTP_DATE,
    "month day clock year": DateForm.ASCTIME,
    "month day clock zone year": DateForm.ASCTIME,
    "month day clock offset year": DateForm.ASCTIME,
    "month day year clock offset": DateForm.JAVASCRIPT,
    "day month year": DateForm.WORDED,
    "day month year clock": DateForm.WORDED,
    "month day year": DateForm.WORDED,
    "month day year clock": DateForm.WORDED,
}
"""The form for each order of pieces, after a weekday before them is removed."""
_TEMPLATES = ("{{", "{%", "<%", "${")
_PLACEHOLDERS = frozenset(
    ("invalid date", "nan", "undefined", "null", "none", "tbd", "todo", "yyyy-mm-dd")
)
_RELATIVE = frozenset(
    (
        *("now", "today", "yesterday", "tomorrow", "last modified", "created"),
        *("git last modified", "git created", "heute", "gestern", "hier", "aujourd'hui", "hoy"),
        *("ayer", "今天", "昨天", "前天", "刚刚", "现在", "昨日", "今日", "오늘", "어제"),
    )
)
_AGO = re.compile(
    r"\d+ ?(?:秒|分钟|小时|天|周|个?月|年|日|時間)前"
    r"|(?:\d+|an?) (?:second|minute|hour|day|week|month|year)s? ago"
)


class _Word(NamedTuple):
    """A piece of a date in words: its kind, its text and its offset."""

    kind: str
    text: str
    start: int


def read_words(text: str) -> WrittenDate:
    """Return the date in `text`, which has no spaces around it, if it contains known words."""
    if match := _PLAIN_HTTP.fullmatch(text):
        return _plain_http(match)
    lower = text.lower()
    if lower in _PLACEHOLDERS:
        return WrittenDate(DateForm.PLACEHOLDER)
    if lower in _RELATIVE or _AGO.fullmatch(lower):
        return WrittenDate(DateForm.RELATIVE)
    if any(mark in text for mark in _TEMPLATES):
        return WrittenDate(DateForm.TEMPLATE)
    words = list(_words(text))
    weekday = words.pop(0) if words and words[0].kind == "weekday" else None
    half = _half_of_day(words)
    form = _SHAPES.get(" ".join(word.kind for word in words))
    if form is None:
        return WrittenDate(DateForm.OTHER)
    date, place = _date(_named_form(form, text, words), words, weekday)
    return checked(afternoon(date, half) if half else date, place)


def _half_of_day(words: list[_Word]) -> str:
    """Take AM or PM out of the pieces, if it follows the time."""
    for index in range(1, len(words)):
        if words[index].kind == "half" and words[index - 1].kind == "clock":
            return words.pop(index).text
    return ""


def _plain_http(match: re.Match[str]) -> WrittenDate:
    """Read the form that feeds use, in which every month is valid, six times as fast."""
    weekday, day, month, year, hour, minute, second = match.groups()
    day_of_year = int(year), _MONTH[month.lower()], int(day)
    clock = int(hour), int(minute), int(second)
    named = _WEEKDAYS.index(weekday.lower())
    return WrittenDate(DateForm.HTTP_DATE, *day_of_year, *clock, "", 0, "GMT", named)


def _named_form(form: DateForm, text: str, words: list[_Word]) -> DateForm:
    """Return the form after the month's name is known; `form` comes from the order of the pieces."""
    month = next(word.text.lower() for word in words if word.kind == "month")
    english = _MONTHS[_MONTH[month] - 1][:3]
    if not month.startswith(english):
        return DateForm.LOCALISED
    if _MAIL_DAY.fullmatch(text):
        return DateForm.MAIL_DAY
    return form if month == english else DateForm.WORDED


def _date(
    form: DateForm, words: list[_Word], weekday: _Word | None
) -> tuple[WrittenDate, Callable[[WrittenField], tuple[int, int]]]:
    """Return the date of the pieces, and where each of its fields is written."""
    named = {word.kind: word for word in reversed(words)}
    named["year"] = year = named.get("year") or words[2]
    clock, zone = named.get("clock"), named.get("offset") or named.get("zone")
    times = clock.text.split(":") if clock else []
    hour, minute, second = [int(digits) for digits in times] + [None] * (len(_CLOCK) - len(times))
    date = WrittenDate(
        form,
        int(year.text) if len(year.text) > 2 else _century(int(year.text)),  # noqa: PLR2004
        _MONTH[named["month"].text.lower()],
        int(named["day"].text),
        *(hour, minute, second),
        offset=zone_offset(zone.text) if zone else None,
        zone=zone.text if zone else "",
        weekday=_WEEKDAYS.index(weekday.text[:3].lower()) if weekday else None,
        deviations=tuple(_departures(form, named, weekday)),
    )
    return date, lambda field: _place(named, field)


def _century(year: int) -> int:
    """Return the full year of two digits, by RFC 2822 (4.3)."""
    return year + (2000 if year < 50 else 1900)  # noqa: PLR2004


def _departures(
    form: DateForm, named: dict[str, _Word], weekday: _Word | None
) -> Iterator[Deviation]:
    if form not in {DateForm.MAIL_DATE, DateForm.HTTP_DATE}:
        return
    if weekday is None:
        yield "no-weekday"
    if len(named["day"].text) == 1:
        yield "one-digit-day"
    if named["clock"].text.count(":") == 1:
        yield "no-seconds"


def _place(named: dict[str, _Word], field: WrittenField) -> tuple[int, int]:
    """Return the place of a field; `zone` means an offset or a name."""
    if field in _CLOCK:
        word = named["clock"]
        parts = word.text.split(":")
        start = word.start + sum(len(part) + 1 for part in parts[: _CLOCK.index(field)])
        return start, start + len(parts[_CLOCK.index(field)])
    word = named["offset"] if field == "zone" else named[field]
    return word.start, word.start + len(word.text)


def _words(text: str) -> Iterator[_Word]:
    """Yield the pieces of `text`; stop at one of the kind `unknown`."""
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            yield _Word("unknown", text[at:], at)
            return
        at = match.end()
        kind = match.lastgroup
        if kind is None or (kind == "word" and match["word"].lower() in _FILLERS):
            continue
        if kind in {"word", "number"}:
            kind = _kind(match[0])
        yield _Word(kind, match[match.lastgroup or 0], match.start(match.lastgroup or 0))


def _kind(text: str) -> str:
    if text.isdecimal():
        return {1: "day", 2: "day", 4: "year"}.get(len(text), "unknown")
    lower = text.lower()
    if lower in _MONTH:
        return "month"
    if _WEEKDAY.fullmatch(lower):
        return "weekday"
    return "zone" if _ZONE.fullmatch(text) else "unknown"
