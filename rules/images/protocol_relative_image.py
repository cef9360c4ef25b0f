"""Images whose address leaves the scheme open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, UrlKind, Violation
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class ProtocolRelativeImage(Rule):
    """
    The address of an image begins with `//`.

    It takes its scheme from the page around it. Where there is none, in feeds, mails, saved pages
    and editors, the image does not load; on a page that came over `http:` it comes over that, too.
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
        """Point at the address."""
        for reference in article.image_references:
            url = reference.url
            if url.kind is UrlKind.PROTOCOL_RELATIVE and url.host and not url.faults:
                yield Violation(
                    reference.span, f"{quote('//' + url.host)} lacks `https:` before it"
                )
