"""Images whose real URL is in an attribute such as `data-src`, which only a script reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.urls.url import UrlKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.images.reference import ImageReference
    from newslint.text import Span

__all__ = ["lazy_images"]

_NO_PICTURE = frozenset((UrlKind.EMPTY, UrlKind.PAGE, UrlKind.DATA))
_PICTURE = frozenset(
    (UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE, UrlKind.SITE_ABSOLUTE, UrlKind.RELATIVE)
)
_STAND_IN = re.compile(
    r"(?:^|[/_-])(?:blank|spacer|space|pixel|trans|transparent|loading|loader|lazy|lazyload"
    r"|placeholder|gr[ae]y|1x1|empty|dot|clear|img_trans|undefined|null)"
    r"(?:[_-][\w-]*)?(?:\.(?:gif|png|svg|jpe?g|webp))?$",
    re.IGNORECASE,
)


def lazy_images(
    references: Sequence[ImageReference],
) -> dict[Span, tuple[ImageReference | None, ImageReference]]:
    """
    Return the `img` elements that show nothing without a script, by the spans of their start tags.

    `references` are the `image_references` of an article.

    Each value is the reference that browsers load, None if there is no `src`, and the reference
    that holds the real URL.
    """
    lazy: dict[Span, ImageReference] = {}
    for reference in references:
        if reference.is_lazy and _is_image(reference):
            lazy.setdefault(reference.whole, reference)
    loaded: dict[Span, ImageReference] = {}
    for reference in references if lazy else ():
        if reference.attribute not in ("src", "srcset") or reference.whole not in lazy:
            continue
        if reference.whole not in loaded or not _is_stand_in(reference):
            loaded[reference.whole] = reference
    return {
        whole: (loaded.get(whole), reference)
        for whole, reference in lazy.items()
        if whole not in loaded or _is_stand_in(loaded[whole])
    }


def _is_image(reference: ImageReference) -> bool:
    """Return whether a reference belongs to an `img` element and leads to an image."""
    element = reference.element
    is_img = element is not None and element.name == "img"
    return is_img and reference.url.kind in _PICTURE and not reference.url.faults


def _is_stand_in(reference: ImageReference) -> bool:
    """Return whether a URL is no picture, or a placeholder for the real image."""
    url = reference.url
    if url.kind is UrlKind.OTHER:
        return url.scheme in ("about", "javascript")
    return url.kind in _NO_PICTURE or bool(url.path and _STAND_IN.search(url.path))
