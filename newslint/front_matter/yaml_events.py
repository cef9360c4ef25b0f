"""
Build fields with places from the events of libyaml.

Events, not nodes: libyaml builds nodes by recursion, and 100 KB of `[` crash it. Events come one by
one, so they can be counted before anything is built, and the fields before a fault are kept. This
module imports PyYAML; import it late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from newslint.front_matter.field import (
    MAX_DEPTH,
    MAX_EXPANDED,
    MAX_NODES,
    Fault,
    Field,
    Mapped,
    duplicate_keys,
    limit_fault,
    not_a_mapping,
)
from newslint.front_matter.yaml_dialects import TEXT_TAGS, unknown_tag
from newslint.front_matter.yaml_errors import explain
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newslint.front_matter.vocabulary import LimitKind, Style


_TWO_DOCUMENTS = "a second YAML document begins here, but front matter may hold only one"
_SCALARS: Mapping[str, Style] = {
    "": "plain",
    "'": "single-quoted",
    '"': "double-quoted",
    "|": "literal",
    ">": "folded",
}


class _Open:
    """A collection that is not closed yet."""

    __slots__ = ("anchor", "fields", "is_flow", "is_mapping", "key", "key_span", "start")

    def __init__(self, start: int, *, is_mapping: bool, is_flow: bool, anchor: str | None) -> None:
        self.start = start
        self.is_mapping = is_mapping
        self.is_flow = is_flow
        self.anchor = anchor
        self.key = ""
        self.key_span: Span | None = None
        self.fields: list[Field] = []


class _LimitError(Exception):
    """A limit is reached: the fault is recorded, and reading stops."""


class Builder:
    """
    Builds fields from YAML that begins at offset `at` of its article.

    `run` leaves the documents of the stream as items of the outermost collection, faults in
    `faults`, and in `error` the syntax fault that stopped libyaml. `stop` is the offset in
    `content` where libyaml stopped (0 if it does not say).
    """

    __slots__ = (
        *("anchors", "at", "content", "error", "expanded"),
        *("faults", "nodes", "stack", "stop", "top"),
    )

    def __init__(self, content: str, at: int) -> None:
        """Take YAML, and the offset of its first character in the article."""
        self.content = content
        self.at = at
        self.top = _Open(at, is_mapping=False, is_flow=False, anchor=None)
        self.stack: list[_Open] = []
        self.anchors: dict[str, Field | None] = {}
        self.nodes = self.expanded = self.stop = 0
        self.error: Fault | None = None
        self.faults: list[Fault] = []

    def run(self) -> None:
        """Process events until the stream ends, a limit is reached, or a syntax fault stops it."""
        try:
            next_event = CParser(self.content).get_event
            event: Any
            while (kind := type(event := next_event())) is not StreamEndEvent:
                if kind is ScalarEvent:
                    self.scalar(event)
                elif kind in _STEPS:
                    _STEPS[kind](self, event)
        except YAMLError as problem:
            start, end, message, help_ = explain(problem, self.content)
            self.error = Fault("syntax", Span(start, end).moved(self.at), message, (), help_)
            mark = getattr(problem, "problem_mark", None)
            self.stop = mark.index if mark else 0
        except _LimitError:
            pass
        self.nodes = 0
        while self.stack:
            self.close(None)

    def limit(self, kind: LimitKind, place: int) -> NoReturn:
        """Record a limit that is reached at an offset of the article, and stop."""
        end = min(place + 1, self.at + len(self.content))
        self.faults.append(limit_fault(kind, Span(place, end)))
        raise _LimitError

    def scalar(self, event: Any) -> None:
        """Process a scalar: the next key of a mapping, or a value."""
        start, end = event.start_mark.index, event.end_mark.index
        style, text, given = _SCALARS[event.style], event.value, None
        if start == end:
            start = end = self.after_colon(end)
        elif style in ("literal", "folded"):
            end = start + len(self.content[start:end].rstrip())
        span = Span(self.at + start, self.at + end)
        if event.tag is not None:
            given = text if event.tag in TEXT_TAGS else None
            self.faults.extend(unknown_tag(event, self.content, self.at))
        if event.anchor is not None:
            self.anchors[event.anchor] = Field("", span, span, style, text, (), given)
        self.put(span, style, text, (), given)

    def after_colon(self, place: int) -> int:
        """Return the place of a missing value: after its colon, or after its key."""
        key_span = self.top.key_span
        if key_span is None:
            return place
        key_end = key_span.end - self.at
        colon = self.content.find(":", key_end, place)
        return colon + 1 if colon >= 0 else key_end

    def put(
        self, span: Span, style: Style, text: str, fields: tuple[Field, ...], given: object
    ) -> None:
        """Add a node: a key, the value of the key before, or an item."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.limit("too-many", span.start)
        top = self.top
        if not top.is_mapping:
            top.fields.append(Field("", span, span, style, text, fields, given))
        elif top.key_span is None:
            top.key_span = span
            top.key = self.content[span.start - self.at : span.end - self.at] if fields else text
        else:
            parts = (top.key, top.key_span, span, style, text, fields, given)
            top.fields.append(Field(*parts))
            top.key_span = None

    def open(self, event: Any) -> None:
        """Begin a mapping or a sequence."""
        start = self.at + event.start_mark.index
        if len(self.stack) >= MAX_DEPTH:
            self.limit("too-deep", start)
        if event.tag is not None:
            self.faults.extend(unknown_tag(event, self.content, self.at))
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.stack.append(self.top)
        is_mapping, is_flow = type(event) is MappingStartEvent, bool(event.flow_style)
        self.top = _Open(start, is_mapping=is_mapping, is_flow=is_flow, anchor=event.anchor)

    def close(self, event: Any) -> None:
        """End a collection; there is no event if reading stopped early."""
        done = self.top
        self.top = self.stack.pop()
        end = done.fields[-1].span.end if done.fields else done.start
        if done.is_flow and event:
            end = self.at + event.end_mark.index
        span, fields = Span(done.start, end), tuple(done.fields)
        style: Style = "mapping" if done.is_mapping else "sequence"
        if done.is_mapping:
            self.faults.extend(duplicate_keys(fields))
        if done.anchor is not None:
            self.anchors[done.anchor] = Field("", span, span, style, "", fields)
        self.put(span, style, "", fields, None)

    def alias(self, event: Any) -> None:
        """Replace an alias by what it refers to, within the limit."""
        span = Span(self.at + event.start_mark.index, self.at + event.end_mark.index)
        if event.anchor not in self.anchors:
            message = f"`*{event.anchor}` refers to an anchor that does not exist"
            self.faults.append(Fault("syntax", span, message, (), "put the text in quotes"))
        target = self.anchors.get(event.anchor)
        if target is None:
            self.put(span, "alias", "", (), None)
        else:
            self.count(target, span)
            self.put(span, "alias", target.text, target.fields, target)

    def count(self, target: Field, span: Span) -> None:
        """Count the values that an alias adds, before anything processes them."""
        pending = [(target, len(self.stack) + 1)]
        while pending:
            field, depth = pending.pop()
            self.expanded += 1
            if depth > MAX_DEPTH:
                self.limit("too-deep", span.start)
            if self.expanded > MAX_EXPANDED:
                self.limit("too-many", span.start)
            pending.extend((child, depth + 1) for child in field.fields)

    def document(self, event: Any) -> None:
        """Begin a document; a second one is a fault and is not read."""
        if self.top.fields:
            marker = Span(self.at + event.start_mark.index, self.at + event.end_mark.index)
            fault = Fault("two-documents", marker, _TWO_DOCUMENTS, (), "remove this line")
            self.faults.append(fault)
            raise _LimitError

    def result(self) -> Mapped:
        """Return the fields of the first document, which must be a mapping."""
        root = self.top.fields[0] if self.top.fields else None
        if root is None or root.style == "mapping":
            return Mapped(root.fields if root else (), tuple(self.faults))
        if root.span.start == root.span.end:
            return Mapped((), tuple(self.faults))
        return Mapped((), (*self.faults, not_a_mapping(root.span)))


_STEPS: dict[type, Callable[[Builder, Any], None]] = {
    MappingStartEvent: Builder.open,
    SequenceStartEvent: Builder.open,
    MappingEndEvent: Builder.close,
    SequenceEndEvent: Builder.close,
    AliasEvent: Builder.alias,
    DocumentStartEvent: Builder.document,
}
