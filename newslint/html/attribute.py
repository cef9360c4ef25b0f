"""An attribute as written, with the places of its name and value."""

from __future__ import annotations

from newslint.named_tuples import NamedTuple
from newslint.text import Span

_SPACE = " \t\n\f"


class Attribute(NamedTuple):
    """
    An attribute as written.

    `name` is in lower case. `value` is the text between the quotes, with references not decoded,
    None if there is no value. The spans are those of the whole, of the name, and of the value
    without its quotes.
    """

    name: str
    value: str | None
    span: Span
    name_span: Span
    value_span: Span | None

    @classmethod
    def read(cls, name: str, text: str, span: Span) -> Attribute:
        """Read an attribute from `span` of `text`, which has no spaces around it."""
        start, end = span
        # A name may itself begin with an equals sign.
        equals = text.find("=", start + 1, end)
        if equals < 0:
            return cls(name, None, span, span, None)
        name_end = equals
        if text[equals - 1] in _SPACE:
            name_end = start + len(text[start:equals].rstrip(_SPACE))
        at = equals + 1
        while at < end and text[at] in _SPACE:
            at += 1
        if text[at : at + 1] in ('"', "'"):
            at, end = at + 1, end - 1
        name_span, value_span = Span(start, name_end), Span(at, end)
        return cls(name, text[at:end], span, name_span, value_span)
