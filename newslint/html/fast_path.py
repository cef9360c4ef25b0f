"""
Read simple HTML in one pass, without a parser, and prove that it has no errors.

HTML is simple if every `<` begins a simple tag or a comment, all elements close in order, and none
is in a place where HTML has special rules. The result equals that of turbohtml.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from newslint.html.attribute import Attribute
from newslint.html.elements import Element, Elements, set_once
from newslint.html.nesting import DEEPEST, NOTHING_OPEN
from newslint.patterns import compiled
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from newslint.html.nesting import Open
    from newslint.html.source import HtmlSource

_SPACE = r"[ \t\n\f]"
_NAME = r"""[^\s"'<>/=\0]++"""
_VALUE = r"""(?:"[^"<]*+"|'[^'<]*+'|[^\s"'<>=`]++)"""
_ATTRIBUTE = compiled(rf"{_SPACE}({_NAME})(?:={_VALUE})?+")
_TAG = compiled(
    # The common cases come first: no attribute, and one attribute, which cannot be a duplicate.
    rf"""(?!\Z)([^<]*+(?:<(?:(/?[a-z][a-z0-9-]*+)(?:>|{_SPACE}{_NAME}="[^"<]*+">"""
    rf"|((?:{_SPACE}++{_NAME}(?:={_VALUE})?+)*+{_SPACE}*+/?)>)"
    r"|!--(?!-?>)[^-<]*+(?:(?:-(?!-!?>)|<(?!!--))[^-<]*+)*+-->))?+)"
)
_PARTS = 4
"""Text to skip; a tag or comment with the text before it; the name of a tag; what needs a parser."""
_WHITE_SPACE = " \t\n\f"


class SimpleHtml:
    """
    The tags and comments of a simple body, each with a number.

    * `pieces`: each tag or comment with the text before it.
    * `ends`: the offset in the body where each ends.
    * `names`: names of tags, `/` before those of end tags, None for comments; `kinds` is their set.
    * `states`: the open elements before the first piece and after each.
    """

    __slots__ = ("ends", "kinds", "names", "pieces", "states")

    def __init__(self, pieces: list[str], names: list[str | None], states: list[Open]) -> None:
        """Find where each piece ends."""
        self.pieces = pieces
        self.names = names
        self.states = states
        self.kinds = frozenset(names)
        self.ends = [*accumulate(map(len, pieces))]

    def written(self, number: int) -> str:
        """Return a tag as it is written."""
        piece = self.pieces[number]
        return piece[piece.index("<") :]

    def end_tag(self, number: int) -> int | None:
        """Return the number of the end tag for a start tag, None if it has none."""
        names, states = self.names, self.states
        if self.is_void(number):
            return None
        outside = len(states[number + 1].names) - 1
        for at in range(number + 1, len(names)):
            name = names[at]
            if name is None:
                continue
            depth = len(states[at + 1].names)
            if name[0] == "/":
                if depth <= outside:
                    return at if depth == outside else None
            elif depth == outside + 1 and not self.is_void(at):
                return None
        return None

    def start_tags(self) -> list[int]:
        """Return the numbers of all start tags."""
        return [number for number, name in enumerate(self.names) if name and name[0] != "/"]

    def named(self, name: str) -> list[int]:
        """Return the numbers of the start tags with this name."""
        found, at = [], -1
        try:
            while True:
                at = self.names.index(name, at + 1)
                found.append(at)
        except ValueError:
            return found

    def span(self, number: int, body: int) -> Span:
        """Return the place of a tag in an article whose body begins at `body`."""
        piece = self.pieces[number]
        end = self.ends[number] + body
        return Span(end - len(piece) + piece.index("<"), end)

    def is_void(self, number: int) -> bool:
        """Return whether an element consists of its start tag alone."""
        return self.states[number + 1].names[-1] != self.names[number]

    def ancestors(self, number: int) -> Iterator[str]:
        """Yield the open elements around a start tag, the nearest first, with those that browsers add."""
        names = self.states[number + 1].names
        last = len(names) - 1 if self.is_void(number) else len(names) - 2
        inner = self.names[number]
        for at in range(last, 0, -1):
            if inner == "tr" and names[at] == "table":
                yield "tbody"
            inner = names[at]
            yield inner


class SimpleElement(Element):
    """An element of a simple body."""

    __slots__ = ("_body", "_number")
    _body: SimpleHtml
    _number: int

    def __init__(self, number: int, body: SimpleHtml, source: HtmlSource) -> None:
        """Take the number of its start tag."""
        super().__init__(body.names[number] or "", body.span(number, source.start), source)
        set_once(self, "_number", number)
        set_once(self, "_body", body)

    @property
    def end_tag(self) -> Span | None:
        """The end tag; None if there is none."""
        end_tag = self._body.end_tag(self._number)
        return None if end_tag is None else self._body.span(end_tag, self._source.start)

    @property
    def ancestors(self) -> tuple[str, ...]:
        """The names of the elements around this one, the nearest first; at most the nearest 256."""
        return tuple(self._body.ancestors(self._number))[:DEEPEST]

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute with this name, in lower case, or None."""
        if name.isascii() and name not in self._body.written(self._number).lower():
            return None
        return next(self.attributes_among((name,)), None)

    def attributes_among(self, names: Container[str]) -> Iterator[Attribute]:
        """Yield the attributes with one of these names, in lower case, in order."""
        start = self.span[0]
        for match in _ATTRIBUTE.finditer(self._body.written(self._number)):
            name = _lower(match[1])
            if name in names:
                place = Span(match.start(1) + start, match.end() + start)
                yield Attribute.read(name, self._source.text, place)

    def _places(self) -> dict[str, Span]:
        start = self.span[0]
        return {
            _lower(match[1]): Span(match.start(1) + start, match.end() + start)
            for match in _ATTRIBUTE.finditer(self._body.written(self._number))
        }


class SimpleElements(Elements):
    """The elements of a simple body, each created when it is requested."""

    _body: SimpleHtml
    _source: HtmlSource

    def __init__(self, body: SimpleHtml, source: HtmlSource) -> None:
        """Create no element yet."""
        self.__dict__.update(_body=body, _source=source)

    def __iter__(self) -> Iterator[Element]:
        """Iterate over all elements."""
        return map(self._element, self._body.start_tags())

    def named(self, *names: str) -> list[Element]:
        """Return the elements with one of these names, in order."""
        body = self._body
        if body.kinds.isdisjoint(names):
            return []
        wanted = [name for name in names if name in body.kinds and name[:1] != "/"]
        numbers = [number for name in wanted for number in body.named(name)]
        if len(wanted) > 1:
            numbers.sort()
        return [*map(self._element, numbers)]

    def having(self, attribute: str) -> list[Element]:
        """Return the elements with this attribute, its name in lower case, in order."""
        written = self._body.written
        return [
            element
            for number in self._body.start_tags()
            if (not attribute.isascii() or attribute in written(number).lower())
            and (element := self._element(number)).attribute(attribute) is not None
        ]

    def _element(self, number: int) -> SimpleElement:
        return SimpleElement(number, self._body, self._source)


def read(markup: str) -> SimpleHtml | None:
    """Read `markup`, a part of a page, if it is simple; return None if it needs a parser."""
    parts = _TAG.split(markup)
    if any(parts[::_PARTS]):
        return None
    pieces, names, looks = parts[1::_PARTS], parts[2::_PARTS], parts[3::_PARTS]
    if pieces and "<" not in pieces[-1]:
        del pieces[-1], names[-1], looks[-1]
    try:
        states = [*accumulate(names, dict.__getitem__, initial=NOTHING_OPEN)]
    except KeyError:
        return None
    if not states[-1].may_end or not _has_sound_tags(names, looks, states):
        return None
    body = SimpleHtml(pieces, names, states)
    return body if "table" not in body.kinds or _has_sound_tables(body) else None


def _has_sound_tags(names: list[str], looks: list[str], states: list[Open]) -> bool:
    """Return whether no tag has an attribute twice or a slash without effect."""
    has_slash = False
    for look in filter(None, looks):
        attributes = _ATTRIBUTE.findall(look.lower())
        if len(set(attributes)) < len(attributes):
            return False
        has_slash |= look[-1] == "/"
    return not has_slash or not any(
        look and look[-1] == "/" and state.names[-1] == name
        for name, look, state in zip(names, looks, states[1:], strict=True)
    )


def _has_sound_tables(body: SimpleHtml) -> bool:
    """Return whether all text in tables is in their cells."""
    return not any(
        state.holds_no_text and piece[: piece.index("<")].strip(_WHITE_SPACE)
        for piece, state in zip(body.pieces, body.states, strict=False)
    )


def _lower(name: str) -> str:
    """Return the name of an attribute as browsers do: they change only ASCII letters, not É."""
    if name.isascii():
        return name.lower()
    return "".join(sign.lower() if sign.isascii() else sign for sign in name)
