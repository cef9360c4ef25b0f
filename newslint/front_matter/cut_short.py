"""Lines that were meant for metadata of `Key: value`, and that are not read as it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from newslint.front_matter.field import Fault
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.front_matter.key_values import Head
    from newslint.front_matter.vocabulary import FaultKind
    from newslint.generators.parts import KeyValueHead

_KEY = re.compile(r" {0,3}[\"']?(\w[\w .-]{0,40}?)[\"']?[ \t]*[:：]")
_YAML = re.compile(r"-(?:\s|\Z)|#|\s|[\]}]")
_FENCE = re.compile(r"---|\.\.\.")
_NEEDED = frozenset(("title", "date"))
_MOST_LINES = 60
_HELP = {
    "": "remove the empty line",
    "#": "remove the comment",
    "-": "write the list on the line of its key, with commas between the items",
}


def unread_line(text: str, head: Head) -> Fault:
    """Return the fault of a line that no key begins, at the start of the metadata."""
    what = "this line is no `Key: value`" if _written(text, head.last) else "this line is empty"
    return _fault("unread-line", f"{what}, so no metadata is read", text, head.last)


def cut_short(text: str, head: Head, kind: KeyValueHead) -> Iterator[Fault]:
    """Yield a fault for the line that ends the metadata, if more of it follows."""
    if head.closing is not None:
        return
    read = {entry.key for entry in head.entries}
    lines = _between_fences(text, head)
    keys = [key for key in (key_meant(text, line) for line in lines) if key]
    if not lines:
        is_end = not _written(text, head.last)
        lines = _paragraph(text, head)
        keys = [key for key in (key_meant(text, line) for line in lines) if key]
        if (_NEEDED if is_end else kind.keys).isdisjoint(set(keys) - read):
            return
    what = "line" if _written(text, head.last) else "empty line"
    lost = ", ".join(f"`{key}`" for key in dict.fromkeys(keys))
    below = f", and {lost} below it is text" if lost else ", which is text"
    yield _fault("cut-short", f"the metadata ends at this {what}{below}", text, head.last)


def key_meant(text: str, line: Span) -> str:
    """Return the key, in small letters, that a line was meant to begin with; empty without one."""
    found = _KEY.match(text, *line)
    return found[1].lower() if found else ""


def _between_fences(text: str, head: Head) -> list[Span]:
    """Return the lines from the one that ended it to the closing fence, if they look like metadata."""
    if head.fence is None:
        return []
    lines: list[Span] = []
    for line in _lines(text, head.last.start):
        if _FENCE.match(text, line.start):
            return lines if any(_written(text, line) for line in lines) else []
        if not _is_like_metadata(text, line):
            return []
        lines.append(line)
    return []


def _paragraph(text: str, head: Head) -> list[Span]:
    """Return the lines up to the next empty one, if they look like metadata."""
    lines = list(takewhile(lambda line: _written(text, line), _lines(text, _next(text, head))))
    return lines if all(_is_like_metadata(text, line) for line in lines) else []


def _next(text: str, head: Head) -> int:
    """Return the offset of the first line that is not empty."""
    rest = text[head.last.start :]
    blank = rest[: len(rest) - len(rest.lstrip())]
    return head.last.start + blank.rfind("\n") + 1


def _lines(text: str, at: int) -> Iterator[Span]:
    for _ in range(_MOST_LINES):
        if at >= len(text):
            return
        end = text.find("\n", at)
        end = end if end >= 0 else len(text)
        yield Span(at, end)
        at = end + 1


def _is_like_metadata(text: str, line: Span) -> bool:
    is_yaml = not _written(text, line) or _YAML.match(text, *line)
    return bool(is_yaml or _KEY.match(text, *line))


def _written(text: str, line: Span) -> str:
    return text[slice(*line)].strip()


def _fault(kind: FaultKind, message: str, text: str, line: Span) -> Fault:
    written = _written(text, line)
    start = text.find(written, *line) if written else line.start
    span = Span(start, start + len(written) if written else min(line.end + 1, len(text)))
    help_ = _HELP.get(written[:1], "write it as `Key: value`, on one line")
    return Fault(kind, span, message, (), help_)
