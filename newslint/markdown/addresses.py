"""Find where Markdown writes the address of an image or link, and decode it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from newslint.patterns import compiled

if TYPE_CHECKING:
    from newslint.markdown.commonmark import Range, Scan

_LABEL = compiled(rb"\[(?:[^\\\]]|\\[\s\S])*+\]:")
_GAP = compiled(rb"[ \t\v\f]*+(?:\n[ \t\v\f>]*+)?+")
_POINTED = compiled(rb"<((?:[^\\<>\n]|\\[^\n])*+)>")
_BARE = compiled(rb"(?:[^\x00-\x20\\()]|\\[!-/:-@\[-`{-~]|\\)*+")
_ESCAPE = re.compile(
    r"\\([!-/:-@\[-`{-~])|&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]*+));"
)
_SURROGATES = range(0xD800, 0xE000)


def unescape(written: str) -> str:
    """Resolve backslash escapes and character references (CommonMark 0.31.2, sections 2.4, 2.5)."""
    if "\\" in written or "&" in written:
        return _ESCAPE.sub(_character, written)
    return written


def _character(escape: re.Match[str]) -> str:
    punctuation, decimal, hexadecimal, name = escape.groups()
    if punctuation:
        return punctuation
    if name:
        from html.entities import html5

        return html5.get(f"{name};", escape[0])
    code = int(decimal) if decimal else int(hexadecimal, 16)
    is_character = 0 < code <= sys.maxunicode and code not in _SURROGATES
    return chr(code) if is_character else "\ufffd"


def locate(data: bytes, at: int, url: str) -> Range | None:
    """
    Return the place, in bytes, of the address that begins after white space at `at`.

    Angle brackets are not part of it. None unless the text there means `url`, the parser's result.
    """
    gap = _GAP.match(data, at)
    if gap is None:
        return None
    place = _read(data, gap.end())
    if _means(data, place, url):
        return place
    # A `>` that begins a line belongs to a quote, unless the line is indented like code.
    place = _read(data, at + len(gap[0].rstrip().rstrip(b">")))
    return place if _means(data, place, url) else None


def _read(data: bytes, at: int) -> Range:
    pointed = _POINTED.match(data, at)
    if pointed:
        return pointed.span(1)
    depth, end = 0, at
    while run := _BARE.match(data, end):
        end = run.end()
        if data.startswith(b"(", end):
            depth += 1
        elif depth and data.startswith(b")", end):
            depth -= 1
        else:
            break
        end += 1
    return at, end


def _means(data: bytes, place: Range, url: str) -> bool:
    written = data[place[0] : place[1]].decode(errors="replace")
    if written == url or unescape(written) == url:
        return True
    # In a table pulldown-cmark drops both backslashes before a bar.
    return unescape(written.replace("\\\\|", "|")) == url


class Definitions:
    """The reference definitions of a body, read when the first one is requested."""

    def __init__(self, scan: Scan) -> None:
        """Read nothing yet."""
        self._scan = scan
        self._found: dict[str, int | Range | None] | None = None

    def locate(self, label: str, url: str) -> Range | None:
        """Return the place, in bytes, of the address that `label` refers to, as `locate` does."""
        if self._found is None:
            found = self._scan.parser.reference_definitions(self._scan.filled)
            self._found = {name.casefold(): about["span"]["start"] for name, about in found.items()}
        key = label.casefold()
        place = self._found.get(key)
        if isinstance(place, int):
            head = _LABEL.match(self._scan.data, place)
            place = self._found[key] = head and locate(self._scan.data, head.end(), url)
        return place
