"""
Markdown that is nothing but blocks of HTML, read without a Markdown parser.

Most scraped articles are such: each line is blank, or in a block that begins with a common tag or a
comment, or indented HTML between these. CommonMark leaves no doubt there, and all that the parser
could add are the boundaries of the blocks. Anything else, even a word of text, is left to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.markdown import accidental_code

if TYPE_CHECKING:
    from newslint.markdown.commonmark import Range

_NAMES = (
    "address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead"
    "|tr|ul"
)
"""Elements that begin a block which ends at a blank line (CommonMark 0.31, 4.6, kind 6)."""
_BLOCK = re.compile(
    rb"(?:[ \t]*+\n)*+([ ]*+)(?:(<!--(?!-?>))|</?(?:%b)(?=[ \t\n>]|/>)|[ \t]*+(\Z))"
    % _NAMES.encode()
)
_BLANK_LINE = re.compile(rb"\n(?=[ \t]*+(?:\n|\Z))")
_INDENTED_LINES = re.compile(rb"(?:[ ]{4}[^\n]*+(?:\n|\Z)|[ \t]*+\n)++")
_INDENTED = 4
_HIDDEN = ("{{", "{%", "\x0b", "\x0c")
"""Templates, and what the parser takes for blanks and others do not."""


class HtmlOnly:
    """What `Scan` says of a body, as far as it applies where nothing but HTML is in it."""

    def __init__(self, body: str, data: bytes, live: list[Range], indented: list[Range]) -> None:
        """Take the body, the same in UTF-8, and its blocks."""
        self.mask = body
        self.data = data
        self.tables_given_up = False
        self.code = indented
        self.accidental = accidental_code.find(data, data, live, indented, indented)
        self.live = sorted([*live, *indented])


def read(body: str) -> HtmlOnly | None:
    """Read a body that is only HTML; None says that the parser must be asked."""
    if any(sign in body for sign in _HIDDEN):
        return None
    data = body.encode()
    live: list[Range] = []
    indented: list[Range] = []
    at = 0
    while block := _BLOCK.match(data, at):
        line, start = block.span(1)
        if block[3] is not None:
            found = HtmlOnly(body, data, live, indented)
            return found if len(found.accidental) == len(indented) else None
        if start - line >= _INDENTED:
            lines = _INDENTED_LINES.match(data, line)
            at = _line_end(data, line + len(lines[0].rstrip()) if lines else line)
            indented.append((line + _INDENTED, at))
            continue
        if block[2]:
            closed = data.find(b"-->", block.end())
            if closed < 0:
                return None
            at = _line_end(data, closed)
        else:
            blank = _BLANK_LINE.search(data, block.end())
            at = blank.end() if blank else len(data)
        live.append((start, at))
    return None


def _line_end(data: bytes, at: int) -> int:
    return data.find(b"\n", at) + 1 or len(data)
