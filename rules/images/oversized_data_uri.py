"""Large images in data URIs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.urls import UrlKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_KIB = 1024


class OversizedDataUri(Rule):
    """
    A large image is written into the article as a data URI.

    Readers load it again with every page, list and feed that shows the article, and browsers do not
    cache it. It is a third larger than the file, and makes changes near it hard to read.

    Small images, such as icons, are allowed.
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

    max_bytes: int = option(2048, "The length of the largest data URI that is allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL."""
        for reference in article.image_references:
            length = len(reference.address)
            if length > self.max_bytes and reference.url.kind is UrlKind.DATA:
                size = f"{length // _KIB} KiB" if length >= _KIB else f"{length} bytes"
                yield Violation(
                    reference.span,
                    f"the image is a data URI of {size}, loaded with every page that shows it",
                    "save the image as a file",
                )
