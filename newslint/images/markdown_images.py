"""The images in Markdown, and brackets that were intended as an image."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.images.reference import ImageReference
from newslint.patterns import compiled
from newslint.text import Span, is_inside
from newslint.urls.plain_urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.markdown.body import Markdown

_TAKEN = ("kramdown", "python-markdown")
"""The dialects in which an address may contain spaces."""
_MEANT = compiled(
    r"!\[[^\[\]\n]*+\]\([ \t]*+((?:[^()\n]|\([^()\n]*+\))*+)\)",
)
_ADDRESS = re.compile(r"[^\s\"'<>][^\"<>]*[/.\\]")


def in_markdown(markdown: Markdown) -> Iterator[ImageReference]:
    """Yield the images of a Markdown body: inline, by reference, inside links."""
    text, starts = markdown.text, set()
    for image in markdown.images:
        starts.add(image.span.start)
        # Whatever makes HTML of Markdown encodes the spaces of `<an address>`.
        url = read_url(image.url.replace(" ", "%20"))
        yield ImageReference(image.destination, image.span, image.url, url)
    covered = None
    at = text.find("![", markdown.start)
    while at >= 0:
        meant = None if at in starts else _meant(markdown, at)
        if meant is not None:
            if covered is None:
                covered = _Covered(markdown)
            if not covered.holds(at):
                yield meant
        at = text.find("![", at + 2)


def _meant(markdown: Markdown, start: int) -> ImageReference | None:
    """Return the intended image if a space in its address makes it text."""
    match = _MEANT.match(markdown.text, start)
    if match is None or markdown.text[start - 1 : start] == "\\":
        return None
    written = match[1].rstrip()
    quote = written.find(' "')
    address = written if quote < 0 else written[:quote].rstrip()
    if " " not in address or not _ADDRESS.match(address):
        return None
    span = Span(match.start(1), match.start(1) + len(address))
    is_text = markdown.dialect not in _TAKEN
    return ImageReference(span, Span(*match.span()), address, read_url(address), is_text=is_text)


class _Covered:
    """The places of a Markdown body that are code, HTML or an image."""

    def __init__(self, markdown: Markdown) -> None:
        images = tuple(image.span for image in markdown.images)
        self._kinds = (markdown.code, markdown.html, images)

    def holds(self, offset: int) -> bool:
        return any(is_inside(spans, offset) for spans in self._kinds)
