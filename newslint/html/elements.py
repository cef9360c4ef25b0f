"""The elements and comments of an article, for both ways to read its HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.html.attribute import Attribute
from newslint.named_tuples import NamedTuple
from newslint.text import Span
from newslint.view import Frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from newslint.html.source import HtmlSource


set_once = object.__setattr__
"""How `__init__` sets an attribute of a frozen element."""


class Element(Frozen):
    """
    An element in the source; elements that a browser would add have no place and are left out.

    `name` is in lower case for HTML. `span` is the start tag, `end_tag` the end tag or None.
    """

    __slots__ = ("_source", "name", "span")
    name: str
    span: Span
    _source: HtmlSource

    def __init__(self, name: str, span: Span, source: HtmlSource) -> None:
        """Take the parts of its start tag."""
        set_once(self, "name", name)
        set_once(self, "span", span)
        set_once(self, "_source", source)

    @property
    def end_tag(self) -> Span | None:
        """The end tag; None if there is none."""
        raise NotImplementedError

    @property
    def ancestors(self) -> tuple[str, ...]:
        """The names of the elements around this one, the nearest first; at most the nearest 256."""
        raise NotImplementedError

    def _places(self) -> dict[str, Span]:
        """Return the place of each attribute, by name; if a name occurs twice, of the first."""
        raise NotImplementedError

    @property
    def content(self) -> Span:
        """The span between the tags, or up to the end of the body if there is no end tag."""
        end_tag = self.end_tag
        end = self._source.end if end_tag is None else end_tag.start
        return Span(self.span.end, end)

    @property
    def whole(self) -> Span:
        """The element from start tag to end tag, or the start tag alone if there is no end tag."""
        end_tag = self.end_tag
        return self.span if end_tag is None else Span(self.span.start, end_tag.end)

    @property
    def shown_as_code(self) -> bool:
        """Whether readers see this element's source instead of the element."""
        return self._source.is_code(self.span.start)

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The attributes in source order; if a name occurs twice, the first counts, as in browsers."""
        text = self._source.text
        return tuple(Attribute.read(name, text, place) for name, place in self._places().items())

    def attributes_among(self, names: Container[str]) -> Iterator[Attribute]:
        """Yield the attributes with one of these names, in lower case, in order."""
        for name, place in self._places().items():
            if name in names:
                yield Attribute.read(name, self._source.text, place)

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute with this name, in lower case, or None."""
        place = self._places().get(name)
        return None if place is None else Attribute.read(name, self._source.text, place)


class Comment(NamedTuple):
    """
    An HTML comment.

    * `text`: the text between its delimiters.
    * `is_closed`: false for one that runs to the end of the body.
    * `is_bogus`: true for `<!x>`, `</ x>` and `<?x>`, which browsers treat as comments; their
      `text` is the whole.
    """

    span: Span
    text: str
    is_closed: bool
    is_bogus: bool
    shown_as_code: bool


class Elements(Frozen):
    """The elements of an article in the order of their start tags, with fast lookups."""

    def __iter__(self) -> Iterator[Element]:
        """Iterate over all elements."""
        return iter(())

    def __bool__(self) -> bool:
        """Return whether there may be any element."""
        return self is not NO_ELEMENTS

    def named(self, *names: str) -> list[Element]:
        """Return the elements with one of these names, in order."""
        return [element for element in self if element.name in names]

    def having(self, attribute: str) -> list[Element]:
        """Return the elements with this attribute, its name in lower case, in order."""
        return [element for element in self if element.attribute(attribute) is not None]

    def foreign(self, names: Iterable[str]) -> list[Element]:  # noqa: ARG002
        """Return the elements of SVG and MathML with one of these names, in order."""
        return []


NO_ELEMENTS = Elements()
