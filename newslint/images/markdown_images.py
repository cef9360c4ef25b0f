"""The images that Markdown marks, and brackets that were meant as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING

from newslint.images import ImageReference
from newslint.patterns import compiled
from newslint.text import Span
from newslint.urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article

_TAKEN = ("kramdown", "python-markdown")
"""The dialects in which an address may have spaces."""
_MEANT = compiled(
    r"!\[[^\[\]\n]*+\]\([ \t]*+((?:[^()\n]|\([^()\n]*+\))*+)\)",
)
_ADDRESS = re.compile(r"[^\s\"'<>][^\"<>]*[/.\\]")


def in_markdown(article: Article) -> Iterator[ImageReference]:
    """Yield the images of a Markdown article: inline, by reference, inside links."""
    starts = set()
    for image in article.images:
        starts.add(image.span.start)
        # Whatever makes HTML of Markdown encodes the spaces of `<an address>`.
        url = read_url(image.url.replace(" ", "%20"))
        yield ImageReference(image.destination, image.span, image.url, url)
    covered = None
    at = article.text.find("![", article.body.start)
    while at >= 0:
        meant = None if at in starts else _meant(article, at)
        if meant is not None:
            if covered is None:
                covered = _Covered(article)
            if not covered.holds(at):
                yield meant
        at = article.text.find("![", at + 2)


def _meant(article: Article, start: int) -> ImageReference | None:
    """Return what an author meant as an image, if a space in its address makes it text."""
    match = _MEANT.match(article.text, start)
    if match is None or article.text[start - 1 : start] == "\\":
        return None
    written = match[1].rstrip()
    quote = written.find(' "')
    address = written if quote < 0 else written[:quote].rstrip()
    if " " not in address or not _ADDRESS.match(address):
        return None
    span = Span(match.start(1), match.start(1) + len(address))
    is_text = article.generator.dialect not in _TAKEN
    return ImageReference(span, Span(*match.span()), address, read_url(address), is_text=is_text)


class _Covered:
    """The places of a Markdown body that are code, HTML or an image."""

    def __init__(self, article: Article) -> None:
        html = () if article.markdown is None else article.markdown.html
        images = tuple(image.span for image in article.images)
        self._kinds = (article.code, html, images)

    def holds(self, offset: int) -> bool:
        for spans in self._kinds:
            at = bisect_right(spans, (offset, maxsize)) - 1
            if at >= 0 and offset < spans[at][1]:
                return True
        return False
