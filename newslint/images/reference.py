"""A place of an article that names an image: in front matter, Markdown or HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.html.elements import Element
    from newslint.text import Span
    from newslint.urls.url import Url

LAZY_ATTRIBUTES = frozenset(
    (
        *("data-src", "data-srcset", "data-original", "data-original-src", "data-original-srcset"),
        *("data-lazy-src", "data-lazy-srcset", "data-lazy", "data-lazyload", "data-actualsrc"),
        *("data-actual-src", "data-real-src", "data-echo", "data-img-src", "data-url"),
        *(
            "data-backsrc",
            "data-croporisrc",
            "lazy-src",
            "real_src",
            "_src",
            "original",
            "zoomfile",
        ),
    )
)
"""Attributes in which lazy-loading scripts and publishing tools keep the real address."""


class ImageReference(NamedTuple):
    """
    A place that names an image.

    * `span`: the address as written, without its quotes.
    * `whole`: the Markdown image, the start tag or the value in front matter around it.
    * `address`: the address with escapes and character references decoded once.
    * `key`: the dotted key of front matter.
    * `element`, `attribute`: the names in HTML; both are empty for a Markdown image.
    * `is_text`: true for brackets that look like a Markdown image but are text.
    """

    span: Span
    whole: Span
    address: str
    url: Url
    key: str = ""
    element: Element | None = None
    attribute: str = ""
    is_text: bool = False

    @property
    def is_lazy(self) -> bool:
        """Whether the address is in an attribute that only a script reads."""
        return self.attribute in LAZY_ATTRIBUTES

    @property
    def shown_as_code(self) -> bool:
        """Whether readers see the source of the element instead of the image."""
        return self.element is not None and self.element.shown_as_code
