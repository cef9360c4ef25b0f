"""What readers see of the body of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.text import Span


def describe_body(article: Article) -> dict[str, Any]:
    """
    Describe what the generator does with the body.

    * `shown-as-code`: the first and last lines of HTML whose source readers see.
    * `taken-as-html`: those of indented HTML that other generators would show as code.
    * `html`: what happens to HTML: `kept`, `dropped`, or empty if there is none or it is unknown.
    """
    shown = article.shown_as_code
    accidental = [code.span for code in article.accidental_code]
    return {
        "format": _format(article),
        "shown-as-code": [_lines(article, span) for span in shown],
        "taken-as-html": [_lines(article, span) for span in accidental if span not in shown],
        "html": _html(article),
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


def _lines(article: Article, span: Span) -> list[int]:
    """Return the first and the last line of a span, without white space around it."""
    written = article.cut(span)
    start = span.start + len(written) - len(written.lstrip())
    end = span.start + len(written.rstrip())
    return [article.source.position(at).line for at in (start, max(start, end - 1))]
