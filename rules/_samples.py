"""Where an article shows code rather than text, so that what stands there is a sample."""

from __future__ import annotations

from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING

from newslint import Span, template_code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint import Article

_ELEMENTS = ("code", "kbd", "pre", "samp", "textarea", "xmp")


def samples(article: Article, *more: str) -> list[Span]:
    """
    Return the outermost stretches of code, in order.

    Code is what Markdown calls so, what stands between code tags of a template, and what elements
    for code hold, or those named by `more`, if they are closed.
    """
    start = article.body.start
    spans: list[Span] = list(article.code)
    if article.markdown is None and not article.is_html:
        spans += _fenced(article.text, start)
    if "{" in article.text:
        spans += (Span(a + start, b + start) for a, b in template_code(article.text[start:]))
    for element in article.elements.named(*_ELEMENTS, *more):
        if element.end_tag is not None:
            spans.append(element.content)
    return outermost(spans) if len(spans) > 1 else spans


def _fenced(text: str, start: int) -> Iterable[Span]:
    """Yield what stands between fences, where no parser of the format is at hand."""
    fence, begin = "", start
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        line = text[start:end].strip()
        if fence and line.startswith(fence) and not line.strip(fence[0]):
            yield Span(begin, start)
            fence = ""
        elif not fence and line.startswith(("```", "~~~")):
            fence = line[: len(line) - len(line.lstrip(line[0]))]
            begin = end
        start = end


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in no other, in order."""
    found: list[Span] = []
    for span in sorted(spans):
        if not found or span.end > found[-1].end:
            found.append(span)
    return found


def is_in(spans: list[Span], offset: int) -> bool:
    """Tell whether one of `spans`, which are in order and do not nest, holds an offset."""
    at = bisect_right(spans, (offset, maxsize)) - 1
    return at >= 0 and offset < spans[at].end
