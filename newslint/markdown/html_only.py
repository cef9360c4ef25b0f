"""
Markdown that is nothing but blocks of HTML, read without a Markdown parser.

Most scraped articles are such: each line is blank, or in a block that begins with a common tag or a
comment, or indented HTML between these. CommonMark leaves no doubt there, and all that the parser
could add are the boundaries of the blocks. Anything else, even a word of text, is left to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.parts import DIALECTS
from newslint.markdown import accidental_code
from newslint.patterns import compiled

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.generators.parts import Dialect
    from newslint.markdown.commonmark import Range

    Block = tuple[int, int, bool]

_NAMES = frozenset(
    b"""
    address article aside blockquote center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p section summary table tbody td tfoot th
    thead tr ul
    """.split()
)
"""Elements that begin a block which ends at a blank line (CommonMark 0.31, 4.6, kind 6)."""
_BLOCK = compiled(
    rb"(?:[ \t]*+\n)*+([ ]*+)(?:</?([a-z][a-z0-9]*+)(?=[ \t\n>]|/>)|<!--(?!-?>)|[ \t]*+(\Z))"
)
_BLANK_LINE = compiled(rb"\n(?=[ \t]*+(?:\n|\Z))")
_INDENTED_LINES = compiled(rb"(?:[ ]{4}[^\n]*+(?:\n|\Z)|[ \t]*+\n)++")
_INDENTED = 4
_TEMPLATES = (b"{{", b"{%")


class HtmlOnly:
    """What `Scan` says of a body, as far as it applies where nothing but HTML is in it."""

    def __init__(self, body: str, data: bytes, live: list[Range], accidental: list[Block]) -> None:
        """Take the body, the same in UTF-8, and its blocks."""
        self.mask = body
        self.data = data
        self.tables_given_up = False
        self.accidental = accidental
        self.live = [*live, *((start, end) for start, end, _ in accidental)]


def read(body: str, generator: Generator) -> HtmlOnly | None:
    """Read a body that is only HTML; None says that the parser must be asked."""
    data = body.encode()
    if (
        (b"{" in data and any(sign in data for sign in _TEMPLATES))
        or b"\v" in data
        or b"\f" in data
    ):
        # The parser takes \v and \f for blanks, and others do not.
        return None
    live: list[Range] = []
    indented: list[Range] = []
    at = 0
    while block := _BLOCK.match(data, at):
        line, start = block.span(1)
        if block[3] is not None:
            accidental = _accidental(data, live, indented, DIALECTS[generator.dialect])
            is_all = len(accidental) == len(indented)
            return HtmlOnly(body, data, live, accidental) if is_all else None
        if start - line >= _INDENTED:
            lines = _INDENTED_LINES.match(data, line)
            at = _line_end(data, line + len(lines[0].rstrip()) if lines else line)
            indented.append((line + _INDENTED, at))
            continue
        name = block[2]
        if name in _NAMES:
            blank = _BLANK_LINE.search(data, block.end())
            at = blank.end() if blank else len(data)
        elif name is None and (closed := data.find(b"-->", block.end())) >= 0:
            at = _line_end(data, closed)
        else:
            return None
        live.append((start, at))
    return None


def _accidental(
    data: bytes, live: list[Range], indented: list[Range], dialect: Dialect
) -> list[Block]:
    """Return what `Scan` has as accidental code, where all but indented code is HTML."""
    if not indented:
        return []
    if not dialect.indented_code:
        return accidental_code.find_all(data, indented)
    if dialect.html_ends == "blank-line" and live and data.endswith(b"\n"):
        # With so much HTML around it, what begins as HTML is HTML.
        begins_with_html = accidental_code.begins_with_html
        return [(a, b, False) for a, b in indented if begins_with_html(data, a, b)]
    return accidental_code.find(data, data, live, indented, indented)


def _line_end(data: bytes, at: int) -> int:
    return data.find(b"\n", at) + 1 or len(data)
