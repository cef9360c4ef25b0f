"""Comments that are written in another way than browsers and Markdown read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation
from newslint.code_regions import element_contents
from newslint.text import is_inside, outermost, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Comment

_BROKEN_OPENER = re.compile(r"<!(?:[–—]-?|-(?!-)| --?)")
_BROKEN_OPENERS = ("<!–", "<!—", "<! -", "<!-")
_HEAD = 1000
"""How far into a body the sign of an XML file is looked for, in code points."""
_NAME = re.compile(r"</\s*+([\w-]*+)")
_XML = ("<?xml", "<feed", "<rss", "<urlset")


class MalformedComment(Rule):
    """
    A comment is not written in the form of an HTML comment.

    Browsers, Markdown parsers and feed readers repair such a comment in different ways: one hides
    what another shows. Browsers read `<?php ...>` and `<!x>` as comments, so a code sample
    disappears. `<!– x –>`, with a dash that a word processor inserted, is text for all of them.

    Not reported: two hyphens inside a comment, doctypes, conditions, CDATA in drawings, and XML
    files. `unclosed-comment` reports comments without an end, and `malformed-html` end tags that
    leave an element open.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "structure"})
    examples = (
        Example(
            bad="<p>Tickets <!-- on board --!> cost more.</p>\n",
            good="<p>Tickets <!-- on board --> cost more.</p>\n",
            at="<!-- on board --!>",
        ),
        Example(
            bad="Ferries leave at nine.\n\n<!–more–>\n",
            good="Ferries leave at nine.\n\n<!--more-->\n",
            at="<!–",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each such comment, or the sign in it that has to change."""
        if article.comments or ("!" in article.text and "<!" in article.text):
            found = [*_comments(article), *_broken_openers(article)]
            yield from sorted(found, key=lambda violation: violation.span)


def _comments(article: Article) -> Iterator[Violation]:
    bogus = [comment for comment in article.comments if comment.is_bogus]
    for comment in _not_meant(article, bogus) if bogus else ():
        message = f"browsers read {quote(comment.text)} as a comment and hide it"
        yield Violation(comment.span, message, "write `&lt;` for `<` if it is text")
    for comment in article.comments:
        if comment.is_closed and not comment.is_bogus:
            yield from _faults(article, comment)


def _not_meant(article: Article, bogus: list[Comment]) -> Iterator[Comment]:
    """Yield what has no meaning in HTML and is reported by no other rule."""
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
        message = "`--!>` closes a comment in browsers, but not in Markdown and XML"
        yield Violation(comment.span, message, "write `-->`")
    elif end - start < len("<!---->"):
        message = f"browsers read `{article.cut(comment.span)}` as an empty comment"
        yield Violation(comment.span, message, "write `<!-- -->`")
    inner = text.find("<!--")
    if inner >= 0:
        at = start + len("<!--") + inner
        line = article.source.position(start).line
        message = f"the comment that begins on line {line} is still open here"
        help_ = "close it before this `<!--`, or remove this `<!--`"
        yield Violation(Span(at, at + len("<!--")), message, help_)


def _is_xml(article: Article) -> bool:
    """Return whether the body is a feed or a site map rather than a page."""
    head = article.text[article.body.start : article.body.start + _HEAD].lower()
    return head.lstrip().startswith(_XML) or any(sign in head for sign in ("<feed ", "<rss "))


def _broken_openers(article: Article) -> Iterator[Violation]:
    """Find what was meant to open a comment and is text."""
    text = article.text
    if not article.is_markdown or not any(opener in text for opener in _BROKEN_OPENERS):
        return
    scripts = element_contents(article.elements, "script", "style")
    code = outermost([*article.code_regions, *scripts])
    comments = sorted(comment.span for comment in article.comments)
    for match in _BROKEN_OPENER.finditer(text, article.body.start):
        at = match.start()
        if not is_inside(code, at) and not is_inside(comments, at):
            message = f"`{match[0]}` opens no comment, so readers see it as text"
            yield Violation(Span(*match.span()), message, "write `<!--`")
