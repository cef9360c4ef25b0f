"""The images that Markdown marks, and brackets that were meant as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING

from newslint.images import ImageReference
from newslint.text import Span
from newslint.urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article

_TAKEN = ("kramdown", "python-markdown")
"""The dialects in which an address may have spaces."""
_MEANT = re.compile(
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
    at = article.text.find("![", article.body.start)
    while at >= 0:
        if at not in starts:
            yield from _meant(article, at)
        at = article.text.find("![", at + 2)


def _meant(article: Article, start: int) -> Iterator[ImageReference]:
    """Yield what an author meant as an image, if a space in its address makes it text."""
    match = _MEANT.match(article.text, start)
    if match is None or article.text[start - 1 : start] == "\\":
        return
    written = match[1].rstrip()
    quote = written.find(' "')
    address = written if quote < 0 else written[:quote].rstrip()
    if " " not in address or not _ADDRESS.match(address) or _is_covered(article, start):
        return
    span = Span(match.start(1), match.start(1) + len(address))
    is_text = article.generator.dialect not in _TAKEN
    yield ImageReference(span, Span(*match.span()), address, read_url(address), is_text=is_text)


def _is_covered(article: Article, offset: int) -> bool:
    """Tell whether what stands at an offset is code or HTML, or belongs to another image."""
    html = () if article.markdown is None else article.markdown.html
    whole = [image.span for image in article.images]
    for spans in (article.code, html, sorted(whole)):
        at = bisect_right(spans, (offset, maxsize)) - 1
        if at >= 0 and offset < spans[at][1]:
            return True
    return False
