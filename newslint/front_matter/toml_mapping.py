"""TOML front matter as fields with places. This module imports tomllib; import it late."""

from __future__ import annotations

import re
import tomllib

from newslint.front_matter.field import MAX_DIGITS, Fault, Mapped, limit_fault
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

_SHORT = r""""(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+'"""
_LONG = r'"""(?:[^"\\]++|\\[\s\S]|"(?!""))*+"{3,5}+|' + r"'''(?:[^']++|'(?!''))*+'{3,5}+"
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot redefine", "Cannot mutate", "Duplicate")
MAX_LOST = 100
_QUOTE = ("this quote is never closed", "add the closing quote")
_QUOTE_ON_LINE = ("this line ends before its quote is closed", "add the closing quote")
_BRACKET = "close it, or write a `,` between the values"
_MESSAGES = {
    "Expected '='": ("a `=` is expected after the key", "write `key = value`"),
    "Expected newline": (
        "text follows the end of the value",
        "remove the text, or quote the value",
    ),
    "Expected ']": (
        "the name of the table is not closed",
        "close it with as many `]` as it has `[`",
    ),
    "Expected": _QUOTE,
    "Unterminated string": _QUOTE,
    "Illegal character '\\n'": _QUOTE_ON_LINE,
    "Found invalid character '\\n'": _QUOTE_ON_LINE,
    "Unclosed array": ("this list is not closed, or a `,` is missing", _BRACKET),
    "Unclosed inline table": ("this table is not closed, or a `,` is missing", _BRACKET),
    "Invalid value": ("this is not a TOML value", "put text in quotes"),
    "Invalid statement": ("this line is not TOML", "write `key = value` or `[table]`"),
    "Invalid initial character": (
        "a TOML key has only letters, digits, `-` and `_`",
        "put the key in quotes",
    ),
    "Invalid date": ("this day or time does not exist", "correct the date"),
    "Unescaped": ("this backslash begins no escape of TOML", "write the backslash twice"),
}
"""The message and the help for each beginning of a message of `tomllib`; the first match wins."""


def _decode(written: str) -> object:
    """Return the value of a TOML scalar; a date stays text, and so does a very long number."""
    if written[0] in "\"'":
        if "\\" not in written and not written.startswith(('"""', "'''")):
            return written[1:-1]
    elif len(written) > MAX_DIGITS:
        return written
    value = tomllib.loads(f"value = {written}")["value"]
    return value if isinstance(value, (str, int, float)) else written


_TOML = Language(
    blank=compiled(r"(?:[ \t\n\r]++|#[^\n]*+)*+"),
    key=compiled(rf"[A-Za-z0-9_-]++|{_SHORT}"),
    scalar=compiled(
        rf"""{_LONG}|{_SHORT}|[^\s,\[\]{{}}#='"]++(?:(?<=\d\d-\d\d) (?=\d\d:)[^\s,\[\]{{}}#='"]++)?"""
    ),
    equals="=",
    dot=".",
    decode=_decode,
)


def read_toml(content: str, at: int) -> Mapped:
    """Return the fields and faults of TOML that begins at offset `at` of its article; never raise."""
    statements = _Statements(content)
    limits: list[Fault] = []
    try:
        statements.run()
    except LimitError as limit:
        limits.append(limit.fault._replace(span=limit.fault.span.moved(at)))
    builder = Fields(statements.scanner, at)
    fields = builder.of(statements.root)
    faults = [*builder.faults, *(limits or _syntax(builder, statements.lost))]
    return Mapped(fields, tuple(faults))


class _Statements:
    """The lines of a TOML document: keys with values, and headers that name the table they are in."""

    def __init__(self, content: str) -> None:
        self.scanner = Scanner(content, _TOML)
        self.root = Node("", None, 0, "mapping")
        self.tables = [self.root]
        self.lost: list[int] = []

    def run(self) -> None:
        """Read all statements; skip an invalid one; stop after too many."""
        scanner, text = self.scanner, self.scanner.text
        scanner.skip()
        while scanner.at < len(text) and len(self.lost) <= MAX_LOST:
            line_end = text.find("\n", scanner.at)
            try:
                self.statement()
            except LostError:
                self.lost.append(scanner.at)
                scanner.at = line_end if line_end >= 0 else len(text)
            for table in self.tables:
                table.end = max(table.end, scanner.at)
            scanner.skip()

    def statement(self) -> None:
        """Read a key with its value, or a header."""
        start = self.scanner.at
        if self.scanner.takes("[["):
            self.header(start, "]]")
        elif self.scanner.takes("["):
            self.header(start, "]")
        else:
            self.scanner.entry(self.tables[-1], len(self.tables) - 1)

    def header(self, start: int, closer: str) -> None:
        """Read the name of a table; the lines that follow belong to it."""
        self.scanner.skip()
        *parts, (key, key_span) = self.scanner.path()
        if not self.scanner.takes(closer):
            raise LostError
        self.scanner.count(len(parts))
        parent = self.root
        tables = [parent]
        for part, part_span in parts:
            parent = parent.below(part, part_span, start)
            tables.append(parent)
        if closer == "]]":
            array = parent.table(key, key_span, start, "sequence")
            tables += array, array.add("", None, start, "mapping")
        else:
            before = parent.tables.get(key)
            if before is not None and before.is_table:
                del parent.tables[key]
            table = parent.table(key, key_span, start)
            table.is_table = True
            tables.append(table)
        self.tables = tables


def _syntax(fields: Fields, lost: list[int]) -> list[Fault]:
    """Return the syntax fault, if there is one other than duplicate keys."""
    content, at = fields.scanner.text, fields.at
    try:
        tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        text = str(error)
        if fields.faults and text.startswith(_TWICE):
            return []
        place = _place(content, text)
        if place == len(content) and lost:
            place = lost[0]
        if text.startswith("Unescaped"):
            place = content.rfind("\\", 0, place)
        return [fields.syntax(place, *_explain(text))]
    except RecursionError:
        return [limit_fault("too-deep", Span(at, at + 1))]
    except ValueError:
        return []
    return []


def _place(content: str, message: str) -> int:
    """Return the offset of the line and column at the end of a message of tomllib."""
    found = _PLACE.search(message)
    if not found or not found[1]:
        return len(content)
    place = 0
    for _ in range(int(found[1]) - 1):
        place = content.find("\n", place) + 1
    return min(place + int(found[2]) - 1, len(content))


def _explain(text: str) -> tuple[str, str]:
    """Return the message and help for an error of tomllib."""
    for beginning, explanation in _MESSAGES.items():
        if text.startswith(beginning):
            return explanation
    return _PLACE.sub("", text), ""
