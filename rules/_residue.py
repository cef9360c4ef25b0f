"""Comments that signature packs know: data by itself, markers in pairs."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from newslint import Related, Violation, signatures

from ._allowed import is_allowed
from ._balance import survey
from ._markers import END, START
from ._samples import is_in, samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint import Article, Comment, Signature, Signatures

    from ._balance import Imbalance
    from ._markers import Marker

_PACKAGE = __name__.rpartition(".")[0]
_LONGEST_QUOTE = 40
_make = tuple.__new__


class Residue(NamedTuple):
    """A comment that a signature knows; `order` is its place among the article's comments."""

    order: int
    comment: Comment
    marker: Marker
    signature: Signature
    role: int


def violations(article: Article, known: Signatures, allow: tuple[str, ...]) -> list[Violation]:
    """Return the residue that is `known` and that neither `allow` nor a sample of code lets through."""
    markers, imbalances = survey(article.comments)
    residue = [
        found
        for found in recognise(article.comments, markers, known)
        if not (allow and is_allowed(found.comment.text, allow))
    ]
    if not residue:
        return []
    if code := samples(article):
        residue = [found for found in residue if not is_in(code, found.comment.span.start)]
    found = [_data(found) for found in residue if found.signature.kind == "data"]
    found += _slots(article, residue, imbalances)
    return sorted(found, key=itemgetter(0))


def known_residue(packs: tuple[str, ...], files: tuple[str, ...] = ()) -> Signatures:
    """Return the signatures of packs of this package, and of packs by path; raise PackError."""
    return signatures(_PACKAGE, packs, files)


def recognise(
    comments: tuple[Comment, ...], markers: list[Marker], known: Signatures
) -> Iterator[Residue]:
    """Yield the comments that have a signature."""
    for order, marker in enumerate(markers):
        signature, role = _signature(marker, known)
        if signature is not None:
            yield _make(Residue, (order, comments[order], marker, signature, role))


def _data(found: Residue) -> Violation:
    quote = _short(" ".join(found.comment.text.split()))
    return _violation(found, f"{found.signature.what} `{quote}`")


def _signature(marker: Marker, known: Signatures) -> tuple[Signature | None, int]:
    """Return the signature of a comment, if any, and its role there."""
    found = known.find(marker.text)
    if found is not None:
        if found.end is not None:
            return found, END if marker.text == found.end else START
        if found.kind == "block":
            return found, 0 if marker.text.endswith("/") else START
        if found.kind != "region":
            return found, marker.role
    if marker.role:
        found = known.find(marker.key)
        if found is not None and found.kind != "data":
            return found, marker.role
    return None, 0


def _slots(
    article: Article, residue: list[Residue], imbalances: list[Imbalance]
) -> Iterator[Violation]:
    """Report the markers of one name in pairs; those that do not balance are another rule's."""
    elsewhere = {comment.span.start for found in imbalances for comment, _ in found.places}
    slots = (r for r in residue if r.comment.span.start not in elsewhere)
    contents: list[int] = []
    for first, last in _paired(r for r in slots if r.signature.kind != "data"):
        if first.signature.kind == "block":
            yield _violation(first, _title(first), _closing(last))
        elif last is None:
            verb = "opened" if first.role == END else "closed"
            yield _violation(first, f"{_title(first)}, never {verb}")
        else:
            contents = contents or _contents(article)
            is_empty = contents[first.order] == contents[last.order]
            yield _pair(article, first, last, is_empty=is_empty)


def _paired(slots: Iterable[Residue]) -> Iterator[tuple[Residue, Residue | None]]:
    """Yield each marker with the one that closes it, inner ones first, or alone if none does."""
    opened: dict[str, list[Residue]] = {}
    for found in slots:
        stack = opened.setdefault(_name(found), [])
        may_close = found.role == 0 and found.signature.kind != "block"
        if found.role == START or (may_close and not stack):
            stack.append(found)
        elif stack and (found.role == END or may_close):
            yield stack.pop(), found
        else:
            yield found, None
    for stack in opened.values():
        for found in stack:
            yield found, None


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


def _name(found: Residue) -> str:
    """Return what the two markers of a slot have in common."""
    signature, key = found.signature, found.marker.key
    if signature.kind == "block":
        return key.partition(" ")[0]
    return signature.id if signature.end else f"{signature.id} {key}"


def _pair(article: Article, first: Residue, last: Residue, *, is_empty: bool) -> Violation:
    line = article.source.position(last.comment.span.start).line
    if is_empty:
        message = f"empty {_title(first)}, closed on line {line}"
    else:
        message = f"{_title(first)} around {first.signature.holds}, closed on line {line}"
    return _violation(first, message, _closing(last))


def _closing(last: Residue | None) -> tuple[Related, ...]:
    return () if last is None else (Related(last.comment.span, "closed here"),)


def _title(found: Residue) -> str:
    name = found.marker.name
    if found.signature.kind == "block":
        name = name.partition(" ")[0]
    return f"{found.signature.what} `{_short(name)}`"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"


def _violation(found: Residue, message: str, related: tuple[Related, ...] = ()) -> Violation:
    message = f"{message} ({found.signature.pack})"
    return Violation(found.comment.span, message, related=related)
