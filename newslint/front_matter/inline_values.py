"""Find the places of values in JSON, and of values after a `=` in TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.front_matter.field import (
    MAX_DEPTH,
    MAX_NODES,
    Fault,
    Field,
    duplicate_keys,
    limit_fault,
)
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from newslint.front_matter.vocabulary import LimitKind, Style

_QUOTED: Mapping[str, Style] = {'"': "double-quoted", "'": "single-quoted"}
_BRACKETS: Mapping[str, tuple[Style, str]] = {"[": ("sequence", "]"), "{": ("mapping", "}")}


class Language(NamedTuple):
    """
    The differences between JSON and TOML in how values are written.

    * `blank`: matches the text allowed between two tokens; may match nothing.
    * `key`: matches one part of a key.
    * `scalar`: matches one scalar.
    * `equals`: the sign between key and value.
    * `dot`: the sign between parts of a key, empty if keys have no parts.
    * `decode`: returns the value of a key or scalar as written, or raises ValueError.
    """

    blank: re.Pattern[str]
    key: re.Pattern[str]
    scalar: re.Pattern[str]
    equals: str
    dot: str
    decode: Callable[[str], object]


class LostError(Exception):
    """The text breaks the grammar of the language; its parser will report the error."""


class LimitError(Exception):
    """There are too many values, or too deep ones: `fault` says which, with its offset in the content."""

    def __init__(self, kind: LimitKind, place: int) -> None:
        """Take the kind of the fault, and an offset in the content."""
        super().__init__(kind)
        self.fault = limit_fault(kind, Span(place, place + 1))


class Node:
    """A value being read: its place, the place of its key, and its children."""

    __slots__ = ("children", "end", "is_table", "key", "key_span", "start", "style", "tables")

    def __init__(self, key: str, key_span: Span | None, start: int, style: Style = "plain") -> None:
        """Begin a value at `start`; an item of a list has no `key_span`."""
        self.key = key
        self.key_span = key_span
        self.start = self.end = start
        self.style = style
        self.children: list[Node] = []
        self.tables: dict[str, Node] = {}
        self.is_table = False

    def add(self, key: str, key_span: Span | None, start: int, style: Style = "plain") -> Node:
        """Begin a child value."""
        node = Node(key, key_span, start, style)
        self.children.append(node)
        return node

    def table(self, key: str, key_span: Span, start: int, style: Style = "mapping") -> Node:
        """Return the table, or the array of tables, under a key; create it if it is missing."""
        node = self.tables.get(key)
        if node is None or node.style != style:
            node = self.tables[key] = self.add(key, key_span, start, style)
        return node

    def below(self, key: str, key_span: Span, start: int) -> Node:
        """Return the table under a key in the middle of a dotted path; create it if it is missing."""
        node = self.tables.get(key)
        if node is not None and node.style == "sequence":
            return node.children[-1]
        return self.table(key, key_span, start)


class Scanner:
    """Reads values one after the other and records their places; `at` is the current offset."""

    __slots__ = ("at", "language", "nodes", "text")

    def __init__(self, text: str, language: Language) -> None:
        """Begin at the start of the text."""
        self.text = text
        self.language = language
        self.at = self.nodes = 0

    def skip(self) -> None:
        """Skip blank text before the next token."""
        if blank := self.language.blank.match(self.text, self.at):
            self.at = blank.end()

    def takes(self, token: str) -> bool:
        """Consume a token if it is next; return whether it was."""
        if not self.text.startswith(token, self.at):
            return False
        self.at += len(token)
        return True

    def count(self, depth: int) -> None:
        """Count a value at a depth; raise LimitError if there are too many."""
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise LimitError("too-deep" if depth > MAX_DEPTH else "too-many", self.at)

    def path(self) -> list[tuple[str, Span]]:
        """Consume a key and return its parts with their places."""
        parts: list[tuple[str, Span]] = []
        while True:
            found = self.language.key.match(self.text, self.at)
            if not found:
                raise LostError
            parts.append((self.key(found[0]), Span(*found.span())))
            self.at = found.end()
            self.skip()
            if not (self.language.dot and self.takes(self.language.dot)):
                return parts
            self.skip()
            if len(parts) >= MAX_DEPTH:
                raise LimitError("too-deep", self.at)

    def key(self, written: str) -> str:
        """Return the decoded part of a key."""
        if written[0] not in _QUOTED:
            return written
        try:
            return str(self.language.decode(written))
        except ValueError:
            raise LostError from None

    def entry(self, parent: Node, depth: int) -> None:
        """Consume a key and its value, and add them to a mapping."""
        *parts, (key, key_span) = self.path()
        if not self.takes(self.language.equals):
            raise LostError
        self.skip()
        parents = [parent]
        for part, part_span in parts:
            parents.append(parents[-1].below(part, part_span, part_span.start))
        try:
            self.value(parents[-1].add(key, key_span, self.at), depth + len(parents))
        finally:
            for node in parents[1:]:
                node.end = self.at

    def value(self, node: Node, depth: int) -> None:
        """Consume a value."""
        self.count(depth)
        first = self.text[self.at : self.at + 1]
        if first in _BRACKETS:
            self.collection(node, depth, *_BRACKETS[first])
            return
        found = self.language.scalar.match(self.text, self.at)
        if not found:
            raise LostError
        self.at = node.end = found.end()
        node.style = _QUOTED.get(first, "plain")

    def collection(self, node: Node, depth: int, style: Style, closer: str) -> None:
        """Consume a collection in brackets; a comma before the closing bracket is accepted."""
        node.style = style
        self.at += 1
        try:
            while True:
                self.skip()
                if self.takes(closer):
                    return
                if style == "mapping":
                    self.entry(node, depth)
                else:
                    self.value(node.add("", None, self.at), depth + 1)
                self.skip()
                if not self.takes(",") and not self.text.startswith(closer, self.at):
                    raise LostError
        finally:
            node.end = self.at


class Fields:
    """Converts nodes to fields with places in the article, and collects faults."""

    __slots__ = ("at", "faults", "scanner", "undecoded")

    def __init__(self, scanner: Scanner, at: int) -> None:
        """Take the scanner that made the nodes, and the offset of its text in the article."""
        self.scanner = scanner
        self.at = at
        self.faults: list[Fault] = []
        self.undecoded: list[Field] = []

    def of(self, node: Node) -> tuple[Field, ...]:
        """Return the fields of a collection."""
        fields = tuple(map(self.field, node.children))
        if node.style == "mapping":
            self.faults.extend(duplicate_keys(fields))
        return fields

    def field(self, node: Node) -> Field:
        """Convert a node to a field; the scanner has already limited its depth."""
        span = Span(self.at + node.start, self.at + node.end)
        key_span = node.key_span.moved(self.at) if node.key_span else span
        if node.style in ("mapping", "sequence"):
            return Field(node.key, key_span, span, node.style, "", self.of(node))
        if node.start == node.end:
            return Field(node.key, key_span, span, "plain")
        written = self.scanner.text[node.start : node.end]
        try:
            value = self.scanner.language.decode(written)
        except ValueError:
            field = Field(node.key, key_span, span, node.style, written, (), written)
            self.undecoded.append(field)
            return field
        text = str(value) if node.style != "plain" else written
        return Field(node.key, key_span, span, node.style, text, (), value)

    def syntax(self, place: int, message: str, help_: str) -> Fault:
        """Return a syntax fault at an offset in the text, that covers the invalid value there."""
        start, end = place + self.at, min(place + 1, len(self.scanner.text)) + self.at
        for field in self.undecoded:
            if field.span.start == start:
                end = field.span.end
        return Fault("syntax", Span(start, end), message, (), help_)
