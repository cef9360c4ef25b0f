"""Images that come over http."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, UrlKind, Violation, option, private_host
from newslint.text import quote
from newslint.urls.domains import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class InsecureImage(Rule):
    """
    An image comes over `http:`.

    On a page that came over `https:` browsers ask for it over `https:` instead, and show nothing
    where the host does not answer there; elsewhere everybody on the way can read and change it.

    Images on private hosts are `private-host-image`'s.
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

    allow: tuple[str, ...] = option((), "Hosts whose images may come over `http:`.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the address."""
        for reference in article.image_references:
            url = reference.url
            if url.scheme != "http" or url.kind is not UrlKind.WEB or not url.host:
                continue
            if not private_host(url.host) and not is_among(url.host, self.allow):
                yield Violation(
                    reference.span, f"the image comes from {quote(url.host)} over `http:`"
                )
