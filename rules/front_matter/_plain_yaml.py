"""What YAML makes of texts that stand without quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import compiled, read_date

if TYPE_CHECKING:
    from newslint import Article, Field, Generator

_FLOAT = re.compile(r"[-+]?\d++(?:\.\d*+)?(?:[eE][-+]?\d++)?", re.ASCII)
_ODD_INTEGER = compiled(
    r"[-+]?0\d++|[-+]?\d++(?:_\d++)++|0x[0-9a-fA-F]++|0o[0-7]++|\+\d++", re.ASCII
)
_SEXAGESIMAL = compiled(r"[-+]?[1-9]\d*+(?::[0-5]?\d)++", re.ASCII)
_TIMESTAMP = re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt \t]\d.*+)?", re.ASCII)
_MOST_DIGITS = 15
_LONGEST, _LONGEST_WORD = 40, len("FALSE")
_NUMERIC = frozenset("0123456789+-.")
_YES = frozenset("yes no on off".split())
_CAPITALS = frozenset("True TRUE False FALSE".split())


def is_yaml_text(article: Article, field: Field) -> bool:
    """Tell whether a value is one whose type YAML guesses: without quotes and without a tag."""
    if field.style != "plain" or article.front_matter.format != "yaml":
        return False
    return article.text[field.span.start] not in "!&*"


def is_plain_word(text: str) -> bool:
    """Tell cheaply whether a text is certainly none that `misread` is about."""
    return text[:1].isalpha() and (len(text) > _LONGEST_WORD or not text.isascii())


def misread(text: str, generator: Generator) -> str | None:
    """
    Return what a text without quotes is to the YAML of a generator, if readers see another text.

    So it is with numbers (`3.10` is 3.1, `007` is 7), and, depending on the generator, with `no`,
    `13:05` and dates.
    """
    if text in _CAPITALS or (text.lower() in _YES and generator.reads_yaml_1_1):
        return "a truth value"
    if text[:1] not in _NUMERIC or len(text) > _LONGEST:
        return None
    is_sexagesimal = generator.reads_yaml_1_1 and _SEXAGESIMAL.fullmatch(text)
    if is_sexagesimal or _ODD_INTEGER.fullmatch(text) or _is_changed(text, generator):
        return "a number"
    is_timestamp = generator.has_dates_for_texts and _TIMESTAMP.fullmatch(text)
    if is_timestamp and read_date(text).day is not None:
        return "a date"
    return None


def _is_changed(text: str, generator: Generator) -> bool:
    """
    Tell whether a number is written back in another way, as with `3.10` and `1e3`.

    Few generators keep the zero of `1.0`.
    """
    if not _FLOAT.fullmatch(text):
        return False
    if text.lstrip("+-").isdecimal():
        return len(text) > _MOST_DIGITS
    number = float(text)
    return repr(number) != text or (number.is_integer() and not generator.keeps_zero_of_floats)
