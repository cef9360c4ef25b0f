"""Front matter that is lines of `Key: value`, or that was meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.front_matter.cut_short import cut_short, key_meant, unread_line
from newslint.front_matter.field import MAX_LENGTH, Fault, Field, Mapped, limit_fault
from newslint.front_matter.key_values import Head, block_of, mapped, read_head
from newslint.front_matter.opening_fence import before
from newslint.named_tuples import NamedTuple
from newslint.text import BOM, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.front_matter.closing_fence import Block
    from newslint.generators.parts import KeyValueHead

_COMMENTS = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)


class Found(NamedTuple):
    """Front matter: its place, its fields by line, and by key where lines of a key are joined."""

    block: Block
    mapped: Mapped
    by_key: Mapping[str, Field] | None = None


def find_key_values(text: str, kind: KeyValueHead) -> Found | None:
    """
    Return the lines of `Key: value` that a text begins with, None where there are none.

    Where no other front matter is read, such lines behind empty lines or comments are found too, if
    they have a title or a date, and so is a first line that is nearly one.
    """
    at = 1 if text.startswith(BOM) else 0
    head = read_head(text, at, kind)
    if head.entries:
        return _found(text, head, kind)
    if not kind.has_fences:
        return None
    return _behind(text, at, kind) or _nearly(text, head, kind)


def unread(text: str, kind: KeyValueHead) -> Found:
    """Return front matter between fences of which nothing is read."""
    head = read_head(text, 1 if text.startswith(BOM) else 0, kind)
    return Found(block_of(head), Mapped((), (unread_line(text, head),)))


def _found(text: str, head: Head, kind: KeyValueHead, *faults: Fault) -> Found:
    if head.content.end - head.content.start > MAX_LENGTH:
        at = Span(head.content.start, head.content.start + 1)
        return Found(block_of(head), Mapped((), (limit_fault("too-large", at),)))
    (fields, found), by_key = mapped(head, kind)
    cut = tuple(cut_short(text, head, kind)) if kind.has_fences else ()
    return Found(block_of(head, *faults), Mapped(fields, (*found, *cut)), by_key)


def _behind(text: str, at: int, kind: KeyValueHead) -> Found | None:
    """Return the metadata after the characters that must not come before it."""
    comments = _COMMENTS.match(text, at)
    start = comments.end() if comments else at + len(text) - at - len(text[at:].lstrip())
    if start == at:
        return None
    head = read_head(text, start, kind)
    if {"title", "date"}.isdisjoint(entry.key for entry in head.entries):
        return None
    faults = [Fault("comment-before", Span(at, start))] if comments else before(text, start)
    return _found(text, head, kind, *(fault for fault in faults if fault.kind != "bom"))


def _nearly(text: str, head: Head, kind: KeyValueHead) -> Found | None:
    """Return a head of which nothing is read, if its first line was meant for one of the keys."""
    if head.fence is not None or key_meant(text, head.last) not in kind.keys:
        return None
    return Found(block_of(head), Mapped((), (unread_line(text, head),)))
