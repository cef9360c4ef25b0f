"""Comments without an end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Span, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Comment

_OPENER, _CLOSER = "<!--", "-->"
_ALMOST = r"--\s{1,3}>|(?<!-)->|[–—]-{0,2}\s?>"
_FARTHEST = 2000


class UnclosedComment(Rule):
    """
    A comment is never closed.

    Browsers read everything after it as part of the comment: the rest of the article is lost, and
    the rest of the page with it. Kramdown prints the comment as text instead.

    Not reported: `<!--` in code and in the middle of a line of Markdown, which is text.
    """

    severity = Severity.ERROR
    tags = frozenset({"comment", "structure", "recommended"})
    examples = (
        Example(
            bad="Ferries leave at nine.\n\n<!-- check the times\n\nTickets are sold on board.\n",
            good="Ferries leave at nine.\n\n<!-- check the times -->\n\nTickets are sold on board.\n",
            at="<!--",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report the start of each comment that nothing closes."""
        for comment in article.comments:
            span, text, is_closed, is_bogus, _ = comment
            if is_bogus or (is_closed and "\n\n" not in text):
                continue
            if not is_closed or not _ends_as_html(article, comment):
                start = span.start
                almost = _almost(article, comment)
                message = f"this comment is never closed, so {_outcome(article)}"
                help_ = _help(article, comment, almost)
                related = () if almost is None else (Related(almost, "this does not close it"),)
                place = Span(start, start + len(_OPENER))
                yield Violation(place, message, help_, related=related)


def _ends_as_html(article: Article, comment: Comment) -> bool:
    """Return whether a comment ends where Markdown writes its end as HTML, and not as text."""
    last = comment.span.end - 1
    return article.markdown is None or any(span.contains(last) for span in article.markdown.html)


def _almost(article: Article, comment: Comment) -> Span | None:
    """Return what was meant to close a comment."""
    start, end = comment.span
    if comment.is_closed:
        return Span(end - len(_CLOSER), end)
    found = re.compile(_ALMOST).search(article.text, start, start + _FARTHEST)
    return None if found is None else Span(*found.span())


def _outcome(article: Article) -> str:
    generator = article.generator
    if article.is_markdown and generator.dialect == "kramdown":
        return f"{generator.title} prints it as text"
    return "browsers hide the rest of the page"


def _help(article: Article, comment: Comment, almost: Span | None) -> str:
    if almost is None:
        return "add `-->`"
    line = article.source.position(almost.start).line
    if comment.is_closed:
        return f"move `-->` on line {line} into the list item or quote, which has ended before it"
    return f"write `-->` for `{article.cut(almost)}` on line {line}"
