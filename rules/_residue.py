"""Comments that signature packs know: data by itself, markers in pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint import Related, Violation, signatures

from ._allowed import is_allowed
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


def violations(article: Article, packs: tuple[str, ...], allow: tuple[str, ...]) -> list[Violation]:
    """Return the residue that `packs` know and `allow` does not let through, in order of place."""
    markers, imbalances = survey(article.comments)
    residue = [
        found
        for found in _recognise(article.comments, markers, signatures(_PACKAGE, packs))
        if not (allow and is_allowed(found.comment.text, allow))
    ]
    if not residue:
        return []
    found = [_data(found) for found in residue if found.signature.kind == "data"]
    found += _slots(article, residue, imbalances)
    return sorted(found, key=_place)


def _recognise(
    comments: tuple[Comment, ...], markers: list[Marker], known: Signatures
) -> Iterator[_Residue]:
    for order, marker in enumerate(markers):
        signature, role = _signature(marker, known)
        if signature is not None:
            yield _Residue(order, comments[order], marker, signature, role)


def _place(violation: Violation) -> Span:
    return violation.span


def _data(found: _Residue) -> Violation:
    quote = _short(" ".join(found.comment.text.split()))
    return _violation(found, f"{found.signature.what} `{quote}`")


def _signature(marker: Marker, known: Signatures) -> tuple[Signature | None, int]:
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
    elsewhere = {comment.span.start for found in imbalances for comment, _ in found.places}
    contents: list[int] = []
    opened: dict[str, list[_Residue]] = {}
    for found in residue:
        if found.signature.kind == "data" or found.comment.span.start in elsewhere:
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
