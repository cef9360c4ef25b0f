"""Find the tag to blame when html5lib closes elements differently from the source."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newslint.html.element_names import OPTIONAL_END, VOID
from newslint.html.errors import HtmlError, Tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.html.open_element import OpenElement
    from newslint.html.vocabulary import HtmlErrorKind
    from newslint.text import Span

_NEVER_STRAY = VOID | {"html", "head", "body", "image"}


class _Found:
    """An error that may still change: its end tag may come later."""

    __slots__ = ("kind", "late", "name", "other", "span")

    def __init__(self, kind: HtmlErrorKind, name: str, span: Span, other: Tag | None) -> None:
        self.kind = kind
        self.name = name
        self.span = span
        self.other = other
        self.late: Tag | None = None


class UnclosedTracker:
    """
    Follows html5lib's stack of open elements and keeps one error for each defect.

    html5lib reports that a tag conflicts, but not with which; the elements that it closed meanwhile
    show it. A tag is blamed only once, and its late end tag is not reported as stray.
    """

    def __init__(self) -> None:
        """Begin without errors."""
        self.clashes: list[str] = []
        self.slashed: list[Tag] = []
        self._found: list[_Found] = []
        self._settled: set[Tag] = set()
        self._closed: set[Tag] = set()
        self._left_open: dict[Tag, _Found] = {}
        self._awaited: dict[str, list[_Found]] = defaultdict(list)
        self._over: list[Tag] = []
        self._blocked: list[tuple[_Found, Tag]] = []
        self._breaking: _Found | None = None
        self._dropped: _Found | None = None
        self._is_nesting = False

    def verdict(self) -> Iterator[HtmlError]:
        """Yield the errors, in no order."""
        for found, outer in self._blocked:
            if outer in self._closed:
                found.kind, found.other = "stray-end-tag", None
        for kind, name, span, other, late in map(_fields, self._found):
            if kind == "nested" and late is None and other is not None:
                yield HtmlError("left-open", other.name, other.span, Tag(name, span))
            else:
                yield HtmlError(kind, name, span, other, late)

    def add(self, kind: HtmlErrorKind, name: str, span: Span, other: Tag | None = None) -> _Found:
        """Keep an error."""
        self._found.append(_Found(kind, name, span, other))
        return self._found[-1]

    def nests(self, tag: Tag, outer: Tag | None) -> None:
        """Record that `tag` ends an element of its kind, or is dropped inside it."""
        self._is_nesting = True
        if outer and outer not in self._settled:
            self._await(self.add("nested", tag.name, tag.span, outer), outer)

    def drops(self, tag: Tag, *, is_first: bool) -> None:
        """Record that `tag`, a part of a table, is outside a table; only the first is reported."""
        if is_first or self._dropped is None:
            self._dropped = self.add("dropped", tag.name, tag.span)
        self._await(self._dropped, tag)

    def breaks_out(self, tag: Tag, drawing: Tag | None) -> None:
        """Record that `tag` ends the drawing or formula around it."""
        self._breaking = self.add("breaks-out", tag.name, tag.span, drawing)

    def ignores(self, tag: Tag) -> None:
        """Ignore `tag`, which html5lib mishandles because it predates `<template>`."""
        self._await(_Found("dropped", tag.name, tag.span, None), tag)

    def body_ends(self, stack: Sequence[OpenElement], end: Tag | None) -> None:
        """Blame the elements that are open at the end tag of the body, or at its end."""
        for node in stack:
            self._leave_open(node, end)

    def compare(self, tag: Tag, before: Sequence[OpenElement], now: Sequence[OpenElement]) -> None:
        """Compare the open elements `before` a tag with those `now`."""
        if self.clashes or now[: len(before)] != before:
            staying = set(map(id, now))
            gone = [node for node in before if id(node) not in staying]
            if self._breaking:
                for node in gone:
                    self._await(self._breaking, node.tag)
            elif not self._is_nesting:
                for name in self.clashes:
                    self._judge_clash(name, tag, before, gone)
            self._note_closed(tag, gone)
        if tag.name == "p" and not tag.is_end:
            self._over.clear()
        self.clashes.clear()
        self._breaking = None
        self._is_nesting = False

    def _note_closed(self, tag: Tag, gone: Sequence[OpenElement]) -> None:
        for node in gone:
            if node.tag and tag.is_end and node.name == tag.name:
                self._closed.add(node.tag)
                self._close_copy(node.tag, tag)
            elif node.tag and node.name == "p" and not tag.is_end:
                self._over.append(tag)

    def _close_copy(self, tag: Tag, end: Tag) -> None:
        """Record that `end` closes the copy of `<b>` or a similar element that browsers made."""
        found = self._left_open.pop(tag, None)
        if found and found in self._awaited[tag.name]:
            self._awaited[tag.name].remove(found)
            found.late = end

    def _judge_clash(
        self, name: str, tag: Tag, before: Sequence[OpenElement], gone: Sequence[OpenElement]
    ) -> None:
        closed = next((node for node in reversed(gone) if node.name == name), None)
        if closed is None:
            if tag.is_end and name == tag.name and name not in _NEVER_STRAY:
                self._judge_stray(tag, before)
            return
        inside = before[before.index(closed) + 1 :]
        if name == "p" and not tag.is_end:
            found = self.add("ends-paragraph", tag.name, tag.span, closed.tag)
            for node in (closed, *inside):
                self._await(found, node.tag)
        else:
            for node in inside:
                self._leave_open(node, tag)

    def _judge_stray(self, tag: Tag, before: Sequence[OpenElement]) -> None:
        if self._awaited[tag.name]:
            self._awaited[tag.name].pop().late = tag
            return
        written = [node.tag for node in before if node.tag]
        depth = next(
            (i for i, open_tag in enumerate(written) if open_tag.name == tag.name), len(written)
        )
        inside = written[depth + 1 :]
        if inside:
            strict = next((t for t in inside if t.name not in OPTIONAL_END), inside[0])
            found = self.add("blocked-end-tag", tag.name, tag.span, strict)
            self._settled.add(written[depth])
            self._blocked.append((found, written[depth]))
        elif tag.name == "p" and self._over:
            self.add("paragraph-over", "p", tag.span, self._over.pop())
        else:
            self.add("stray-end-tag", tag.name, tag.span)

    def _leave_open(self, node: OpenElement, end: Tag | None) -> None:
        tag = node.tag
        if tag is None or node.name in OPTIONAL_END or tag in self._settled:
            return
        self._settled.add(tag)
        slashed = tag if tag in self.slashed else self._tag_that_took_end(tag)
        if slashed:
            self.slashed.remove(slashed)
            self.add("self-closed", slashed.name, slashed.span, end)
        elif end is None:
            self.add("unclosed", tag.name, tag.span)
        else:
            self._left_open[tag] = self.add("left-open", tag.name, tag.span, end)
            self._await(self._left_open[tag], tag)

    def _tag_that_took_end(self, tag: Tag) -> Tag | None:
        """Return a tag like `<div/>` inside `tag` that took the end tag of `tag` as its own."""
        return next(
            (s for s in self.slashed if s.name == tag.name and s > tag and s in self._closed), None
        )

    def _await(self, found: _Found, tag: Tag | None) -> None:
        """Treat a later end tag for `tag` as part of the same defect."""
        if tag:
            self._settled.add(tag)
            self._awaited[tag.name].append(found)


def _fields(found: _Found) -> tuple[HtmlErrorKind, str, Span, Tag | None, Tag | None]:
    return found.kind, found.name, found.span, found.other, found.late
