"""Comments that are not written as comments are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Span, Violation
from newslint.code_regions import element_contents
from newslint.text import is_inside, outermost, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Comment

_BROKEN_OPENER = re.compile(r"<!(?:[–—]-?|-(?!-)| --?)")
_OPENERS = ("<!–", "<!—", "<! -", "<!-")
_HEAD = 1000
_NAME = re.compile(r"</\s*+([\w-]*+)")
_XML = ("<?xml", "<feed", "<rss", "<urlset")


def violations(article: Article) -> list[Violation]:
    """Return such comments, and signs that open none, in order."""
    found = [*_comments(article), *_broken_openers(article)]
    return sorted(found, key=lambda violation: violation.span)


def _comments(article: Article) -> Iterator[Violation]:
    bogus = [comment for comment in article.comments if comment.is_bogus]
    for comment in _not_meant(article, bogus) if bogus else ():
        message = f"browsers take {quote(comment.text)} for a comment and hide it; write `&lt;` for `<` if it is text"
        yield Violation(comment.span, message)
    for comment in article.comments:
        if comment.is_closed and not comment.is_bogus:
            yield from _faults(article, comment)


def _not_meant(article: Article, bogus: list[Comment]) -> Iterator[Comment]:
    """Yield what has no meaning where it stands, and is no other rule's."""
    if _is_xml(article):
        return
    reported = {error.name for error in article.html_errors}
    drawings = outermost(element.whole for element in article.elements.named("svg", "math"))
    for comment in bogus:
        text = comment.text
        match = _NAME.match(text)
        is_reported = match is not None and match[1].lower() in reported
        is_drawn = text.startswith("<![CDATA[") and is_inside(drawings, comment.span.start)
        if not (is_reported or is_drawn or text.startswith(("<![if", "<![endif"))):
            yield comment


def _faults(article: Article, comment: Comment) -> Iterator[Violation]:
    (start, end), text = comment.span, comment.text
    if article.text.endswith("--!>", start, end):
        message = "`--!>` closes a comment for browsers, but not for Markdown and XML; write `-->`"
        yield Violation(comment.span, message)
    elif end - start < len("<!---->"):
        message = (
            f"browsers take `{article.cut(comment.span)}` for an empty comment; write `<!-- -->`"
        )
        yield Violation(comment.span, message)
    inner = text.find("<!--")
    if inner >= 0:
        at = start + len("<!--") + inner
        line = article.source.position(start).line
        message = f"the comment of line {line} is still open here; close it first, or take this out"
        yield Violation(Span(at, at + len("<!--")), message)


def _is_xml(article: Article) -> bool:
    """Tell whether the body is a feed or a site map rather than a page."""
    head = article.text[article.body.start : article.body.start + _HEAD].lower()
    return head.lstrip().startswith(_XML) or any(sign in head for sign in ("<feed ", "<rss "))


def _broken_openers(article: Article) -> Iterator[Violation]:
    """Find what was meant to open a comment and is text."""
    text = article.text
    if not article.is_markdown or not any(opener in text for opener in _OPENERS):
        return
    scripts = element_contents(article.elements, "script", "style")
    code = outermost([*article.code_regions, *scripts])
    comments = sorted(comment.span for comment in article.comments)
    for match in _BROKEN_OPENER.finditer(text, article.body.start):
        at = match.start()
        if not is_inside(code, at) and not is_inside(comments, at):
            message = f"`{match[0]}` opens no comment, so that readers see it as text; write `<!--`"
            yield Violation(Span(*match.span()), message)
