"""Parse a Markdown body once with pulldown-cmark; the only module that uses pyromark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newslint.generators.parts import DIALECTS
from newslint.markdown import accidental_code

if TYPE_CHECKING:
    from pyromark import Markdown as Parser

    from newslint.generators import Generator

MOST_CELLS = 400_000
"""The cells of the widest line of a table, times its lines: the largest real article has 326,080."""

# pulldown-cmark treats a closing fence with a tab after it as code, and so the rest of the article.
_BEHIND_FENCE = re.compile("(?:(?<=```)|(?<=~~~))[ \t]++$", re.MULTILINE)

Range = tuple[int, int]
"""Start and end, in UTF-8 bytes of the body with its templates filled."""


class Scan:
    """
    What the events of pulldown-cmark say about a body, in byte ranges of `data`.

    * `filled`: the body with its templates filled.
    * `data`: the same in UTF-8.
    * `masked`: the same with only the `<` of HTML left.
    * `code`: fenced and indented blocks and code spans.
    * `accidental`: indented blocks that were intended as HTML.
    """

    def __init__(self, body: str, generator: Generator) -> None:
        """Parse `body` as `generator` does."""
        self.filled = body
        if generator.templates and "{" in body and ("{{" in body or "{%" in body):
            from newslint.templates import fill

            self.filled = fill(body)
        if "\t" in body and "\t\n" in body and ("```" in body or "~~~" in body):
            self.filled = _BEHIND_FENCE.sub(lambda gap: " " * len(gap[0]), self.filled)
        self.data = self.filled.encode()
        self.tables_given_up = _is_table_bomb(self.filled)
        self.parser = _parser(with_tables=not self.tables_given_up)
        self.events: list[Any] = list(self.parser.events_with_range(self.filled))
        self.live: list[Range] = []
        self.gaps: list[Range] = []
        self.code: list[Range] = []
        self.indented: list[Range] = []
        self._contained: list[int] = []
        self._image_end = self._line_end = self._container_end = 0
        self._read_events()
        masked = bytearray(self.data.replace(b"<", b" "))
        self._unmask(masked, 0, 0)
        self.accidental: list[tuple[int, int, bool]] = []
        if any(self.data[start:end].lstrip()[:1] == b"<" for start, end in self.indented):
            if DIALECTS[generator.dialect].indented_code:
                ranges = (self.live, self.indented, self.code)
                self.accidental = accidental_code.find(masked, self.data, *ranges)
            else:
                self.accidental = accidental_code.find_all(self.data, self.indented)
            lives, gaps = len(self.live), len(self.gaps)
            self._enliven()
            self._unmask(masked, lives, gaps)
        self.masked = bytes(masked)

    @property
    def mask(self) -> str:
        """The body, at equal length, with no `<` other than those of HTML."""
        return self.masked.decode()

    def _read_events(self) -> None:
        for event, place in self.events:
            if "Text" in event or "End" in event:
                continue
            if "Start" in event:
                self._read_start(event["Start"], place["start"], place["end"])
            elif "Html" in event:
                if place["start"] < self._container_end:
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
            # Outside lists and quotes there is nothing between the lines.
            if start < self._container_end:
                self._line_end = start
            else:
                self.live.append((start, end))
        elif "Image" in kind:
            self._image_end = max(self._image_end, end)
        elif "CodeBlock" in kind:
            self.code.append((start, end))
            if kind["CodeBlock"] == "Indented":
                self.indented.append((start, end))
                if start < self._container_end:
                    self._contained.append(start)
        elif "List" in kind or "BlockQuote" in kind or "FootnoteDefinition" in kind:
            self._container_end = max(self._container_end, end)

    def _add_line(self, start: int, end: int) -> None:
        """Add a line of an HTML block; the marks of its list or quote are between the lines."""
        if start > self._line_end:
            self.gaps.append((self._line_end, start))
        self._line_end = end
        self.live.append((start, end))

    def _blank_prefixes(self, html: str, start: int, end: int) -> None:
        """Blank the marks of a quote inside a tag over several lines; they are not part of the tag."""
        if "\n" not in html or len(html.encode()) == end - start:
            return
        lines = html.encode().split(b"\n")
        for written, line in zip(self.data[start:end].split(b"\n"), lines, strict=False):
            if written.endswith(line) and written != line:
                self.gaps.append((start, start + len(written) - len(line)))
            start += len(written) + 1

    def _enliven(self) -> None:
        """Treat accidental code as HTML, line by line in lists and quotes."""
        blocks = {start: end for start, end, _ in self.accidental}
        contained = {start: blocks.pop(start) for start in self._contained if start in blocks}
        self.live += blocks.items()
        if contained:
            self._enliven_lines(contained)

    def _enliven_lines(self, blocks: dict[int, int]) -> None:
        block_end = 0
        for event, place in self.events:
            if "Start" in event and "CodeBlock" in event["Start"]:
                block_end = blocks.get(place["start"], 0)
                self._line_end = place["start"]
            elif "Text" in event and place["start"] < block_end:
                self._add_line(place["start"], place["end"])

    def _unmask(self, masked: bytearray, lives: int, gaps: int) -> None:
        """Restore HTML ranges from index `lives` on; blank the other gaps."""
        data = self.data
        for start, end in self.live[lives:]:
            masked[start:end] = data[start:end]
        for start, end in self.gaps[gaps:]:
            gap = data[start:end]
            if not gap.isspace():
                masked[start:end] = b"\n".join(b" " * len(line) for line in gap.split(b"\n"))


_PARSERS: dict[bool, Parser] = {}


def _parser(*, with_tables: bool) -> Parser:
    if with_tables not in _PARSERS:
        from pyromark import Markdown as Parser
        from pyromark import Options

        options = Options.ENABLE_FOOTNOTES
        if with_tables:
            options |= Options.ENABLE_TABLES
        _PARSERS[with_tables] = Parser(options=options)
    return _PARSERS[with_tables]


def _is_table_bomb(text: str) -> bool:
    """
    Return whether short rows, filled up to the widest row, would use too much memory.

    pulldown-cmark limits the cells of one table, not of a document: 150 KB became 600 MB.
    """
    if "|" not in text:
        return False
    lines = text.count("\n")
    if text.count("|") * lines <= MOST_CELLS:
        return False
    return max(line.count("|") for line in text.split("\n")) * lines > MOST_CELLS


def code_points(data: bytes, length: int, offsets: list[int]) -> dict[int, int]:
    """Map byte offsets, each at the edge of a code point, to offsets in `length` code points."""
    # The requested offsets tend to be at the end of scraped articles.
    places, at = {}, len(data)
    for offset in sorted(set(offsets), reverse=True):
        length -= len(data[offset:at].decode())
        at = offset
        places[offset] = length
    return places
