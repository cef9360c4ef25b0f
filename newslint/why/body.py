"""What readers see of the body of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.text import Span


def describe_body(article: Article) -> dict[str, Any]:
    """
    Describe what the generator does with the body.

    * `shown-as-code`: the first and last lines of HTML whose source readers see.
    * `taken-as-html`: those of indented HTML that other generators would show as code.
    * `summary`: the line of the marker that ends the summary.
    * `summary-mark`: that marker as written.
    * `html`: what happens to HTML: `kept`, `dropped`, or empty if there is none or it is unknown.
    """
    shown = article.shown_as_code
    accidental = [code.span for code in article.accidental_code]
    summary = article.generator.summary
    return {
        "format": _format(article),
        "shown-as-code": [_lines(article, span) for span in shown],
        "taken-as-html": [_lines(article, span) for span in accidental if span not in shown],
        "html": _html(article),
        "summary-mark": summary.native if summary is not None else None,
        "summary": _summary_line(article),
    }


def _format(article: Article) -> str:
    if article.is_html:
        return "HTML"
    if article.path.lower().endswith(".mdx"):
        return "MDX"
    return "Markdown with HTML" if article.elements else "Markdown"


def _html(article: Article) -> str | None:
    if not article.elements:
        return None
    kept = article.site.keeps_raw_html if article.is_markdown else True
    return None if kept is None else ("kept" if kept else "dropped")


def _summary_line(article: Article) -> int | None:
    """Return the line of the first marker outside code."""
    summary = article.generator.summary
    if summary is None:
        return None
    for found in re.compile(summary.pattern, re.MULTILINE).finditer(
        article.text, article.body.start
    ):
        if not any(start <= found.start() < end for start, end in article.code):
            return article.source.position(found.start()).line
    return None


def _lines(article: Article, span: Span) -> list[int]:
    """Return the first and the last line of a span, without white space around it."""
    written = article.cut(span)
    start = span.start + len(written) - len(written.lstrip())
    end = span.start + len(written.rstrip())
    return [article.source.position(at).line for at in (start, max(start, end - 1))]
