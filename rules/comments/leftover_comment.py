"""Comments that publishing systems and other programs leave in articles."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from newslint import Example, Related, Severity, Violation
from newslint.text import is_inside, quote

from ._shared import PackRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.comments import Match

_LONGEST = 40
"""Of a comment in a message, in code points."""


class LeftoverComment(PackRule):
    """
    A comment is left over from a publisher's template or from another program.

    Articles that were copied from another site contain the comments of its publishing system: data
    for its editors, and markers for adverts and credits. They make pages and feeds larger, show where
    a text comes from and what was removed from it, and may name people.

    Signature packs list such comments, one pack for each publisher or kind of program. Two markers
    of one slot are one finding, at the first. Not reported: markers without a counterpart, which
    `unbalanced-marker` reports, and layouts and partials.
    """

    severity = Severity.WARNING
    tags = frozenset({"comment", "recommended"})
    examples = (
        Example(
            bad="<p>Rates rise.</p><!-- news_keyword_pub,stock,sh000001 -->\n",
            good="<p>Rates rise.</p>\n",
            at="<!-- news_keyword_pub,stock,sh000001 -->",
        ),
        Example(
            bad="<!-- 总声明-->\n\n<!-- 总声明 -->\n",
            good="```html\n<!-- 总声明-->\n\n<!-- 总声明 -->\n```\n",
            at="<!-- 总声明-->",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each comment or pair of comments that a pack knows."""
        if article.comments and not article.kind.is_template:
            from newslint.comments import match_signatures

            known = self.signatures()
            markers = article.marker_pairing.markers
            matches = match_signatures(article.comments, markers, known)
            if matches:
                yield from sorted(self._violations(article, matches), key=itemgetter(0))

    def _violations(self, article: Article, matches: list[Match]) -> Iterator[Violation]:
        unbalanced = article.marker_pairing.unbalanced
        elsewhere = {place.comment.span for found in unbalanced for place in found.places}
        slots = []
        for match in matches:
            comment = match.comment
            if self.is_allowed(comment.text):
                continue
            if is_inside(article.code_regions, comment.span.start):
                continue
            if match.signature.kind == "data":
                yield _data(match)
            elif comment.span not in elsewhere:
                slots.append(match)
        yield from _slots(article, slots)


def _data(match: Match) -> Violation:
    what = f"{match.signature.what} {quote(match.comment.text, _LONGEST)}"
    message = f"{what} is left in the article ({match.signature.pack})"
    return Violation(match.comment.span, message, "remove the comment")


def _slots(article: Article, matches: list[Match]) -> Iterator[Violation]:
    """Report each slot at its first marker."""
    from newslint.comments import pair_matches

    before: list[int] = []
    for first, last in pair_matches(matches):
        is_empty = False
        if last is not None:
            before = before or _texts_before(article)
            is_empty = before[first.order] == before[last.order]
        yield _slot(article, first, last, is_empty=is_empty)


def _slot(article: Article, first: Match, last: Match | None, *, is_empty: bool) -> Violation:
    signature, span = first.signature, first.comment.span
    what = f"{signature.what} {quote(first.name, _LONGEST)}"
    end = ""
    if signature.kind != "block":
        if last is None:
            end = ", never opened," if first.role == "closes" else ", never closed,"
        else:
            what = f"empty {what}" if is_empty else f"{what} around {signature.holds}"
            end = f", closed on line {article.source.position(last.comment.span.start).line},"
    message = f"{what}{end} is left in the article ({signature.pack})"
    if last is None:
        return Violation(span, message, "remove the comment")
    related = (Related(last.comment.span, "closed here"),)
    return Violation(span, message, "remove both comments", related=related)


def _texts_before(article: Article) -> list[int]:
    """Return, for each comment, how many stretches of visible text are before it."""
    counts, count, text = [], 0, article.text
    last = len(text)
    for comment in article.comments:
        start, end = comment.span
        if start > last and not text[last:start].isspace():
            count += 1
        counts.append(count)
        last = end
    return counts
