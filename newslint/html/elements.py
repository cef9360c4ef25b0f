"""Elements of an article, with their places; made from turbohtml's tree without importing it."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from newslint.html.attribute import Attribute
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from turbohtml import Document
    from turbohtml import Element as Node

    from newslint.article import Article

_DEEPEST = 256
_FOREIGN: Any = ["svg", "math"]
_PLAIN_NAME = re.compile("[a-z][a-z-]*+")
_PLACE = attrgetter("span")


class Element:
    """
    An element that the source contains; those that a browser would add have no place and are left out.

    `name` is in lower case for HTML. `span` is the start tag, `end_tag` the end tag or None.
    """

    __slots__ = ("_article", "_node", "_offset", "_places", "_root", "end_tag", "name", "span")

    def __init__(self, node: Node, location: Any, root: Node | Document, article: Article) -> None:
        """Take a node of the tree with its location, relative to the body."""
        start, end = location.start_tag, location.end_tag
        offset = article.body[0]
        self._node = node
        self._places = location.attrs
        self._root = root
        self._article = article
        self._offset = offset
        self.name: str = node.tag
        self.span = Span(start.start_offset + offset, start.end_offset + offset)
        self.end_tag = (
            None if end is None else Span(end.start_offset + offset, end.end_offset + offset)
        )

    @property
    def content(self) -> Span:
        """What stands between the tags; up to the end of the body where the end tag is missing."""
        end = self._article.body.end if self.end_tag is None else self.end_tag.start
        return Span(self.span.end, end)

    @property
    def whole(self) -> Span:
        """The element from start tag to end tag; the start tag alone where there is no other."""
        return self.span if self.end_tag is None else Span(self.span.start, self.end_tag.end)

    @property
    def shown_as_code(self) -> bool:
        """Whether readers see this element's source instead of the element."""
        html = self._article.html
        return html is not None and html.is_shown_as_code(self.span.start)

    @property
    def ancestors(self) -> tuple[str, ...]:
        """The names of the elements around this one, the nearest first; of very many the nearest 256."""
        names: list[str] = []
        node: Any = self._node.parent
        while node is not None and node is not self._root and len(names) < _DEEPEST:
            # The content of a template hangs on a fragment, and a tree on a document, without a name.
            name = getattr(node, "tag", None)
            if name is not None:
                names.append(name)
            node = node.parent
        return tuple(names)

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The attributes in the order of the source; of two with one name the first, as browsers do."""
        return tuple(self._attribute(name, place) for name, place in self._places.items())

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute with this name, in lower case, or None."""
        place = self._places.get(name)
        return None if place is None else self._attribute(name, place)

    def _attribute(self, name: str, place: Any) -> Attribute:
        span = Span(place.start_offset + self._offset, place.end_offset + self._offset)
        return Attribute.read(name, self._article.text, span)


class Elements:
    """The elements of an article in order of their start tags, and quick ways to some of them."""

    def __init__(self, root: Node | Document | None, article: Article | None) -> None:
        """Take the tree's root; None makes an empty sequence."""
        self._root = root
        self._article = article

    def __iter__(self) -> Iterator[Element]:
        """Go through all elements."""
        return iter(() if self._root is None else self._located(self._root.iter_elements()))

    def __bool__(self) -> bool:
        """Tell whether there may be any element."""
        return self._root is not None

    def named(self, *names: str) -> list[Element]:
        """Return the elements with one of these names, in order."""
        if self._root is None:
            return []
        return self._located(self._root.find_all(list(names)))

    def having(self, attribute: str) -> list[Element]:
        """Return the elements with this attribute, its name in lower case, in order."""
        if self._root is None:
            return []
        # Selectors know the attributes of SVG by names with capitals, and some names not at all.
        if _PLAIN_NAME.fullmatch(attribute) and self._root.find(_FOREIGN) is None:
            return self._located(self._root.select(f"[{attribute}]"))
        return [element for element in self if element.attribute(attribute) is not None]

    def foreign(self, names: Iterable[str]) -> list[Element]:
        """Return the elements of SVG and MathML with one of these names, in order."""
        if self._root is None or self._root.find(_FOREIGN) is None:
            return []
        from turbohtml import Namespace

        nodes = self._root.find_all(list(names))
        return self._located(node for node in nodes if node.namespace is not Namespace.HTML)

    def _located(self, nodes: Iterable[Any]) -> list[Element]:
        found = []
        for node in nodes:
            location = node.source_location
            if location is not None:
                found.append(Element(node, location, self._root, self._article))  # type: ignore[arg-type]
        # The tree has what stands wrongly in a table before the table.
        found.sort(key=_PLACE)
        return found


NO_ELEMENTS = Elements(None, None)
