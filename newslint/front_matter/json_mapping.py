"""JSON front matter as fields with places. This module imports json; import it late."""

from __future__ import annotations

import json
import re

from newslint.front_matter.field import MAX_DIGITS, Fault, Mapped, limit_fault, not_a_mapping
from newslint.front_matter.inline_values import (
    Fields,
    Language,
    LimitError,
    LostError,
    Node,
    Scanner,
)
from newslint.patterns import compiled
from newslint.text import Span

_STRING = r'"(?:[^"\\\n]++|\\.)*+"'
_TRAILING_COMMA = ("JSON allows no comma before a closing bracket", "remove the comma")
_MESSAGES = {
    "Expecting property name enclosed in double quotes": (
        "a key is expected here",
        "write a key in double quotes",
    ),
    "Illegal trailing comma before end of object": _TRAILING_COMMA,
    "Illegal trailing comma before end of array": _TRAILING_COMMA,
    "Expecting ':' delimiter": ("a `:` is expected after the key", "write `:` after the key"),
    "Expecting ',' delimiter": (
        "a `,` or a closing bracket is expected here",
        "write a `,`, or close the bracket",
    ),
    "Expecting value": ("a value is expected here", "write a value, with text in double quotes"),
    "Unterminated string starting at": ("this quote is never closed", "add the closing quote"),
    "Invalid control character at": (
        "a line break or control character is inside quotes",
        "close the quote on its line, or write `\\n` for a line break",
    ),
    "Invalid \\escape": ("this backslash begins no escape of JSON", "write the backslash twice"),
    "Extra data": ("text follows the end of the object", "remove the text"),
}
"""The message and the help for each error of `json`."""


def _decode(written: str) -> object:
    """Return the value of a string, a number or a word of JSON; a very long number stays text."""
    if written[0] != '"' and len(written) > MAX_DIGITS:
        return written
    value: object = json.loads(written, parse_constant=_no_constant)
    return value


def _no_constant(name: str) -> object:
    raise ValueError(name)


_JSON = Language(
    blank=re.compile(r"[ \t\n\r]*+"),
    key=compiled(_STRING),
    scalar=compiled(_STRING + r'|[^\s,\[\]{}:"]++'),
    equals=":",
    dot="",
    decode=_decode,
)


def object_end(text: str, at: int) -> int | None:
    """Return the end of the JSON object that begins at an offset, None if that is not clear."""
    scanner = Scanner(text, _JSON)
    scanner.at = at
    try:
        scanner.value(Node("", None, at), 0)
    except (LostError, LimitError):
        return None
    return scanner.at


def read_json(content: str, at: int) -> Mapped:
    """
    Return the fields and faults of JSON that begins at offset `at` of its article; never raise.

    The braces of the object may be missing, as in the front matter of Hexo.
    """
    is_whole = content.lstrip(" \t\n\r")[:1] in ("{", "[")
    text, at = (content, at) if is_whole else (f"{{{content}}}", at - 1)
    scanner = Scanner(text, _JSON)
    root = Node("", None, 0)
    limits: list[Fault] = []
    try:
        scanner.skip()
        root.start = scanner.at
        scanner.value(root, 0)
    except LostError:
        pass
    except LimitError as limit:
        limits.append(limit.fault._replace(span=limit.fault.span.moved(at)))
    builder = Fields(scanner, at)
    fields = builder.of(root)
    faults = [*builder.faults, *(limits or _syntax(builder))]
    if root.style == "mapping":
        return Mapped(fields, tuple(faults))
    return Mapped((), (*faults, not_a_mapping(Span(at + root.start, at + root.end))))


def _syntax(fields: Fields) -> list[Fault]:
    """Return the syntax error, if any: where the parser stops, or a word that it wrongly accepts."""
    text, at = fields.scanner.text, fields.at
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        return [fields.syntax(error.pos, *_explain(text, error))]
    except RecursionError:
        return [limit_fault("too-deep", Span(at, at + 1))]
    for field in fields.undecoded[:1]:
        message = f"`{field.text}` is not a JSON value"
        return [Fault("syntax", field.span, message, (), "put the text in double quotes")]
    return []


def _explain(text: str, error: json.JSONDecodeError) -> tuple[str, str]:
    """Return the message and help for an error."""
    if text[error.pos : error.pos + 1] in ("}", "]") and text[: error.pos].rstrip()[-1:] == ",":
        return _TRAILING_COMMA
    return _MESSAGES.get(error.msg, (error.msg, ""))
