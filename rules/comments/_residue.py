"""Comments that signature packs know: data by itself, markers in pairs."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from newslint import Related, Violation, signatures
from newslint.text import is_inside

from .._allowed import is_allowed
from ._balance import survey
from ._markers import END, START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Comment, Signature, Signatures

    from ._markers import Marker

_PACKAGE = __name__.partition(".")[0]
_LONGEST_QUOTE = 40
ALONE = 2
"""The role of a marker that begins and ends a block at once."""
_make = tuple.__new__


class Sense(NamedTuple):
    """
    What a marker is by its signature.

    `role` is 0 for a marker that opens its slot or closes it, as the case may be, and `ALONE` for
    one that does neither; `slot` is what both markers of a slot have in common, and `title` names
    it.
    """

    signature: Signature
    role: int
    slot: str
    title: str


class Residue(NamedTuple):
    """A comment that a signature knows; `order` is its place among the article's comments."""

    order: int
    comment: Comment
    sense: Sense


def violations(article: Article, known: Signatures, allow: tuple[str, ...]) -> list[Violation]:
    """Return the residue that is `known` and that neither `allow` nor a sample of code lets through."""
    markers, imbalances = survey(article)
    residue = recognise(article.comments, markers, known)
    if allow:
        residue = [found for found in residue if not is_allowed(found.comment.text, allow)]
    if residue and (code := article.code_regions):
        residue = [found for found in residue if not is_inside(code, found.comment.span.start)]
    # Markers that do not balance are another rule's.
    elsewhere = {comment.span for found in imbalances for comment, _ in found.places}
    reported: list[Violation] = []
    slots: list[Residue] = []
    for found in residue:
        _, comment, (signature, _, _, _) = found
        if signature.kind == "data":
            reported.append(_data(comment, signature))
        elif comment.span not in elsewhere:
            slots.append(found)
    reported += _slots(article, slots)
    return sorted(reported, key=itemgetter(0))


def known_residue(packs: tuple[str, ...], files: tuple[str, ...] = ()) -> Signatures:
    """Return the signatures of packs of this package, and of packs by path; raise PackError."""
    return signatures(_PACKAGE, packs, files)


def recognise(
    comments: tuple[Comment, ...], markers: list[Marker], known: Signatures
) -> list[Residue]:
    """Return the comments that have a signature."""
    senses = map(_sense, markers, repeat(known))
    return [
        _make(Residue, (order, comments[order], sense))
        for order, sense in enumerate(senses)
        if sense is not None
    ]


# Templates leave the same few comments in all articles.
@lru_cache(maxsize=2048)
def _sense(marker: Marker, known: Signatures) -> Sense | None:
    signature, role = _signature(marker, known)
    if signature is None:
        return None
    slot, title = f"{signature.id} {marker.key}", marker.name
    if signature.kind == "block":
        slot, title = marker.key.partition(" ")[0], title.partition(" ")[0]
    elif signature.end:
        slot = signature.id
    return Sense(signature, role, slot, f"{signature.what} `{_short(title)}`")


def _signature(marker: Marker, known: Signatures) -> tuple[Signature | None, int]:
    """Return the signature of a comment, if any, and its role there."""
    found = known.find(marker.text)
    if found is not None:
        if found.end is not None:
            return found, END if marker.text == found.end else START
        if found.kind == "block":
            return found, ALONE if marker.text.endswith("/") else START
        if found.kind != "region":
            return found, marker.role
    if marker.role:
        found = known.find(marker.key)
        if found is not None and found.kind != "data":
            return found, marker.role
    return None, 0


def _data(comment: Comment, signature: Signature) -> Violation:
    quote = _short(" ".join(comment.text.split()))
    return Violation(comment.span, f"{signature.what} `{quote}` ({signature.pack})")


def _slots(article: Article, markers: list[Residue]) -> Iterator[Violation]:
    """Report each slot at its first marker."""
    for first, last in _paired(markers):
        _, comment, (signature, role, _, title) = first
        if signature.kind == "block":
            message = title
        elif last is None:
            message = f"{title}, never {'opened' if role == END else 'closed'}"
        else:
            line = article.source.position(last.comment.span.start).line
            is_empty = _is_empty(article, first, last)
            held = f"empty {title}" if is_empty else f"{title} around {signature.holds}"
            message = f"{held}, closed on line {line}"
        related = () if last is None else (Related(last.comment.span, "closed here"),)
        yield Violation(comment.span, f"{message} ({signature.pack})", related=related)


def _paired(markers: list[Residue]) -> Iterator[tuple[Residue, Residue | None]]:
    """Yield each marker with the one that closes it, inner ones first, or alone if none does."""
    opened: dict[str, list[Residue]] = {}
    for found in markers:
        _, _, (_, role, slot, _) = found
        stack = opened.setdefault(slot, [])
        if role == START or (role == 0 and not stack):
            stack.append(found)
        elif stack and role != ALONE:
            yield stack.pop(), found
        else:
            yield found, None
    for stack in opened.values():
        for found in stack:
            yield found, None


def _is_empty(article: Article, first: Residue, last: Residue) -> bool:
    """Tell whether nothing visible stands between two markers."""
    if last.order == first.order + 1:
        return not article.text[first.comment.span.end : last.comment.span.start].strip()
    contents = _contents(article)
    return contents[first.order] == contents[last.order]


@lru_cache(maxsize=1)
def _contents(article: Article) -> list[int]:
    """Return, for each comment, how many stretches of visible text stand before it."""
    counts, count, text = [], 0, article.text
    last = len(text)
    for comment in article.comments:
        start, end = comment.span
        if start > last and not text[last:start].isspace():
            count += 1
        counts.append(count)
        last = end
    return counts


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
