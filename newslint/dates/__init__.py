"""Dates as they are written in articles, and the fields of front matter that hold them."""

from __future__ import annotations

from newslint.dates.fields import DateField
from newslint.dates.reading import read_date
from newslint.dates.written_date import DateForm, WrittenDate

__all__ = ["DateField", "DateForm", "WrittenDate", "read_date"]
