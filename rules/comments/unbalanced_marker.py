"""Markers of a part's start or end that do not balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Related, Severity, Violation

from ._shared import CommentRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.comments import UnbalancedMarkers

_MOST_LINES = 10


class UnbalancedMarker(CommentRule):
    """
    Comments mark the start of a part but not its end, or the end but not the start.

    `<!-- advert start -->` without its `<!-- advert end -->` is what remains when a converter cuts
    an article out of a page. It is unclear where the part ends, and a program that removes it will
    remove too much or too little.

    Starts and ends are counted by name, in several languages. A name is reported if it has both, or
    if it is written as only programs write it. Not reported: a single `<!-- end .entry -->` or
    `<!-- excerpt end -->`, notes in whole sentences, and comments without a name.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "recommended"})
    examples = (
        Example(
            bad="<!-- advert start -->\n\nText.\n\n<!-- advert start -->\n",
            good="<!-- advert start -->\n\nText.\n\n<!-- advert end -->\n",
            at="<!-- advert start -->",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report the markers of each unbalanced name in one violation, at the first."""
        if not article.comments:
            return
        for found in article.marker_pairing.unbalanced:
            (first, _), *others = found.places
            if not self.is_allowed(first.text):
                message = _message(found) + _further_lines(article, found)
                related = tuple(
                    Related(comment.span, f"{marker.role or 'start'}s here")
                    for comment, marker in others
                )
                yield Violation(first.span, message, _help(found), related=related)


def _message(found: UnbalancedMarkers) -> str:
    starts, ends = _times(found.starts), _times(found.ends)
    if found.starts == found.ends:
        return f"`{found.name}` is closed before it is opened"
    if not found.starts:
        return f"`{found.name}` is closed {ends} but never opened"
    return f"`{found.name}` is opened {starts} but {f'closed {ends}' if found.ends else 'never closed'}"


def _help(found: UnbalancedMarkers) -> str:
    if found.starts == found.ends:
        return "put the start before the end, or remove both"
    missing, extra = ("end", "start") if found.starts > found.ends else ("start", "end")
    plural = "s" if abs(found.starts - found.ends) > 1 else ""
    return f"add the missing {missing} marker{plural}, or remove the {extra} marker{plural}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _further_lines(article: Article, found: UnbalancedMarkers) -> str:
    lines = {article.source.position(comment.span.start).line for comment, _ in found.places}
    others = sorted(lines)[1:]
    if not others:
        return ""
    listed = ", ".join(map(str, others[:_MOST_LINES]))
    more = f" and {len(others) - _MOST_LINES} more" if len(others) > _MOST_LINES else ""
    return f" (also line{'s' if len(others) > 1 else ''} {listed}{more})"
