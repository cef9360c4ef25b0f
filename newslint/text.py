"""Spans and positions in a text, the source of an article, and quoting for messages."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from sys import maxsize
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.view import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Position", "is_inside", "outermost", "quote"]

BOM = "\ufeff"
_set = object.__setattr__


class Span(NamedTuple):
    """A half-open range of code points in an article's newline-normalised text."""

    start: int
    end: int

    def moved(self, by: int) -> Span:
        """Return the same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def contains(self, offset: int) -> bool:
        """Return whether `offset` lies inside."""
        return self.start <= offset < self.end


def is_inside(spans: Sequence[Span], offset: int) -> bool:
    """Return whether an offset lies in one of `spans`, which are sorted; none lies in another."""
    at = bisect_right(spans, (offset, maxsize)) - 1
    return at >= 0 and offset < spans[at][1]


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in no other of them, sorted by start."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or span[1] > found[-1][1]:
            found.append(span)
    return found


def quote(text: str, longest: int = 60) -> str:
    """
    Return `text` in backticks and on one line, to be used in a message.

    Each run of white space becomes a space. A text of more than `longest` code points is cut, and
    ends in `…`.
    """
    line = " ".join(text.split())
    return f"`{line}`" if len(line) <= longest else f"`{line[:longest]}…`"


class Position(NamedTuple):
    """A place as people count it: line and column from 1, columns in code points."""

    line: int
    column: int


class Source(Frozen):
    """
    The text of a file, its newlines normalised to line feeds, and the way back to its bytes.

    A leading U+FEFF stays in the text at offset 0, so that an edit can remove it; columns of the
    first line do not count it. `bad_byte` is the offset of the first byte that is not UTF-8 (the
    text then holds U+FFFD in its place), None for a sound file.
    """

    __slots__ = ("_starts", "bad_byte", "data", "text")
    text: str
    data: bytes
    bad_byte: int | None
    _starts: tuple[int, ...] | None

    def __init__(self, text: str, data: bytes, bad_byte: int | None = None) -> None:
        """Take normalised `text` beside the `data` it came from; use `decode` or `from_text`."""
        _set(self, "text", text)
        _set(self, "data", data)
        _set(self, "bad_byte", bad_byte)
        _set(self, "_starts", None)

    @classmethod
    def decode(cls, data: bytes) -> Source:
        """Read bytes as UTF-8; where they are not, with replacement and `bad_byte` set."""
        bad_byte = None
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            bad_byte = error.start
            text = data.decode(errors="replace")
        if data.find(b"\r") >= 0:  # with `in`, bytes first try the sign as a number
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return cls(text, data, bad_byte)

    @classmethod
    def from_text(cls, text: str) -> Source:
        """Take text that is in memory already; lone surrogates become question marks."""
        return cls.decode(text.encode(errors="replace"))

    def encoded(self, start: int) -> bytes:
        """Return the text from `start` on in UTF-8, as the file has it where it can."""
        if self.bad_byte is not None or self.data.find(b"\r") >= 0:
            return self.text[start:].encode()
        return self.data[len(self.text[:start].encode()) :]

    @property
    def has_bom(self) -> bool:
        """Whether the text begins with a byte order mark."""
        return self.text.startswith(BOM)

    @property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of each line's first code point; only a newline ends a line."""
        if self._starts is None:
            lengths = map(len, self.text.split("\n")[:-1])
            starts = tuple(accumulate(map((1).__add__, lengths), initial=0))
            _set(self, "_starts", starts)
            return starts
        return self._starts

    def position(self, offset: int) -> Position:
        """Return line and column of an offset from 0 to the length of the text."""
        starts = self._starts or self.line_starts
        line = bisect_right(starts, offset)
        column = offset - starts[line - 1] + 1
        if line == 1 and column > 1 and self.has_bom:
            column -= 1
        # A run makes dozens of positions an article, and this way is twice as fast.
        return Position(line, column)

    def positions(self, span: Span) -> tuple[Position, Position]:
        """Return the positions of both ends of a span."""
        start, end = span
        starts = self._starts or self.line_starts
        line = bisect_right(starts, start)
        if line == 1 and self.has_bom:
            return self.position(start), self.position(end)
        before = starts[line - 1] - 1
        first = Position(line, start - before)
        if line < len(starts) and end >= starts[line]:
            line = bisect_right(starts, end, line)
            before = starts[line - 1] - 1
        return first, Position(line, end - before)

    def offset(self, position: Position) -> int:
        """
        Return the offset of a position, held within its line; raise IndexError where no line is.

        Column 1 of the first line is before a byte order mark.
        """
        line, column = position
        start, end = self.line_span(line)
        if line == 1 and column > 1 and self.has_bom:
            column += 1
        return min(start + max(column, 1) - 1, end)

    def line_span(self, line: int) -> Span:
        """Return the span of a line, its newline left out; raise IndexError where no line is."""
        starts = self.line_starts
        if line < 1:
            raise IndexError("lines are counted from 1")
        end = starts[line] - 1 if line < len(starts) else len(self.text)
        return Span(starts[line - 1], end)

    def newlines(self) -> list[str]:
        """Return what ended each line in the file: LF, CRLF, CR, or nothing."""
        text = self.data.decode(errors="replace")
        return [*re.findall("\r\n|\r|\n", text), ""]
