"""Find text without quotes that YAML reads as another type, perhaps not the intended one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.dates.reading import read_date
from newslint.patterns import compiled

if TYPE_CHECKING:
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field
    from newslint.generators import Generator

__all__ = ["has_implicit_type", "is_plain_word", "misread"]

_FLOAT = re.compile(r"[-+]?\d++(?:\.\d*+)?(?:[eE][-+]?\d++)?", re.ASCII)
_INTEGER = compiled(r"[-+]?0\d++|[-+]?\d++(?:_\d++)++|0x[0-9a-fA-F]++|0o[0-7]++|\+\d++", re.ASCII)
_SEXAGESIMAL = compiled(r"[-+]?[1-9]\d*+(?::[0-5]?\d)++", re.ASCII)
_TIMESTAMP = re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt \t]\d.*+)?", re.ASCII)
_MOST_DIGITS = 15
_LONGEST, _LONGEST_WORD = 40, len("FALSE")
_NUMERIC = frozenset("0123456789+-.")
_YES = frozenset("yes no on off".split())
_CAPITALS = frozenset("True TRUE False FALSE".split())


def has_implicit_type(text: str, front_matter: FrontMatter, field: Field) -> bool:
    """Return whether YAML guesses the type of a value in `text`: it has no quotes and no tag."""
    if field.style != "plain" or front_matter.format != "yaml":
        return False
    return text[field.span.start] not in "!&*"


def is_plain_word(text: str) -> bool:
    """Return whether `misread` certainly returns None for a text: a fast first test."""
    return text[:1].isalpha() and (len(text) > _LONGEST_WORD or not text.isascii())


def misread(text: str, generator: Generator) -> str | None:
    """
    Return the type that the YAML of the generator gives to unquoted text, if that changes it.

    Numbers change (`3.10` becomes 3.1, `007` becomes 7), and, depending on the generator, `no`,
    `13:05` and dates. The type is `a boolean`, `a number` or `a date`.
    """
    if text in _CAPITALS or (text.lower() in _YES and generator.reads_yaml_1_1):
        return "a boolean"
    if text[:1] not in _NUMERIC or len(text) > _LONGEST:
        return None
    is_sexagesimal = generator.reads_yaml_1_1 and _SEXAGESIMAL.fullmatch(text)
    if is_sexagesimal or _INTEGER.fullmatch(text) or _is_changed(text, generator):
        return "a number"
    is_timestamp = generator.has_dates_for_texts and _TIMESTAMP.fullmatch(text)
    if is_timestamp and read_date(text).day is not None:
        return "a date"
    return None


def _is_changed(text: str, generator: Generator) -> bool:
    """
    Return whether a number is printed differently from how it is written, such as `3.10` or `1e3`.

    Few generators keep the zero of `1.0`.
    """
    if not _FLOAT.fullmatch(text):
        return False
    if text.lstrip("+-").isdecimal():
        return len(text) > _MOST_DIGITS
    number = float(text)
    return repr(number) != text or (number.is_integer() and not generator.keeps_zero_of_floats)
