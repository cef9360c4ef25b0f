"""Comments that were conditions for Internet Explorer and Outlook."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Related, Rule, Severity, Span, Violation
from newslint.text import is_inside

from ._shared import PACKAGE, PACKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Comment

_START, _END = "[if", "[endif]"
_CONDITION = re.compile(
    r"\[if\s[^\]\n]{0,80}\b(?:excel|IE|mso|ppt|support\w{0,40}|true|vml)\b[^\]\n]{0,80}+\]",
    re.IGNORECASE,
)
_NO_COMMENT = r"(?i)<!\[(?:if\s[^\]\n]{1,80}|endif)\]>"


class ConditionalComment(Rule):
    """
    A comment is a condition that no browser reads any more.

    Internet Explorer read `<!--[if lt IE 9]>` up to its version 9, and Outlook still reads
    `[if mso]` in mail. Everywhere else the content is hidden from all readers or shown to all,
    whatever the condition says.

    Not reported: conditions of Word, which `leftover-comment` reports, and layouts and partials.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment"})
    examples = (
        Example(
            bad="<!--[if lt IE 9]><p>Please update.</p><![endif]-->\n<p>Ferries leave at nine.</p>\n",
            good="<p>Ferries leave at nine.</p>\n",
            at="<!--[if lt IE 9]><p>Please update.</p><![endif]-->",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each condition at its start, or its end where nothing starts it."""
        text = article.text
        if "!" not in text or (_START not in text and _END not in text):
            return
        if not article.kind.is_template:
            found = [*_conditions(article), *_shown_as_text(article)]
            yield from sorted(found, key=lambda violation: violation.span)


def _conditions(article: Article) -> Iterator[Violation]:
    """Pair starts with ends, the inner ones first."""
    opened: list[Comment] = []
    for comment in _in_no_pack(article):
        text = _condition(comment)
        if text.startswith(_END):
            if opened:
                yield _violation(opened.pop(), comment)
            else:
                message = "`[endif]` ends no condition, and no program reads it"
                yield Violation(comment.span, message, "remove it")
        elif _CONDITION.match(text):
            if _END in text:
                yield _violation(comment)
            else:
                opened.append(comment)
    yield from map(_violation, opened)


def _shown_as_text(article: Article) -> Iterator[Violation]:
    """Find conditions that are text to Markdown, which knows only those that are comments."""
    if not article.is_markdown or "<![" not in article.text:
        return
    comments = [comment.span for comment in article.comments]
    for match in re.compile(_NO_COMMENT).finditer(article.text, article.body.start):
        at = match.start()
        if not is_inside(article.code_regions, at) and not is_inside(comments, at):
            message = f"the condition `{match[0]}` is text to Markdown, so readers see it"
            yield Violation(Span(*match.span()), message, "remove it")


def _in_no_pack(article: Article) -> Iterator[Comment]:
    from newslint.comments import match_signatures
    from newslint.packs import signatures

    comments, markers = article.comments, article.marker_pairing.markers
    matches = match_signatures(comments, markers, signatures(PACKAGE, PACKS))
    known = {match.order for match in matches}
    for order, comment in enumerate(comments):
        if order not in known and comment.is_closed:
            yield comment


def _condition(comment: Comment) -> str:
    """Return what a comment says, without the signs that hide or show it: `[if IE]`, `[endif]`."""
    text = comment.text.removeprefix("<!").strip()
    return text.removeprefix("<!")


def _violation(comment: Comment, end: Comment | None = None) -> Violation:
    condition = " ".join(_condition(comment).partition("]")[0].split()) + "]"
    message = f"all browsers ignore the condition `{condition}`"
    if "mso" in condition.lower():
        message = f"only Outlook reads the condition `{condition}`"
    if end is None:
        return Violation(comment.span, message, "remove it")
    related = (Related(end.span, "ends here"),)
    return Violation(comment.span, message, "remove both comments", related=related)
