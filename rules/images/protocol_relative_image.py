"""Images whose URL has no scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.text import quote
from newslint.urls import UrlKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class ProtocolRelativeImage(Rule):
    """
    The URL of an image begins with `//`.

    The page that shows the image supplies the scheme. Feeds, emails, saved pages and editors have
    none, so the image does not load there. On an `http:` page, the image is loaded over `http:` too.
    """

    severity = Severity.WARNING
    tags = frozenset({"image"})
    examples = (
        Example(
            bad="![Two cranes](//img.example.org/quay.jpg)\n",
            good="![Two cranes](https://img.example.org/quay.jpg)\n",
            at="//img.example.org/quay.jpg",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            url = reference.url
            if url.kind is UrlKind.PROTOCOL_RELATIVE and url.host and not url.faults:
                yield Violation(
                    reference.span,
                    f"{quote('//' + url.host)} has no scheme, so feeds and emails lose the image",
                    "write `https:` before it",
                )
