"""Columns in other units than code points: what editors and some report formats count in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.text import Position, Source


class Columns(NamedTuple):
    """
    One column, counted from 1 in UTF-16 code units and in bytes of UTF-8.

    A byte order mark before it counts among the bytes, which are those of the file, and not among
    the code units. Bytes that are not UTF-8 count as the three of their replacement.
    """

    utf16: int
    utf8: int


class Ruler:
    """Measures columns of one text, without starting over where positions come in its order."""

    __slots__ = ("_at", "_is_plain", "_line", "_measured", "_source")

    def __init__(self, source: Source) -> None:
        """Take the text to measure."""
        self._source = source
        self._is_plain = source.text.isascii()
        self._line = self._at = 0
        self._measured = Columns(0, 0)

    def columns(self, positions: Iterable[Position]) -> dict[Position, Columns]:
        """Return the columns of those positions that have others than in code points."""
        if self._is_plain:
            return {}
        measured = ((position, self._columns(position)) for position in positions)
        return {
            position: columns
            for position, columns in measured
            if columns != (position.column, position.column)
        }

    def _columns(self, position: Position) -> Columns:
        text, at = self._source.text, self._source.offset(position)
        if position.line != self._line or at < self._at:
            self._line, self._at = position.line, self._source.line_span(position.line).start
            has_bom = self._at == 0 and self._source.has_bom
            self._measured = Columns(-1 if has_bom else 0, 0)
        piece, (utf16, utf8) = text[self._at : at], self._measured
        self._measured = Columns(
            utf16 + len(piece.encode("utf-16-le")) // 2, utf8 + len(piece.encode())
        )
        self._at = at
        utf16, utf8 = self._measured
        return Columns(max(utf16, 0) + 1, utf8 + 1)
