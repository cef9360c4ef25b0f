"""
Metadata that is lines of `Key: value`, which some programs read instead of YAML.

The grammar is that of Python-Markdown's extension `meta` and of MkDocs, both after MultiMarkdown:
https://python-markdown.github.io/extensions/meta_data/.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.front_matter.closing_fence import Block
from newslint.front_matter.field import Fault, Field, Mapped, duplicate_keys
from newslint.front_matter.opening_fence import Opening
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newslint.generators.parts import KeyValueHead

_ENTRY = re.compile(r" {0,3}([A-Za-z0-9_-]+):\s*(.*)")
_MORE = re.compile(r"(?: {4}| {0,3}\t)\s*(.*)")
_BETWEEN_ITEMS = {";": re.compile(r"[^;]+"), ",": re.compile(r"[^,]+")}
_FENCES = ("---", "...")


class Value(NamedTuple):
    """One line of a value: where it is written, without white space around it, and its text."""

    span: Span
    text: str


class Entry(NamedTuple):
    """A key in small letters, where it is written, and its value line by line, never empty."""

    key: str
    key_span: Span
    values: list[Value]


class Head(NamedTuple):
    """
    The lines at the start of a text that are read as metadata.

    `fence` is the line that opens it, `closing` the fence that ends it, None without one; `last` is
    the line that ended it and is no entry, empty at the end of the text.
    """

    fence: Span | None
    entries: list[Entry]
    content: Span
    closing: Span | None
    last: Span
    body_start: int


def read_head(text: str, at: int, kind: KeyValueHead) -> Head:
    """Return the metadata that begins at an offset; it has no entries where there is none."""
    size = len(text)
    fence = _line(text, at) if kind.has_fences and text.startswith("---", at) else None
    start = at = min(fence.end + 1, size) if fence else at
    entries: list[Entry] = []
    while at < size:
        line = _line(text, at)
        after = min(line.end + 1, size)
        written = text[slice(*line)]
        if not written.strip():
            return Head(fence, entries, Span(start, at), None, line, after)
        if kind.has_fences and written.startswith(_FENCES):
            closing = Span(at, at + len(written.rstrip()))
            return Head(fence, entries, Span(start, at), closing, line, after)
        if not _took(text, line, entries):
            return Head(fence, entries, Span(start, at), None, line, at)
        at = after
    return Head(fence, entries, Span(start, size), None, Span(size, size), size)


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(at, end if end >= 0 else len(text))


def _took(text: str, line: Span, entries: list[Entry]) -> bool:
    """Add a line to the entries, as a new one or to the last; tell whether it is part of one."""
    found = _ENTRY.match(text, *line)
    if found:
        entries.append(Entry(found[1].lower(), Span(*found.span(1)), [_value(found, 2)]))
        return True
    more = _MORE.match(text, *line) if entries else None
    if more:
        entries[-1].values.append(_value(more, 1))
    return more is not None


def _value(found: re.Match[str], group: int) -> Value:
    written = found[group].rstrip()
    start = found.start(group) if written else found.end(1) + (group > 1)
    return Value(Span(start, start + len(written)), written)


def block_of(head: Head, *before: Fault) -> Block:
    """Return a head as front matter, with the faults before it."""
    fence = head.fence
    span = fence if fence is not None else Span(head.content.start, head.content.start)
    opening = Opening(
        span, "-" if fence else "", "key-value", head.content.start, "nothing", before
    )
    return Block(opening, head.content, head.closing, head.body_start)


def mapped(head: Head, kind: KeyValueHead) -> tuple[Mapped, Mapping[str, Field] | None]:
    """
    Return the fields of a head, one for each line with a key, and the faults of its lines.

    With them comes the field that counts for each key, where that differs from the last of its
    lines.
    """
    fields = tuple(_field(entry, kind) for entry in head.entries)
    repeated = tuple(duplicate_keys(fields))
    faults = (*repeated, *_lost_lines(head.entries, kind))
    return Mapped(fields, faults), _together(head.entries, kind) if repeated else None


def _field(entry: Entry, kind: KeyValueHead) -> Field:
    """Return what happens to all values of a key."""
    key, key_span, values = entry
    (start, end), text = values[0]
    if key in kind.lists and text:
        items = tuple(_items(values[0]))
        return Field(key, key_span, values[0].span, "sequence", "", items)
    outcome = kind.outcome_of_repeat(key)
    if len(values) == 1 or outcome == "first":
        return Field(key, key_span, values[0].span, "text", text)
    span = Span(start, max(end, values[-1].span.end))
    if outcome == "joined":
        joined = kind.joint.join(value.text for value in values)
        return Field(key, key_span, span, "text", joined)
    items = tuple(Field("", value.span, value.span, "text", value.text) for value in values)
    return Field(key, key_span, span, "sequence", "", items)


def _items(value: Value) -> Iterator[Field]:
    """Yield the items of a list that is written on one line; empty and equal ones count for nothing."""
    seen: set[str] = set()
    for found in _BETWEEN_ITEMS[";" if ";" in value.text else ","].finditer(value.text):
        text = found[0].strip()
        if text and text not in seen:
            seen.add(text)
            start = value.span.start + found.start() + len(found[0]) - len(found[0].lstrip())
            span = Span(start, start + len(text))
            yield Field("", span, span, "text", text)


def _together(entries: Sequence[Entry], kind: KeyValueHead) -> Mapping[str, Field]:
    """Return the field of each key, made of all its lines."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.key in found:
            found[entry.key].values.extend(entry.values)
        else:
            found[entry.key] = entry._replace(values=[*entry.values])
    fields = {key: _field(entry, kind) for key, entry in found.items()}
    return {key: field._replace(span=found[key].values[0].span) for key, field in fields.items()}


def _lost_lines(entries: Sequence[Entry], kind: KeyValueHead) -> Iterator[Fault]:
    """Yield the lines that continue a value of which only the first line counts."""
    for key, _, values in entries:
        if len(values) > 1 and kind.outcome_of_repeat(key) == "first":
            lost = [value.span for value in values[1:] if value.text]
            if lost:
                span = Span(lost[0].start, lost[-1].end)
                message = f"only the first line of `{key}` counts, and this is another"
                yield Fault("lost-line", span, message, (), "write the whole value on one line")
