"""Images that are written into the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, UrlKind, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_KIB = 1024


class OversizedDataUri(Rule):
    """
    A large image is written into the article as a data URI.

    It is loaded again with every page, list and feed that holds the article, a third larger than
    its file, and no cache keeps it. In the repository each edit near it is hard to read.

    Small ones, such as icons, are let through.
    """

    severity = Severity.WARNING
    tags = frozenset({"image"})
    examples = (
        Example(
            bad="![A dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)\n",
            good="![A dot](dot.gif)\n",
            at="data:image/gif;base64,R0lGODlhAQABAAAAACw=",
            options={"max_bytes": 32},
        ),
    )

    max_bytes: int = option(2048, "The length of the largest data URI that is let through.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the address."""
        for reference in article.image_references:
            length = len(reference.address)
            if length > self.max_bytes and reference.url.kind is UrlKind.DATA:
                size = f"{length // _KIB} KiB" if length >= _KIB else f"{length} bytes"
                yield Violation(
                    reference.span, f"an image of {size} in a data URI; store it as a file"
                )
