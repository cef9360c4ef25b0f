"""Images whose true address waits in an attribute for a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import UrlKind

if TYPE_CHECKING:
    from newslint import Article, ImageReference, Span

_NOTHING = frozenset((UrlKind.EMPTY, UrlKind.PAGE, UrlKind.DATA))
_TRUE = frozenset((UrlKind.WEB, UrlKind.PROTOCOL_RELATIVE, UrlKind.SITE_ABSOLUTE, UrlKind.RELATIVE))
_STUB = re.compile(
    r"(?:^|[/_-])(?:blank|spacer|space|pixel|trans|transparent|loading|loader|lazy|lazyload"
    r"|placeholder|gr[ae]y|1x1|empty|dot|clear|img_trans|undefined|null)"
    r"(?:[_-][\w-]*)?(?:\.(?:gif|png|svg|jpe?g|webp))?$",
    re.IGNORECASE,
)


def stubs(article: Article) -> dict[Span, tuple[ImageReference | None, ImageReference]]:
    """
    Return the `img` elements that show a stub, by the places of their start tags.

    Each comes with the reference to the stub, None where there is no `src`, and with the one that
    has the true address.
    """
    lazy: dict[Span, ImageReference] = {}
    for reference in article.image_references:
        if reference.is_lazy and _is_true(reference):
            lazy.setdefault(reference.whole, reference)
    shown: dict[Span, ImageReference] = {}
    for reference in article.image_references if lazy else ():
        if reference.attribute not in ("src", "srcset") or reference.whole not in lazy:
            continue
        if reference.whole not in shown or not is_stub(reference):
            shown[reference.whole] = reference
    return {
        whole: (shown.get(whole), reference)
        for whole, reference in lazy.items()
        if whole not in shown or is_stub(shown[whole])
    }


def _is_true(reference: ImageReference) -> bool:
    """Tell whether an address that waits leads to an image of an `img` element."""
    element = reference.element
    is_image = element is not None and element.name == "img"
    return is_image and reference.url.kind in _TRUE and not reference.url.faults


def is_stub(reference: ImageReference) -> bool:
    """Tell whether an address shows nothing, or a picture that stands in for another."""
    url = reference.url
    if url.kind is UrlKind.OTHER:
        return url.scheme in ("about", "javascript")
    return url.kind in _NOTHING or bool(url.path and _STUB.search(url.path))


def shown_without_scripts(article: Article) -> frozenset[str]:
    """Return the addresses of images that are there for readers without scripts."""
    return frozenset(
        reference.address
        for reference in article.image_references
        if reference.element is not None
        and not reference.is_lazy
        and "noscript" in reference.element.ancestors
    )
