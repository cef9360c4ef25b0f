"""Elements and comments of any HTML, read by turbohtml; the only module that uses it."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from turbohtml import Namespace, TokenType, parse, parse_fragment, tokenize

from newslint.html import raw_text
from newslint.html.elements import Element, Elements, set_once
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from turbohtml import Document
    from turbohtml import Element as Node

    from newslint.html.source import HtmlSource

_COMMENT = TokenType.COMMENT
_INSTRUCTION = TokenType.PROCESSING_INSTRUCTION
_DEEPEST = 256
_FOREIGN: Any = ["svg", "math"]
_PLAIN_NAME = re.compile("[a-z][a-z-]*+")
_PLACE = attrgetter("span")


class TreeElement(Element):
    """An element of turbohtml's tree."""

    __slots__ = ("_location", "_node", "_root")
    _location: Any
    _node: Node
    _root: Node | Document

    def __init__(
        self, node: Node, location: Any, root: Node | Document, source: HtmlSource
    ) -> None:
        """Take a node of the tree with its location, relative to the body."""
        super().__init__(node.tag, _span(location.start_tag, source.start), source)
        set_once(self, "_node", node)
        set_once(self, "_location", location)
        set_once(self, "_root", root)

    @property
    def end_tag(self) -> Span | None:
        """The end tag; None if there is none."""
        end_tag = self._location.end_tag
        return None if end_tag is None else _span(end_tag, self._source.start)

    @property
    def ancestors(self) -> tuple[str, ...]:
        """The names of the elements around this one, the nearest first; at most the nearest 256."""
        names: list[str] = []
        node: Any = self._node.parent
        while node is not None and node is not self._root and len(names) < _DEEPEST:
            # The parent of a template's content is a fragment, that of a tree a document; both have no name.
            name = getattr(node, "tag", None)
            if name is not None:
                names.append(name)
            node = node.parent
        return tuple(names)

    def _places(self) -> dict[str, Span]:
        offset = self._source.start
        return {name: _span(place, offset) for name, place in self._location.attrs.items()}


def _span(place: Any, offset: int) -> Span:
    return Span(place.start_offset + offset, place.end_offset + offset)


class TreeElements(Elements):
    """The elements of a tree, each created only when it is requested."""

    _root: Node | Document
    _source: HtmlSource

    def __init__(self, source: HtmlSource) -> None:
        """Parse the markup, a whole page or a part of one."""
        read = parse if source.is_document else parse_fragment
        self.__dict__.update(_root=read(source.markup, source_locations=True), _source=source)

    def __iter__(self) -> Iterator[Element]:
        """Iterate over all elements."""
        return iter(self._located(self._root.iter_elements()))

    def named(self, *names: str) -> list[Element]:
        """Return the elements with one of these names, in order."""
        return self._located(self._root.find_all(list(names)))

    def having(self, attribute: str) -> list[Element]:
        """Return the elements with this attribute, its name in lower case, in order."""
        # Selectors need capitals in some SVG attributes, and cannot express some names.
        if _PLAIN_NAME.fullmatch(attribute) and self._root.find(_FOREIGN) is None:
            return self._located(self._root.select(f"[{attribute}]"))
        return super().having(attribute)

    def foreign(self, names: Iterable[str]) -> list[Element]:
        """Return the elements of SVG and MathML with one of these names, in order."""
        if self._root.find(_FOREIGN) is None:
            return []
        nodes = self._root.find_all(list(names))
        return self._located(node for node in nodes if node.namespace is not Namespace.HTML)

    def _located(self, nodes: Iterable[Any]) -> list[Element]:
        found: list[Element] = []
        for node in nodes:
            location = node.source_location
            if location is not None:
                found.append(TreeElement(node, location, self._root, self._source))
        # The tree moves misplaced content of a table to before the table.
        found.sort(key=_PLACE)
        return found


def comments(source: HtmlSource, elements: Elements) -> Iterator[tuple[Span, str]]:
    """Yield span and source of each comment, from the tokens: a tree keeps no places for comments."""
    body = source.start
    starts = source.source.line_starts
    first = bisect_right(starts, body) - 1
    markup = raw_text.without(source.markup, lambda: _foreign_raw_text(elements, body))
    for token in tokenize(markup, capture_source=True, capture_attributes=False):
        kind = token.type
        if kind is _COMMENT or kind is _INSTRUCTION:
            written = token.source or ""
            line = token.line
            start = (body if line == 1 else starts[first + line - 1]) + token.col
            yield Span(start, start + len(written)), written


def _foreign_raw_text(elements: Elements, body: int) -> Iterator[tuple[int, int]]:
    for element in elements.foreign(raw_text.NAMES):
        start, end = element.whole
        yield start - body, end - body
