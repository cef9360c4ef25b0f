"""Images that exist on the author's machine only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, UrlKind, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Url

_SCHEMES = {
    "blob": "the author's browser",
    "webkit-fake-url": "the author's browser",
    "chrome-extension": "the author's browser",
    "moz-extension": "the author's browser",
    "cid": "the mail that it was copied from",
    "attachment": "the notebook that it was copied from",
    "content": "the author's phone",
    "ms-appdata": "a program on the author's machine",
    "app": "a program on the author's machine",
    "capacitor": "a program on the author's machine",
}
"""Schemes of addresses that only one program resolves, and whose they are."""
_SELDOM = frozenset((UrlKind.LOCAL, UrlKind.OTHER))
_BEGINNING = re.compile(r"[\\/]?[a-zA-Z]:[\\/]|\\\\[^\\/]{1,40}|[~./\\]*+[^\\/]{1,40}[\\/]")


class LocalPathImage(Rule):
    r"""
    An image is addressed by a path on the author's machine.

    It shows in the author's editor and to nobody else, and often tells the author's user name. An
    editor or a clipboard put it there: `C:\Users\...`, `/Users/...`, `file:`, `blob:`.

    Paths like `/home/banner.jpg` may be the site's own and are let through; so is `~/`, which some
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
        """Point at the address."""
        for reference in article.image_references:
            url = reference.url
            if url.kind not in _SELDOM:
                continue
            if url.kind is UrlKind.LOCAL:
                yield Violation(reference.span, _message(url))
            elif url.scheme in _SCHEMES:
                where = _SCHEMES[url.scheme]
                yield Violation(reference.span, f"`{url.scheme}:` leads into {where}")


def _message(url: Url) -> str:
    if url.scheme:
        return f"`{url.scheme}:` leads to a disk of the author's machine"
    beginning = _BEGINNING.match(url.path)
    shown = "the path" if beginning is None else f"`{beginning[0]}`"
    return f"{shown} leads to a disk of the author's machine"
