"""The images that HTML elements name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.images import LAZY_ATTRIBUTES, ImageReference
from newslint.images.character_references import decoded
from newslint.text import Span
from newslint.urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.html.attribute import Attribute
    from newslint.html.elements import Element

_ALWAYS = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("poster",),
    "image": ("href", "xlink:href"),
}
"""The attributes that name images, by element."""
_make = tuple.__new__
_LAZY = ("data-", "lazy", "_src", "original", "zoomfile")
"""One of these is in the name of each attribute that waits for a script."""


def in_html(article: Article) -> Iterator[ImageReference]:
    """
    Yield the images of `img`, `source`, `video` and SVG's `image`, live or in accidental code.

    The sources of videos and sounds are no images, and values that cannot be an address wait for
    no script.
    """
    named = article.elements.named("img", "source", "video")
    for element in (*named, *article.elements.foreign(("image",))):
        if element.name == "source" and _is_media(element):
            continue
        for name in _ALWAYS[element.name]:
            attribute = element.attribute(name)
            if attribute is not None:
                yield from _in_attribute(element, attribute)
        tag = article.cut(element.span).lower()
        if any(map(tag.__contains__, _LAZY)):
            yield from _waiting(element)


def _waiting(element: Element) -> Iterator[ImageReference]:
    """Yield what waits for a script; values that cannot be an address are none."""
    for attribute in element.attributes:
        value = attribute.value or ""
        if attribute.name in LAZY_ATTRIBUTES and ("/" in value or "." in value):
            yield from _in_attribute(element, attribute)


def _is_media(source: Element) -> bool:
    around = next((name for name in source.ancestors if name != "source"), "")
    return around in ("audio", "video")


def _in_attribute(element: Element, attribute: Attribute) -> Iterator[ImageReference]:
    name, value = attribute.name, attribute.value or ""
    span = attribute.value_span or Span(attribute.span.end, attribute.span.end)
    if name.endswith("srcset"):
        from newslint.images.srcset import candidates

        for start, end in candidates(value):
            place = Span(span.start + start, span.start + end)
            yield _reference(element, name, place, value[start:end])
        return
    if value != value.strip():
        start = span.start + len(value) - len(value.lstrip())
        span = Span(start, max(start, span.end - len(value) + len(value.rstrip())))
    yield _reference(element, name, span, value)


def _reference(element: Element, name: str, span: Span, written: str) -> ImageReference:
    address = decoded(written)
    values = (span, element.span, address, read_url(address), "", element, name, False)
    return _make(ImageReference, values)
