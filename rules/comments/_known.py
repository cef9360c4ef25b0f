"""Comments that nobody has to explain: directives, marks and notes that have a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import known_comments
from newslint.text import is_inside

from .._allowed import is_allowed
from ._balance import survey
from ._residue import known_residue, recognise
from ._summary_markers import chosen_marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Comment

_PACKAGE = __name__.partition(".")[0]
_TEMPLATE_CODE = ("{%", "{{", "<%")


def unexplained(
    article: Article, packs: tuple[str, ...], files: tuple[str, ...], allow: tuple[str, ...]
) -> Iterator[Comment]:
    """
    Yield the comments that have no known job, in order.

    Left out is what other rules report: residue that the packs know, markers that do not balance,
    conditions, and comments that are not well formed; what stands in a sample of code; what holds
    template code, which runs; and the mark that the site or the article has chosen for summaries.
    """
    comments = article.comments
    markers, imbalances = survey(article)
    known = known_comments(_PACKAGE)
    others = {place.span for found in imbalances for place, _ in found.places}
    others |= {
        residue.comment.span
        for residue in recognise(comments, markers, known_residue(packs, files))
    }
    code = article.code_regions
    chosen = chosen_marker(article)
    for comment, marker in zip(comments, markers, strict=True):
        text = marker.text
        if not text or comment.span in others or text.startswith(("[if ", "[endif", "<![endif")):
            continue
        if "<!--" in comment.text or any(sign in comment.text for sign in _TEMPLATE_CODE):
            continue
        if known.find(text) is not None or is_inside(code, comment.span.start):
            continue
        if chosen and article.cut(comment.span) == chosen:
            continue
        if not (allow and is_allowed(comment.text, allow)):
            yield comment
