"""Images whose address leads to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, UrlKind, Violation
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from newslint import Article, ImageReference, Span

_WORDS = (
    "undefined",
    "null",
    "NaN",
    "[object Object]",
    "%5Bobject%20Object%5D",
    "[object%20Object]",
)
"""What programs print for a value that they do not have."""
_SELDOM = frozenset((UrlKind.EMPTY, UrlKind.PAGE, UrlKind.OTHER, UrlKind.DATA))
_SCHEMES = frozenset(("about", "javascript"))


class EmptyImageUrl(Rule):
    """
    The address of an image is empty, or leads to nothing.

    A program lost it, or an upload never ended: readers see the mark of a broken image or nothing
    at all, and some browsers load the page itself once more.

    Reported are empty addresses, those of the page itself (`#`), `about:blank`, and those that end
    in `undefined`, `null` or `[object Object]`. Empty keys of front matter are let through: many
    themes take them for "no image". So is an image whose true address waits for a script, which is
    `lazy-image`'s.
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
        """Point at the address, or at the whole image where there is none."""
        lazy: Container[Span] | None = None
        for reference in article.image_references:
            kind, path = reference.url.kind, reference.url.path
            if kind not in _SELDOM and not path.endswith(_WORDS):
                continue
            reason = _reason(article, reference)
            if not reason or reference.attribute not in ("", "src"):
                continue
            if lazy is None:
                lazy = _lazy(article)
            if reference.whole not in lazy:
                is_empty = reference.span.start == reference.span.end
                yield Violation(reference.whole if is_empty else reference.span, reason)


def _reason(article: Article, reference: ImageReference) -> str:
    url = reference.url
    if url.kind is UrlKind.EMPTY:
        return "" if reference.key else _emptiness(article, reference)
    if url.kind is UrlKind.PAGE:
        return f"{quote(url.path)} leads to the page itself, not to an image"
    if url.kind is UrlKind.OTHER:
        return f"`{url.scheme}:` leads to no image" if url.scheme in _SCHEMES else ""
    if url.kind is UrlKind.DATA:
        return "" if url.path.strip(", ") else "the data URI holds no data"
    last = url.path.rpartition("/")[2]
    if last in _WORDS and not (reference.key and last == url.path):
        return f"the address ends in `{last}`: a program lost it"
    return ""


def _emptiness(article: Article, reference: ImageReference) -> str:
    """Say that there is no address, or that the upload of GitHub's editor was never finished."""
    written = article.cut(reference.whole)
    if written.startswith("![Uploading "):
        name = written[len("![Uploading ") :].partition("]")[0].rstrip("….")
        return f"the upload of {quote(name)} never ended: the address is empty"
    return "the address of the image is empty"


def _lazy(article: Article) -> Container[Span]:
    """Return the places of images that wait for a script."""
    if not any(each.attribute and each.is_lazy for each in article.image_references):
        return ()
    from ._lazy import stubs

    return stubs(article)
