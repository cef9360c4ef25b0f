"""Images that only exist on the author's computer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.urls import UrlKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.urls import Url

_SCHEMES = {
    "blob": "the author's browser",
    "webkit-fake-url": "the author's browser",
    "chrome-extension": "the author's browser",
    "moz-extension": "the author's browser",
    "cid": "the email that it was copied from",
    "attachment": "the notebook that it was copied from",
    "content": "the author's phone",
    "ms-appdata": "a program on the author's computer",
    "app": "a program on the author's computer",
    "capacitor": "a program on the author's computer",
}
"""Schemes of URLs that work in one place only, and that place."""
_RARE = frozenset((UrlKind.LOCAL, UrlKind.OTHER))
_HELP = "save the image in the site, and write its URL there"
_BEGINNING = re.compile(r"[\\/]?[a-zA-Z]:[\\/]|\\\\[^\\/]{1,40}|[~./\\]*+[^\\/]{1,40}[\\/]")


class LocalPathImage(Rule):
    r"""
    The URL of an image is a path on the author's computer.

    Only the author sees the image, and the path often contains the author's user name. An editor or
    the clipboard wrote the path: `C:\Users\...`, `/Users/...`, `file:`, `blob:`.

    Paths such as `/home/banner.jpg` may belong to the site and are allowed. So is `~/`, which some
    generators resolve, unless a folder such as `Desktop` follows.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "recommended"})
    examples = (
        Example(
            bad="![Two cranes](C:\\Users\\li\\Pictures\\quay.jpg)\n",
            good="![Two cranes](/Pictures/quay.jpg)\n",
            at="C:\\Users\\li\\Pictures\\quay.jpg",
        ),
        Example(
            bad="---\ntitle: Harbour\ncover: file:///home/li/quay.jpg\n---\n",
            good="---\ntitle: Harbour\ncover: /home/quay.jpg\n---\n",
            at="file:///home/li/quay.jpg",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            url = reference.url
            if url.kind not in _RARE:
                continue
            if url.kind is UrlKind.LOCAL:
                yield Violation(reference.span, _message(url), _HELP)
            elif url.scheme in _SCHEMES:
                message = f"a `{url.scheme}:` URL only works in {_SCHEMES[url.scheme]}"
                yield Violation(reference.span, message, _HELP)


def _message(url: Url) -> str:
    """Name the beginning of a path, without the folders below it."""
    beginning = _BEGINNING.match(url.path)
    if url.scheme:
        path = f"`{url.scheme}:`"
    else:
        path = "the path" if beginning is None else f"`{beginning[0]}`"
    return f"{path} leads to the author's computer, so readers do not see the image"
