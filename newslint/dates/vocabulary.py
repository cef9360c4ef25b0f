"""The words for what is written as a date, for type checkers: no start imports them."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["ClockField", "DateTrait", "Deviation", "FormWord", "ImpossibleField", "WrittenField"]

FormWord: TypeAlias = Literal[
    "iso-date",
    "iso-datetime",
    "mail-date",
    "http-date",
    "mail-day",
    "asctime",
    "javascript",
    "worded",
    "localised",
    "slashed",
    "dotted",
    "year-last",
    "compact",
    "epoch",
    "epoch-ms",
    "time",
    "relative",
    "placeholder",
    "template",
    "other",
]
"""The values of `newslint.dates.written_date.DateForm`, which explains each."""

Deviation: TypeAlias = Literal[
    "unpadded",
    "unpadded-hour",
    "no-seconds",
    "twelve-hour",
    "short-offset",
    "zone-name",
    "lower-case",
    "comma",
    "no-weekday",
    "one-digit-day",
    "day-first",
    "month-first",
    "not-ascii",
]
"""How a date deviates from its form; `newslint.dates.DEVIATIONS` explains each word."""

DateTrait: TypeAlias = Literal[
    FormWord,
    Deviation,
    "number",  # unquoted digits
    "spaced",  # no T before the time of an ISO date
    "bare-offset",  # `+0800`
    "named-zone",  # `CST`
    "abbreviated-zone",  # `CST`, but not `GMT` or `UTC`
    "foreign-word",  # `17 mars 2022`
    "date-parts",  # only numbers, English months and the like, but no known form
    "characters",  # `2022年2月17日`
    "impossible-day",  # 29 to 31
    "impossible-midnight",  # 24:00
    "impossible-offset",
    "impossible",  # any other field
    "invalid",  # no date at all
    "empty",
    "ambiguous",  # `03/04/2022`
]
"""What decides whether a generator reads a date: the keys of `Generator.dates`."""

ClockField: TypeAlias = Literal["year", "month", "day", "hour", "minute", "second"]
"""The fields that a date may have."""

WrittenField: TypeAlias = Literal[ClockField, "zone"]
"""The fields that have a place in the text; `zone` is an offset or the name of a zone."""

ImpossibleField: TypeAlias = Literal[ClockField, "offset"]
"""The fields that may have a value that no calendar or clock has."""
