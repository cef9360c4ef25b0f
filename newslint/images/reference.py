"""A place of an article where an image is addressed: in front matter, Markdown or HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
"""Where scripts that load images late, and what publishers make of them, keep the true address."""


class ImageReference(NamedTuple):
    """
    One place where an image is addressed.

    `span` is the address as written, without its quotes; `whole` the Markdown image, the start tag
    or the value in front matter that it belongs to. `address` is what readers of the format get:
    escapes and character references resolved once. `key` is the dotted key of front matter,
    `element` and `attribute` are those of HTML; a Markdown image has neither. `is_text` marks
    brackets that look like a Markdown image and are none.
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
        """Whether the address waits in an attribute for a script."""
        return self.attribute in LAZY_ATTRIBUTES

    @property
    def shown_as_code(self) -> bool:
        """Whether readers see the source of the element instead of the image."""
        return self.element is not None and self.element.shown_as_code
