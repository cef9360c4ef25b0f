"""
Read Markdown that consists of HTML blocks only, without a Markdown parser.

Most scraped articles are like this: each line is blank, or in a block that begins with a common tag
or a comment, or indented HTML between these. CommonMark leaves no doubt there, and the parser could
only add the boundaries of the blocks. Anything else, even a word of text, needs the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.generators.parts import DIALECTS
from newslint.markdown import accidental_code
from newslint.patterns import compiled

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.generators.parts import Dialect
    from newslint.markdown.commonmark import Range

    Block = tuple[int, int, bool]

# The common alternatives come first.
_NAMES = b"|".join(
    b"""
    p div h2 h3 ul li address article aside blockquote center dd details dl dt fieldset figcaption
    figure footer form h1 h4 h5 h6 header hr iframe main nav ol section summary table tbody td tfoot
    th thead tr
    """.split()
)
"""Elements that begin a block which ends at a blank line (CommonMark 0.31, 4.6, kind 6)."""
_BLANK_LINES = rb"(?:[ \t]*+\n)*+"
_NAME_ENDS = rb"(?=[ \t\n>]|/>)"
_LIVE = (
    rb"<(?:/?(?:%b)%b[^\n]*+(?:\n(?![ \t]*+(?:\n|\Z))[^\n]*+)*+"
    rb"|!--(?!-?>)[^-]*+(?:-(?!->)[^-]*+)*+-->[^\n]*+)(?:\n|\Z)"
) % (_NAMES, _NAME_ENDS)
_INDENTED = (
    rb"[ ]{4,}+(?:</?[a-z][a-z0-9]*+%b|<!--(?!-?>))[^\n]*+"
    rb"(?:\n%b[ ]{4}[ \t]*+[^ \t\n][^\n]*+)*+(?:\n|\Z)"
) % (_NAME_ENDS, _BLANK_LINES)
_UP_TO_INDENTED = compiled(
    rb"(?:%b[ ]{0,3}%b)*+%b(?:[ \t]*+\Z|(%b))" % (_BLANK_LINES, _LIVE, _BLANK_LINES, _INDENTED)
)
_BLOCK = compiled(rb"%b(?:[ ]{0,3}(%b)|%b)" % (_BLANK_LINES, _LIVE, _INDENTED))
_INDENTATION = 4
_TEMPLATE = re.compile(rb"\{[{%]")


class HtmlOnly:
    """The values of `Scan` for a body, as far as they apply to HTML alone."""

    def __init__(self, body: str, data: bytes, accidental: list[Block]) -> None:
        """Take the body, the same in UTF-8, and its indented blocks."""
        self.mask = body
        self.data = data
        self.tables_given_up = False
        self.accidental = accidental

    @property
    def live(self) -> list[Range]:
        """The blocks of HTML, indented ones last."""
        return [*_live(self.data), *((start, end) for start, end, _ in self.accidental)]


def read(body: str, data: bytes, generator: Generator) -> HtmlOnly | None:
    """Read a body that is only HTML, `data` in UTF-8; return None if it needs the parser."""
    brace = data.find(b"{")
    if brace >= 0 and _TEMPLATE.search(data, brace):
        return None
    if data.find(b"\v") >= 0 or data.find(b"\f") >= 0:
        # The parser treats these as blanks, and others do not.
        return None
    indented: list[Range] = []
    at = 0
    while found := _UP_TO_INDENTED.match(data, at):
        start, at = found.span(1)
        if at < 0:
            accidental = _accidental(data, indented, DIALECTS[generator.dialect])
            is_all = len(accidental) == len(indented)
            return HtmlOnly(body, data, accidental) if is_all else None
        indented.append((start + _INDENTATION, at))
    return None


def _accidental(data: bytes, indented: list[Range], dialect: Dialect) -> list[Block]:
    """Return the accidental code, as `Scan` does, if everything but indented code is HTML."""
    if not indented:
        return []
    if not dialect.indented_code:
        return accidental_code.find_all(data, indented)
    if dialect.html_ends == "blank-line" and _is_surely_html(data, indented[0][0]):
        begins_with_html = accidental_code.begins_with_html
        return [(a, b, False) for a, b in indented if begins_with_html(data, a, b)]
    return accidental_code.find(data, data, _live(data), indented, indented)


def _is_surely_html(data: bytes, first: int) -> bool:
    """
    Return whether there is enough HTML around indented blocks that they are HTML too.

    All text outside the blocks counts, except a last block without a newline at its end.
    """
    return data.find(b"<", 0, first) >= 0 and data[data.rfind(b"\n") :].isspace()


def _live(data: bytes) -> list[Range]:
    return [block.span(1) for block in _BLOCK.finditer(data) if block[1]]
