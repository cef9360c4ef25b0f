"""Images that are loaded over http."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.text import quote
from newslint.urls import UrlKind, private_host
from newslint.urls.domains import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class InsecureImage(Rule):
    """
    An image is loaded over `http:`.

    On an `https:` page, browsers load the image over `https:` instead and show nothing if the host
    does not support it. On other pages, anybody between the host and the reader can read and change
    the image.

    Images on private hosts are reported by `private-host-image`.
    """

    severity = Severity.WARNING
    tags = frozenset({"image", "security"})
    examples = (
        Example(
            bad="![Two cranes](http://img.example.org/quay.jpg)\n",
            good="![Two cranes](https://img.example.org/quay.jpg)\n",
            at="http://img.example.org/quay.jpg",
        ),
    )

    allow: tuple[str, ...] = option((), "Hosts whose images may be loaded over `http:`.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            url = reference.url
            if url.scheme != "http" or url.kind is not UrlKind.WEB or not url.host:
                continue
            if not private_host(url.host) and not is_among(url.host, self.allow):
                yield Violation(
                    reference.span,
                    f"the image is loaded from {quote(url.host)} over insecure `http:`",
                    "write `https:`, or save the image in the site if the host has no `https:`",
                )
