"""The body of a Markdown article: which of it is HTML, code, an image, a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.text import Span
from newslint.view import view

if TYPE_CHECKING:
    from newslint.destinations import Image, Link
    from newslint.generators import Generator

MOST_CELLS = 400_000
Range = tuple[int, int]
"""Start and end, in UTF-8 bytes of the body with its templates filled."""


class AccidentalCode(NamedTuple):
    """
    An indented block that was meant as HTML.

    `span` runs from its first to its last visible character. `is_open` tells whether an HTML
    element was open before it: then kramdown and Python-Markdown take the block as HTML.
    """

    span: Span
    is_open: bool


class Markdown:
    """
    A Markdown body, parsed once by pulldown-cmark (CommonMark, tables and footnotes).

    `start` is the offset of `body` in its article; every span handed out is relative to the
    article. Ranges inside are UTF-8 bytes of the body with its templates filled.
    """

    def __init__(self, body: str, start: int, generator: Generator) -> None:
        """Parse nothing yet."""
        self._body = body
        self._start = start
        self._generator = generator

    @view
    def _scan(self) -> _Scan:
        return _Scan(self._body, self._generator)

    @property
    def tables_given_up(self) -> bool:
        """Whether tables were read as text, because their cells would fill the memory."""
        return self._scan.tables_given_up

    @property
    def mask(self) -> str:
        """The body, at equal length, with each `<` that is not HTML replaced by a space."""
        if "<" not in self._body:
            return ""
        return self._scan.mask

    @property
    def accidental_code(self) -> tuple[AccidentalCode, ...]:
        """The indented blocks that were meant as HTML, whatever the dialect makes of them."""
        if "<" not in self._body or ("    " not in self._body and "\t" not in self._body):
            return ()
        scan = self._scan
        return tuple(
            AccidentalCode(self._visible(start, end), is_open)
            for start, end, is_open in scan.accidental
        )

    @property
    def code(self) -> tuple[Span, ...]:
        """Fenced and indented blocks and code spans; accidental code is left out."""
        if not any(sign in self._body for sign in ("`", "~~~", "    ", "\t")):
            return ()
        scan = self._scan
        accidental = {start for start, _, _ in scan.accidental}
        ranges = [r for r in scan.code if r[0] not in accidental]
        return tuple(self._spans(ranges))

    @property
    def images(self) -> tuple[Image, ...]:
        """Inline and reference images, in order."""
        if "![" not in self._body:
            return ()
        from newslint.destinations import images

        return images(self._scan.filled, self._scan.events, self._start)

    @property
    def links(self) -> tuple[Link, ...]:
        """Inline and reference links and autolinks, in order."""
        if "[" not in self._body and "<" not in self._body:
            return ()
        from newslint.destinations import links

        return links(self._scan.filled, self._scan.events, self._start)

    def _visible(self, start: int, end: int) -> Span:
        data = self._scan.data[start:end]
        start += len(data) - len(data.lstrip())
        end -= len(data) - len(data.rstrip())
        return next(iter(self._spans([(start, end)])))

    def _spans(self, ranges: list[Range]) -> list[Span]:
        """Turn byte ranges, sorted by start, into spans of the article."""
        if self._body.isascii():
            return [Span(start + self._start, end + self._start) for start, end in ranges]
        places = code_points(self._scan.data, [edge for pair in ranges for edge in pair])
        return [
            Span(places[start] + self._start, places[end] + self._start) for start, end in ranges
        ]


def code_points(data: bytes, offsets: list[int]) -> dict[int, int]:
    """Map byte offsets, each at the edge of a code point, to code points."""
    places, at, count = {}, 0, 0
    for offset in sorted(set(offsets)):
        count += len(data[at:offset].decode())
        at = offset
        places[offset] = count
    return places


class _Scan:
    """One pass over the events of pulldown-cmark."""

    def __init__(self, body: str, generator: Generator) -> None:
        from pyromark import Markdown as Parser
        from pyromark import Options

        self.filled = body
        if generator.templates and ("{{" in body or "{%" in body):
            from newslint.templates import fill

            self.filled = fill(body)
        self.data = self.filled.encode()
        self.tables_given_up = _is_table_bomb(self.filled)
        options = Options.ENABLE_FOOTNOTES
        if not self.tables_given_up:
            options |= Options.ENABLE_TABLES
        self.events: list[Any] = list(Parser(options=options).events_with_range(self.filled))
        self.live: list[Range] = []
        self.gaps: list[Range] = []
        self.code: list[Range] = []
        self.indented: list[Range] = []
        self._image_end = self._line_end = 0
        self._read_events()
        self.accidental: list[tuple[int, int, bool]] = []
        if any(self.data[start:end].lstrip()[:1] == b"<" for start, end in self.indented):
            from newslint.accidental_code import find

            self.accidental = find(self.data, self.live, self.indented, self.code)
            self._enliven()

    def _read_events(self) -> None:
        for event, place in self.events:
            if "Text" in event:
                continue
            if "Start" in event:
                self._read_start(event["Start"], place["start"], place["end"])
            elif "Html" in event:
                self._add_line(place["start"], place["end"])
            elif "InlineHtml" in event:
                # Tags in the alternative text of an image are text.
                if place["start"] >= self._image_end:
                    self.live.append((place["start"], place["end"]))
                    self._blank_prefixes(event["InlineHtml"], place["start"], place["end"])
            elif "Code" in event:
                self.code.append((place["start"], place["end"]))

    def _read_start(self, kind: Any, start: int, end: int) -> None:
        if kind == "HtmlBlock":
            self._line_end = start
        elif "Image" in kind:
            self._image_end = max(self._image_end, end)
        elif "CodeBlock" in kind:
            self.code.append((start, end))
            if kind["CodeBlock"] == "Indented":
                self.indented.append((start, end))

    def _add_line(self, start: int, end: int) -> None:
        """Add a line of a block of HTML; between lines stand the marks of its list or quote."""
        if start > self._line_end:
            self.gaps.append((self._line_end, start))
        self._line_end = end
        self.live.append((start, end))

    def _blank_prefixes(self, html: str, start: int, end: int) -> None:
        """Blank the marks of a quote inside a tag over several lines; its text is without them."""
        if "\n" not in html or len(html.encode()) == end - start:
            return
        for line in html.encode().split(b"\n"):
            at = self.data.find(line, start, end)
            if at > start:
                self.gaps.append((start, at))
            start = at + len(line) + 1

    def _enliven(self) -> None:
        """Count the lines of accidental code among the HTML."""
        blocks = {start: end for start, end, _ in self.accidental}
        block_end = 0
        for event, place in self.events:
            if "Start" in event and "CodeBlock" in event["Start"]:
                block_end = blocks.get(place["start"], 0)
                self._line_end = place["start"]
            elif "Text" in event and place["start"] < block_end:
                self._add_line(place["start"], place["end"])
        self.live.sort()

    @property
    def mask(self) -> str:
        """See `Markdown.mask`."""
        masked = bytearray(self.data.replace(b"<", b" "))
        for start, end in merged(self.live):
            masked[start:end] = self.data[start:end]
        for start, end in self.gaps:
            masked[start:end] = b"\n".join(
                b" " * len(line) for line in masked[start:end].split(b"\n")
            )
        return masked.decode() if b"<" in masked else ""


def merged(ranges: list[Range]) -> list[Range]:
    """Join ranges, sorted by start, that touch each other."""
    joined: list[Range] = []
    last_start = last_end = -1
    for start, end in ranges:
        if start == last_end:
            joined[-1] = (last_start, end)
        else:
            joined.append((start, end))
            last_start = start
        last_end = end
    return joined


def _is_table_bomb(text: str) -> bool:
    """
    Tell whether short rows, filled up to the widest table, would fill the memory.

    pulldown-cmark caps the cells of one table, not of a document: 150 KB made 600 MB.
    """
    bars = text.count("|")
    lines = text.count("\n")
    if bars * lines <= MOST_CELLS:
        return False
    return max(line.count("|") for line in text.split("\n")) * lines > MOST_CELLS
