"""Residue of publishers' templates, as the signature packs list it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint import Example, Related, Rule, Severity, Violation, option, pack_names, signatures

from . import _allowed
from ._balance import survey
from ._markers import END, START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Comment, Signature, Signatures, Span

    from ._balance import Imbalance
    from ._markers import Marker

_PACKAGE = __name__.rpartition(".")[0]
_LONGEST_QUOTE = 40


class _Residue(NamedTuple):
    """A comment that a signature knows; `order` is its place among the article's comments."""

    order: int
    comment: Comment
    marker: Marker
    signature: Signature
    role: int


class LeftoverComment(Rule):
    """
    A comment is residue of a publisher's template.

    Articles that were copied out of another site bring the comments of its publishing system with
    them: data of its editors, and marks for adverts and credits. They swell pages and feeds, tell
    where a text comes from and what was cut from it, and may name people.

    What counts as residue stands in the signature packs, one for each publisher. Two markers of one
    slot are one finding at the first. Markers that do not balance are `unbalanced-marker`'s.
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

    packs: tuple[str, ...] = option(("sina",), "The signature packs to look for.")
    allow: tuple[str, ...] = option(
        (), "Regular expressions; a comment whose text one of them finds is let through."
    )

    def problem(self) -> str | None:
        """Say which pack does not exist, or which pattern of `allow` is no regular expression."""
        known = pack_names(_PACKAGE)
        for name in self.packs:
            if name not in known:
                return f"`packs`: no pack is called `{name}`; there are {', '.join(known)}"
        return _allowed.problem(self.allow)

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each comment or pair of comments that a pack knows."""
        if not article.comments:
            return
        markers, imbalances = survey(article.comments)
        residue = self._residue(article.comments, markers)
        if residue:
            found = [_data(found) for found in residue if found.signature.kind == "data"]
            found += _slots(article, residue, imbalances)
            yield from sorted(found, key=_place)

    def _residue(self, comments: tuple[Comment, ...], markers: list[Marker]) -> list[_Residue]:
        known = signatures(_PACKAGE, self.packs)
        found = []
        for order, marker in enumerate(markers):
            signature, role = _recognised(marker, known)
            if signature is not None:
                comment = comments[order]
                if not (self.allow and _allowed.is_allowed(comment.text, self.allow)):
                    found.append(_Residue(order, comment, marker, signature, role))
        return found


def _place(violation: Violation) -> Span:
    return violation.span


def _data(found: _Residue) -> Violation:
    quote = _short(" ".join(found.comment.text.split()))
    return _violation(found, f"{found.signature.what} `{quote}`")


def _recognised(marker: Marker, known: Signatures) -> tuple[Signature | None, int]:
    """Return the signature of a comment, if any, and its role there."""
    found = known.find(marker.text)
    if found is not None and found.end is not None:
        return found, END if marker.text == found.end else START
    if found is not None and found.kind != "region":
        return found, marker.role
    if marker.role:
        found = known.find(marker.key)
        if found is not None and found.kind != "data":
            return found, marker.role
    return None, 0


def _slots(
    article: Article, residue: list[_Residue], imbalances: list[Imbalance]
) -> Iterator[Violation]:
    """Pair markers of one name; those that do not balance are another rule's."""
    elsewhere = {marker.key for found in imbalances for _, marker in found.places}
    contents: list[int] = []
    opened: dict[str, list[_Residue]] = {}
    for found in residue:
        if found.signature.kind == "data" or found.marker.key in elsewhere:
            continue
        stack = opened.setdefault(_name(found), [])
        if found.role == END or (found.role == 0 and stack):
            if stack:
                contents = contents or _contents(article)
                first = stack.pop()
                is_empty = contents[first.order] == contents[found.order]
                yield _pair(article, first, found, is_empty=is_empty)
            else:
                yield _violation(found, f"{_title(found)}, never opened")
        else:
            stack.append(found)
    for found in (found for stack in opened.values() for found in stack):
        yield _violation(found, f"{_title(found)}, never closed")


def _contents(article: Article) -> list[int]:
    """Return, for each comment, how many stretches of visible text stand before it."""
    counts, count, text = [], 0, article.text
    end = article.comments[0].span.start
    for comment in article.comments:
        start = comment.span.start
        if start > end and not text[end:start].isspace():
            count += 1
        counts.append(count)
        end = comment.span.end
    return counts


def _name(found: _Residue) -> str:
    """Return what the two markers of a slot have in common."""
    signature = found.signature
    return signature.id if signature.end else f"{signature.id} {found.marker.key}"


def _pair(article: Article, first: _Residue, last: _Residue, *, is_empty: bool) -> Violation:
    line = article.source.position(last.comment.span.start).line
    if is_empty:
        message = f"empty {_title(first)}, closed on line {line}"
    else:
        message = f"{_title(first)} around {first.signature.holds}, closed on line {line}"
    return _violation(first, message, (Related(last.comment.span, "closed here"),))


def _title(found: _Residue) -> str:
    return f"{found.signature.what} `{_short(found.marker.name)}`"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"


def _violation(found: _Residue, message: str, related: tuple[Related, ...] = ()) -> Violation:
    message = f"{message} ({found.signature.pack})"
    return Violation(found.comment.span, message, related=related)
