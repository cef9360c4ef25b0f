"""Conditional comments, their starts with their ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Related, Span, Violation
from newslint.text import is_inside

from ._balance import survey
from ._packs import PACKS
from ._residue import known_residue, recognise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Comment

_START, _END = "[if", "[endif]"
_CONDITION = re.compile(
    r"\[if\s[^\]\n]{0,80}\b(?:excel|IE|mso|ppt|support\w{0,40}|true|vml)\b[^\]\n]{0,80}+\]",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"<!\[(?:if\s[^\]\n]{1,80}|endif)\]>", re.IGNORECASE)


def violations(article: Article) -> list[Violation]:
    """Return the conditions of an article that no pack knows, in order."""
    found = [*_conditions(article), *_shown(article)]
    return sorted(found, key=lambda violation: violation.span)


def _conditions(article: Article) -> Iterator[Violation]:
    """Pair starts and ends, the inner ones first."""
    opened: list[Comment] = []
    for comment in _of_no_pack(article):
        text = _condition(comment)
        if text.startswith(_END):
            if opened:
                first = opened.pop()
                yield _violation(first, (Related(comment.span, "ends here"),))
            else:
                yield Violation(
                    comment.span, "`[endif]` ends no condition, and nobody reads it; remove it"
                )
        elif _CONDITION.match(text):
            if _END in text:
                yield _violation(comment)
            else:
                opened.append(comment)
    yield from map(_violation, opened)


def _shown(article: Article) -> Iterator[Violation]:
    """Find conditions that are text to Markdown, which knows only those that are comments."""
    if not article.is_markdown or "<![" not in article.text:
        return
    code = article.code_regions
    comments = [comment.span for comment in article.comments]
    for match in _SHOWN.finditer(article.text, article.body.start):
        if not is_inside(code, match.start()) and not is_inside(comments, match.start()):
            message = f"Markdown takes the condition `{match[0]}` for text, so that readers see it; remove it"
            yield Violation(Span(*match.span()), message)


def _of_no_pack(article: Article) -> Iterator[Comment]:
    comments = article.comments
    markers, _ = survey(article)
    residue = {found.order for found in recognise(comments, markers, known_residue(PACKS))}
    for order, comment in enumerate(comments):
        if order not in residue and comment.is_closed:
            yield comment


def _condition(comment: Comment) -> str:
    """Return what a comment says, without the signs that hide or show it: `[if IE]`, `[endif]`."""
    text = comment.text.removeprefix("<!").strip()
    return text.removeprefix("<!")


def _violation(comment: Comment, related: tuple[Related, ...] = ()) -> Violation:
    condition = " ".join(_condition(comment).partition("]")[0].split()) + "]"
    reader = "only Outlook reads" if "mso" in condition.lower() else "no browser reads"
    return Violation(
        comment.span, f"{reader} the condition `{condition}`; remove it", related=related
    )
