"""The images that HTML elements name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.images import LAZY_ATTRIBUTES, ImageReference
from newslint.images.character_references import decoded
from newslint.text import Span
from newslint.urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.attribute import Attribute
    from newslint.elements import Element

_DRAWING = re.compile(r"<image[\s/>]", re.IGNORECASE)
_ATTRIBUTES = {
    "img": frozenset(("src", "srcset", *LAZY_ATTRIBUTES)),
    "source": frozenset(("src", "srcset", *LAZY_ATTRIBUTES)),
    "video": frozenset(("poster",)),
    "image": frozenset(("href", "xlink:href")),
}
_OF_MEDIA = frozenset(("src", "data-src", "data-original"))
_NEVER_FLAGS = frozenset(("src", "poster", "href", "xlink:href"))


def in_html(article: Article) -> Iterator[ImageReference]:
    """
    Yield the images of `img`, `source`, `video` and SVG's `image`, live or in accidental code.

    The sources of videos and sounds are no images, and values that cannot be an address wait for
    no script.
    """
    elements = article.elements.named("img", "source", "video")
    if _DRAWING.search(article.markup):
        elements += article.elements.foreign(("image",))
    for element in elements:
        wanted = _ATTRIBUTES[element.name]
        is_media = element.name == "source" and _is_media(element)
        for attribute in element.attributes:
            if attribute.name in wanted and not (is_media and attribute.name in _OF_MEDIA):
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
    elif name in _NEVER_FLAGS or "/" in value or "." in value:
        start = span.start + len(value) - len(value.lstrip())
        end = max(start, span.end - len(value) + len(value.rstrip()))
        yield _reference(element, name, Span(start, end), value)


def _reference(element: Element, name: str, span: Span, written: str) -> ImageReference:
    address = decoded(written)
    url = read_url(address)
    return ImageReference(span, element.span, address, url, element=element, attribute=name)
