"""Find indented code that was intended as HTML, and the elements that are open before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.html.element_names import KNOWN, OPTIONAL_END, VOID
from newslint.patterns import compiled

if TYPE_CHECKING:
    from newslint.markdown.commonmark import Range

_HTML_SHARE = 0.3
_TAG = compiled(rb"<!--(?:[^-]|-(?!->))*+(?:-->)?|<(/?)([a-zA-Z][a-zA-Z0-9]*+)(?=[\s/>])")
_BEGINNING = re.compile(rb"\s*+<(?:!--|/?([a-zA-Z][a-zA-Z0-9]*+)(?=[\s/>]))")
_CONTAINERS = frozenset(name.encode() for name in KNOWN - VOID - OPTIONAL_END)
_ELEMENTS = frozenset(name.encode() for name in KNOWN - VOID)


def find(
    masked: bytes | bytearray,
    data: bytes,
    live: list[Range],
    indented: list[Range],
    code: list[Range],
) -> list[tuple[int, int, bool]]:
    """
    Return start, end and «an end tag is missing so far» of each block that is HTML by accident.

    `data` is the body, `masked` the same with only the tags of its `live` ranges. A block is
    accidental if it begins with a known tag or a comment, and a known element is open before it or
    HTML makes up at least three tenths of the article's lines. In 843 such blocks of public
    articles, read one by one, this was right in 99.8 % and found 93 %.
    """
    stack = _Stack()
    found: list[tuple[int, int, bool]] = []
    mostly_html: bool | None = None
    done = 0
    for start, end in indented:
        if not begins_with_html(data, start, end):
            continue
        if found and found[-1][0] == done:
            stack.follow(data, *found[-1][:2])
        stack.follow(masked, done, start)
        done = start
        if not stack.names and mostly_html is None:
            mostly_html = _html_share(data, live, code) >= _HTML_SHARE
        if stack.names or mostly_html:
            found.append((start, end, stack.lacks_end_tag))
    return found


def find_all(data: bytes, indented: list[Range]) -> list[tuple[int, int, bool]]:
    """Return the same as `find`, for blocks in a dialect in which indentation has no meaning."""
    return [(start, end, True) for start, end in indented if begins_with_html(data, start, end)]


def begins_with_html(data: bytes | bytearray, start: int, end: int) -> bool:
    """Return whether a block begins with a comment, or with a known tag that ends in the block."""
    match = _BEGINNING.match(data, start, end)
    if match is None or (match[1] and match[1].lower().decode() not in KNOWN):
        return False
    return data.find(b">" if match[1] else b"-->", match.end() - 2, end) >= 0


class _Stack:
    """
    The names of the open elements, and the number of each.

    `_unclosed` counts, by name, the start tags without an end tag so far: in kramdown, nothing but
    an end tag closes an element, not even a paragraph. In Python-Markdown the same is true of the
    outermost element only.
    """

    __slots__ = ("_counts", "_unclosed", "names")

    def __init__(self) -> None:
        self.names: list[bytes] = []
        self._counts: dict[bytes, int] = {}
        self._unclosed: dict[bytes, int] = {}

    @property
    def lacks_end_tag(self) -> bool:
        """Whether an element was opened that no end tag has closed yet."""
        return any(self._unclosed.values())

    def follow(self, data: bytes | bytearray, start: int, end: int) -> None:
        """Follow the tags of a range: a start tag is pushed, an end tag pops up to its match."""
        names, counts, unclosed = self.names, self._counts, self._unclosed
        for closing, name in _TAG.findall(data, start, end):
            if name not in _ELEMENTS:
                name = name.lower()  # noqa: PLW2901
                if name not in _ELEMENTS:
                    continue
            if not closing:
                unclosed[name] = unclosed.get(name, 0) + 1
            elif unclosed.get(name):
                unclosed[name] -= 1
            if name not in _CONTAINERS:
                continue
            if not closing:
                names.append(name)
                counts[name] = counts.get(name, 0) + 1
            elif counts.get(name):
                self._close(name)

    def _close(self, name: bytes) -> None:
        popped = b""
        while popped != name:
            popped = self.names.pop()
            self._counts[popped] -= 1


def _html_share(data: bytes, live: list[Range], code: list[Range]) -> float:
    """Return the share of HTML in the lines, without blank lines and code."""
    html = sum(
        _visible_lines(data[start:end]) for start, end in live if data[end - 1 : end] == b"\n"
    )
    coded = sum(_visible_lines(data[start:end]) for start, end in code if b"\n" in data[start:end])
    return html / max(1, _visible_lines(data) - coded)


def _visible_lines(data: bytes) -> int:
    return sum(1 for line in data.split(b"\n") if line.strip())
