"""The images that HTML elements name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.images.character_references import decoded
from newslint.images.reference import LAZY_ATTRIBUTES, ImageReference
from newslint.text import Span
from newslint.urls.plain_urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.html.attribute import Attribute
    from newslint.html.elements import Element, Elements

_SHOWN = {
    "img": frozenset(("src", "srcset")),
    "source": frozenset(("src", "srcset")),
    "video": frozenset(("poster",)),
    "image": frozenset(("href", "xlink:href")),
}
"""The attributes that name images, by element."""
_NAMING = {element: names | LAZY_ATTRIBUTES for element, names in _SHOWN.items()}
"""The same, with those that only scripts read."""


def in_html(elements: Elements) -> Iterator[ImageReference]:
    """
    Yield the images of `img`, `source`, `video` and SVG's `image`, also in accidental code.

    Sources of videos and sounds are not images. A value of a script's attribute that cannot be an
    address is left out.
    """
    named = elements.named("img", "source", "video")
    for element in (*named, *elements.foreign(("image",))):
        if element.name == "source" and _is_media(element):
            continue
        for attribute in element.attributes_among(_NAMING[element.name]):
            value = attribute.value or ""
            if "/" in value or "." in value or attribute.name in _SHOWN[element.name]:
                yield from _in_attribute(element, attribute, value)


def _is_media(source: Element) -> bool:
    around = next((name for name in source.ancestors if name != "source"), "")
    return around in ("audio", "video")


def _in_attribute(element: Element, attribute: Attribute, value: str) -> Iterable[ImageReference]:
    name = attribute.name
    span = attribute.value_span or Span(attribute.span.end, attribute.span.end)
    if name.endswith("srcset"):
        return _candidates(element, name, span.start, value)
    if value != value.strip():
        start = span.start + len(value) - len(value.lstrip())
        span = Span(start, max(start, span.end - len(value) + len(value.rstrip())))
    return (_reference(element, name, span, value),)


def _candidates(element: Element, name: str, start: int, value: str) -> Iterator[ImageReference]:
    from newslint.images.srcset import candidates

    for first, end in candidates(value):
        yield _reference(element, name, Span(start + first, start + end), value[first:end])


def _reference(element: Element, name: str, span: Span, written: str) -> ImageReference:
    address = decoded(written)
    url = read_url(address)
    return ImageReference(span, element.span, address, url, element=element, attribute=name)
