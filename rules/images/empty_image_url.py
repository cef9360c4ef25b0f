"""Images whose URL is empty or leads to no image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.images.lazy_images import lazy_images
from newslint.text import quote
from newslint.urls import UrlKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from newslint import Article, Span
    from newslint.images import ImageReference

_WORDS = (
    "undefined",
    "null",
    "NaN",
    "[object Object]",
    "%5Bobject%20Object%5D",
    "[object%20Object]",
)
"""What programs write in place of a missing value."""
_RARE = frozenset((UrlKind.EMPTY, UrlKind.PAGE, UrlKind.OTHER, UrlKind.DATA))
_SCHEMES = frozenset(("about", "javascript"))
_HELP = "write the URL of the image, or remove the image"


class EmptyImageUrl(Rule):
    """
    The URL of an image is empty or leads to no image.

    A program lost the URL, or an upload was not finished. Readers see a broken image or nothing, and
    some browsers load the page a second time.

    The rule reports empty URLs, the URL of the page itself (`#`), `about:blank`, and URLs that end
    in `undefined`, `null` or `[object Object]`. Empty keys in front matter are allowed, because many
    themes read them as "no image". Images whose real URL is in an attribute such as `data-src` are
    reported by `lazy-image`.
    """

    severity = Severity.ERROR
    tags = frozenset({"image", "recommended"})
    examples = (
        Example(
            bad="The quay at night: ![Two cranes]()\n",
            good="The quay at night: ![Two cranes](quay.jpg)\n",
            at="![Two cranes]()",
        ),
        Example(
            bad='<img src="https://img.example.org/2022/undefined" alt="Two cranes">\n',
            good='<img src="https://img.example.org/2022/quay" alt="Two cranes">\n',
            at="https://img.example.org/2022/undefined",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the URL, or at the whole image if the URL is empty."""
        lazy: Container[Span] | None = None
        for reference in article.image_references:
            kind, path = reference.url.kind, reference.url.path
            if kind not in _RARE and not path.endswith(_WORDS):
                continue
            message = _message(article, reference)
            if not message or reference.attribute not in ("", "src"):
                continue
            if lazy is None:
                lazy = lazy_images(article.image_references)
            if reference.whole not in lazy:
                is_empty = reference.span.start == reference.span.end
                yield Violation(reference.whole if is_empty else reference.span, message, _HELP)


def _message(article: Article, reference: ImageReference) -> str:
    """Say why a URL leads to no image; an empty text if it may lead to one."""
    url = reference.url
    if url.kind is UrlKind.EMPTY:
        return "" if reference.key else _message_without_url(article, reference)
    if url.kind is UrlKind.PAGE:
        return f"{quote(url.path)} is the page itself, not an image"
    if url.kind is UrlKind.OTHER:
        return f"a URL with `{url.scheme}:` is not an image" if url.scheme in _SCHEMES else ""
    if url.kind is UrlKind.DATA:
        return "" if url.path.strip(", ") else "the data URI is empty, so there is no image"
    last = url.path.rpartition("/")[2]
    if last in _WORDS and not (reference.key and last == url.path):
        return f"the image URL ends in `{last}`, which a program writes if it has no value"
    return ""


def _message_without_url(article: Article, reference: ImageReference) -> str:
    """Say that there is no URL, or that an upload in GitHub's editor was not finished."""
    written = article.cut(reference.whole)
    if written.startswith("![Uploading "):
        name = written[len("![Uploading ") :].partition("]")[0].rstrip("….")
        return f"the upload of {quote(name)} was not finished, so the image has no URL"
    return "the image has no URL"
