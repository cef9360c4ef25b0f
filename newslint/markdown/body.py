"""The body of a Markdown article: its HTML, code, images and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.parts import DIALECTS
from newslint.markdown import html_only
from newslint.markdown.commonmark import Scan, code_points
from newslint.named_tuples import NamedTuple
from newslint.text import Span
from newslint.view import Frozen, view

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.generators.vocabulary import DialectName
    from newslint.markdown.commonmark import Range
    from newslint.markdown.destinations import Image, Link
    from newslint.markdown.html_only import HtmlOnly
    from newslint.text import Source


_CODE_SIGNS = ("`", "~~~", "    ", "\t")


class AccidentalCode(NamedTuple):
    """
    An indented block that was intended as HTML.

    `span` runs from its first to its last visible character. `is_open` tells whether an element
    before it has no end tag yet: then kramdown treats the block as HTML, and Python-Markdown may.
    It may be false for a dialect in which that makes no difference.
    """

    span: Span
    is_open: bool


class Markdown(Frozen):
    """
    A Markdown body, parsed once by pulldown-cmark (CommonMark, tables and footnotes).

    `start` is the offset of the body in its article; every returned span is relative to the
    article. Internal ranges are UTF-8 bytes of the body with its templates filled.
    """

    text: str
    """The whole text of the article."""
    start: int
    _source: Source
    _body: str
    _generator: Generator

    def __init__(self, source: Source, start: int, generator: Generator) -> None:
        """Parse nothing yet."""
        text = source.text
        body = text[start:] if start else text
        self.__dict__.update(
            text=text, start=start, _source=source, _body=body, _generator=generator
        )

    @property
    def dialect(self) -> DialectName:
        """The dialect that renders it: `Generator.dialect`."""
        return self._generator.dialect

    @view
    def _scan(self) -> Scan | HtmlOnly:
        data = self._source.encoded(self.start)
        found = html_only.read(self._body, data, self._generator)
        return found or Scan(self._body, self._generator)

    @property
    def was_read(self) -> bool:
        """Whether the body has been parsed."""
        return "_scan" in vars(self)

    @property
    def tables_given_up(self) -> bool:
        """Whether tables were read as text, because their cells would use too much memory."""
        return self._scan.tables_given_up

    @property
    def mask(self) -> str:
        """The body, at equal length, with each `<` that is not HTML replaced by a space."""
        if "<" not in self._body:
            return ""
        mask = self._scan.mask
        return mask if "<" in mask else ""

    @property
    def accidental_code(self) -> tuple[AccidentalCode, ...]:
        """The indented blocks that were intended as HTML, whatever the dialect makes of them."""
        if not self.was_read and ("<" not in self._body or not self._may_indent()):
            return ()
        blocks = self._scan.accidental
        if not blocks:
            return ()
        spans = self._spans([self._visible(start, end) for start, end, _ in blocks])
        return tuple(map(AccidentalCode, spans, (is_open for _, _, is_open in blocks)))

    @view
    def code(self) -> tuple[Span, ...]:
        """Fenced and indented blocks and code spans, without accidental code."""
        if not self.was_read and not any(map(self._body.__contains__, _CODE_SIGNS)):
            return ()
        scan = self._scan
        if not isinstance(scan, Scan):
            return ()
        if DIALECTS[self._generator.dialect].indented_code:
            no_code = {start for start, _, _ in scan.accidental}
        else:
            no_code = {start for start, _ in scan.indented}
        ranges = [r for r in scan.code if r[0] not in no_code]
        return tuple(self._spans(ranges))

    @view
    def html(self) -> tuple[Span, ...]:
        """The lines of HTML blocks, including accidental ones, and the tags in lines of text."""
        if "<" not in self._body:
            return ()
        return tuple(self._spans(sorted(self._scan.live)))

    @view
    def containers(self) -> tuple[Span, ...]:
        """The outermost lists and quotes."""
        found: list[Range] = []
        if not isinstance(scan := self._scan, Scan):
            return ()
        for event, place in scan.events:
            kind = event.get("Start", ()) if isinstance(event, dict) else ()
            is_outermost = not found or place["start"] >= found[-1][1]
            if is_outermost and ("List" in kind or "BlockQuote" in kind):
                found.append((place["start"], place["end"]))
        return tuple(self._spans(found))

    @view
    def images(self) -> tuple[Image, ...]:
        """Inline and reference images, in order."""
        if "![" not in self._body or not isinstance(scan := self._scan, Scan):
            return ()
        from newslint.markdown.destinations import images

        return images(self._body, scan, self.start)

    @view
    def links(self) -> tuple[Link, ...]:
        """Inline and reference links and autolinks, in order."""
        if "[" not in self._body and "<" not in self._body:
            return ()
        if not isinstance(scan := self._scan, Scan):
            return ()
        from newslint.markdown.destinations import links

        return links(self._body, scan, self.start)

    def _may_indent(self) -> bool:
        return "    " in self._body or "\t" in self._body

    def _visible(self, start: int, end: int) -> Range:
        data = self._scan.data[start:end]
        return start + len(data) - len(data.lstrip()), end - len(data) + len(data.rstrip())

    def _spans(self, ranges: list[Range]) -> list[Span]:
        """Convert byte ranges, sorted by start, to spans of the article."""
        if self._body.isascii():
            return [Span(start + self.start, end + self.start) for start, end in ranges]
        edges = [edge for pair in ranges for edge in pair]
        places = code_points(self._scan.data, len(self._body), edges)
        return [Span(places[start] + self.start, places[end] + self.start) for start, end in ranges]
