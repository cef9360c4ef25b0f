"""A written date: its form and its fields."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from newslint.dates.calendar_days import SECONDS_A_DAY, day_of, days_since_1970
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.dates.vocabulary import Deviation, FormWord, ImpossibleField


class DateForm(StrEnum):
    """The lexical form of a date, whatever its values."""

    _value_: FormWord

    ISO_DATE = "iso-date"
    """`2022-02-17`"""
    ISO_DATETIME = "iso-datetime"
    """`2022-02-17 13:05:11`, with a T or a space, with or without seconds, fraction and offset"""
    MAIL_DATE = "mail-date"
    """`Thu, 17 Feb 2022 13:05:11 +0800`, RFC 2822 with its offset in numbers"""
    HTTP_DATE = "http-date"
    """`Thu, 17 Feb 2022 05:05:11 GMT`, RFC 2822, 850 or 9110 with its zone by name"""
    MAIL_DAY = "mail-day"
    """`17 Feb 2022`, a mail date that ends with the year"""
    ASCTIME = "asctime"
    """`Thu Feb 17 05:05:11 2022`, as printed by C and, with a zone, by `date` and Ruby"""
    JAVASCRIPT = "javascript"
    """`Thu Feb 17 2022 13:05:11 GMT+0800 (CST)`, as printed by JavaScript"""
    WORDED = "worded"
    """`February 17, 2022`, `17 janvier 2022`: the month begins with the three English letters"""
    LOCALISED = "localised"
    """`2022年2月17日`, `17 février 2022`"""
    SLASHED = "slashed"
    """`2022/02/17`, with or without a time"""
    DOTTED = "dotted"
    """`2022.02.17`, with or without a time"""
    YEAR_LAST = "year-last"
    """`17/02/2022`, `02-17-2022`; month and day stay None where either may be meant"""
    COMPACT = "compact"
    """`20220217`, `20220217T130511Z`"""
    EPOCH = "epoch"
    """`1645074311`, seconds since 1970"""
    EPOCH_MS = "epoch-ms"
    """`1645074311000`, milliseconds since 1970"""
    TIME = "time"
    """`13:05`, a time without a day"""
    RELATIVE = "relative"
    """`yesterday`, `3天前`, `now`, and Eleventy's `Last Modified`"""
    PLACEHOLDER = "placeholder"
    """`Invalid Date`, `undefined`, `YYYY-MM-DD`"""
    TEMPLATE = "template"
    """`{{ date }}`"""
    OTHER = "other"
    """Anything else."""


DEVIATIONS: Mapping[Deviation, str] = {
    "unpadded": "Month, day, minute or second lack a leading zero.",
    "unpadded-hour": "The hour behind a T lacks a leading zero, and there are no seconds.",
    "no-seconds": "The time has no seconds.",
    "twelve-hour": "The hour is on a 12-hour clock: `1:05 PM`.",
    "short-offset": "The offset has no minutes: `+08`, `-4`.",
    "zone-name": "The zone is a name other than Z.",
    "lower-case": "The T or the Z is a small letter.",
    "comma": "A comma is before the fraction.",
    "no-weekday": "A mail or HTTP date does not begin with the day of the week.",
    "one-digit-day": "The day of a mail or HTTP date has one digit.",
    "day-first": "The day comes before the month, and the numbers prove it.",
    "month-first": "The month comes before the day, and the numbers prove it.",
    "not-ascii": "Digits, signs or spaces are not ASCII.",
}
"""How a date may differ from the plainest spelling of its form, each with a sentence about it."""


class Impossible(NamedTuple):
    """
    The first field of a date with a value that no calendar or clock has.

    * `start`, `end`: offsets in the text that was read.
    * `field`: `year`, `month`, `day`, `hour`, `minute`, `second` or `offset` (in minutes).
    * `least`, `most`: the allowed range; for a `day`, in its month.
    """

    start: int
    end: int
    field: ImpossibleField
    least: int
    most: int


class WrittenDate(NamedTuple):
    """
    A date as written. A missing field is None; nothing is completed.

    `fraction` is the digits after the seconds, `offset` minutes east of UTC if that is certain,
    `zone` the offset or zone as written, `weekday` 0 for a written Monday.
    """

    form: DateForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    fraction: str = ""
    offset: int | None = None
    zone: str = ""
    weekday: int | None = None
    deviations: tuple[Deviation, ...] = ()
    impossible: Impossible | None = None

    @property
    def traits(self) -> tuple[Deviation | FormWord, ...]:
        """The deviations, then the form: the keys of `Generator.dates`, the most specific first."""
        return (*self.deviations, self.form.value)

    @property
    def is_zoned(self) -> bool:
        """Whether it has an offset or a zone, certain or not, or counts from 1970."""
        return bool(self.zone) or self.offset is not None

    @property
    def days(self) -> int | None:
        """The days from 1 January 1970 to the written day; None without a day or if impossible."""
        if self.impossible or self.year is None or self.month is None or self.day is None:
            return None
        return days_since_1970(self.year, self.month, self.day)

    @property
    def timestamp(self) -> int | None:
        """Whole seconds since 1970 in UTC; None without a day or an offset, or if it is impossible."""
        if self.impossible or self.day is None or self.offset is None:
            return None
        return wall_seconds(self) - self.offset * 60

    @property
    def iso(self) -> str:
        """The same in the format of RFC 3339, without missing fields; empty if no day is certain."""
        if self.impossible or self.year is None or self.day is None:
            return ""
        day = f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.hour is None:
            return day
        time = f"{self.hour:02}:{self.minute:02}:{self.second or 0:02}"
        time += f".{self.fraction}" if self.fraction else ""
        if self.offset is None:
            return "" if self.zone else f"{day} {time}"
        sign = "-" if self.offset < 0 else "+"
        offset = "{}{:02}:{:02}".format(sign, *divmod(abs(self.offset), 60)) if self.offset else "Z"
        return f"{day}T{time}{offset}"

    @property
    def rolled_over(self) -> WrittenDate:
        """The date after overflow is carried: 30 February becomes 2 March."""
        return from_seconds(self.form, wall_seconds(self))


def wall_seconds(date: WrittenDate) -> int:
    """Return the seconds from 1970 to a date with a day, on its own clock."""
    days = days_since_1970(date.year or 0, date.month or 0, date.day or 0)
    return (
        days * SECONDS_A_DAY
        + (date.hour or 0) * 3600
        + (date.minute or 0) * 60
        + (date.second or 0)
    )


def from_seconds(form: DateForm, seconds: int, offset: int | None = None) -> WrittenDate:
    """Return the date that is so many seconds after the start of 1970, on a clock with `offset`."""
    days, rest = divmod(seconds, SECONDS_A_DAY)
    hour, rest = divmod(rest, 3600)
    return WrittenDate(form, *day_of(days), hour, *divmod(rest, 60), offset=offset)
