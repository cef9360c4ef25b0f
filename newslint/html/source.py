"""The input of the HTML readers: the text of a file, and which part of it is HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.text import Span, is_inside

if TYPE_CHECKING:
    from newslint.text import Source


class HtmlSource(NamedTuple):
    """
    The HTML of a body.

    `markup` is the body from `start` on, with everything blanked that is not HTML, so that
    `markup[i]` is `source.text[start + i]`. `code` are the spans that readers see as source,
    sorted. `is_document` is true if the body is a whole page of HTML rather than a part of one.
    """

    source: Source
    start: int
    markup: str
    code: tuple[Span, ...] = ()
    is_document: bool = False

    @property
    def text(self) -> str:
        """The text of the whole file."""
        return self.source.text

    @property
    def end(self) -> int:
        """The offset of the end of the body."""
        return self.start + len(self.markup)

    def is_code(self, offset: int) -> bool:
        """Return whether readers see the source at `offset` in the file as code."""
        return is_inside(self.code, offset)
