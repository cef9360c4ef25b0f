"""Pair the markers of an article: find starts and ends without a counterpart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.comments.markers import Certainty, MarkerRole, is_east_asian, read_marker
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.comments.markers import Marker
    from newslint.html.elements import Comment

_LONGEST = 300
"""In code points: only the beginning of a longer comment is read."""


class PlacedMarker(NamedTuple):
    """A comment and its marker."""

    comment: Comment
    marker: Marker


class UnbalancedMarkers(NamedTuple):
    """All markers of one name, in order, if their starts and ends do not match; and how many of each."""

    places: tuple[PlacedMarker, ...]
    name: str
    starts: int
    ends: int


class MarkerPairing(NamedTuple):
    """
    The markers in the comments of an article.

    `markers` has an entry for each comment, in the order of the comments. `unbalanced` has an entry
    for each name whose markers do not balance, in order of the first one.
    """

    markers: tuple[Marker, ...]
    unbalanced: tuple[UnbalancedMarkers, ...]


def pair_markers(comments: Sequence[Comment]) -> MarkerPairing:
    """
    Read `comments`, which are in order, and pair starts with ends by name.

    An unclosed or malformed comment is read as an empty one. Markers that a person may have written
    as notes are not reported as unbalanced.
    """
    texts = [
        text[:_LONGEST] if is_closed and not is_bogus else ""
        for _, text, is_closed, is_bogus, _ in comments
    ]
    markers = (*map(read_marker, texts),)
    groups: dict[str, list[PlacedMarker]] = {}
    for comment, marker in zip(comments, markers, strict=True):
        if marker.role:
            groups.setdefault(marker.key, []).append(PlacedMarker(comment, marker))
    suspects = [members for members in groups.values() if not _is_balanced(members)]
    return MarkerPairing(markers, _unbalanced(suspects, comments, markers) if suspects else ())


def _is_balanced(members: list[PlacedMarker]) -> bool:
    depth = 0
    for _, marker in members:
        depth += -1 if marker.role is MarkerRole.END else 1
        if depth < 0:
            return False
    return depth == 0


def _unbalanced(
    suspects: list[list[PlacedMarker]], comments: Sequence[Comment], markers: Sequence[Marker]
) -> tuple[UnbalancedMarkers, ...]:
    """Return those of the suspects that a program wrote, in order of the first marker."""
    bare: dict[str, list[PlacedMarker]] = {}
    texts: set[str] = set()
    if not all(members[0].marker.role is MarkerRole.START for members in suspects):
        texts.update(marker.text for marker in markers)
        for comment, marker in zip(comments, markers, strict=True):
            if not marker.role:
                word = marker.text.partition(" ")[0]
                bare.setdefault(word, []).append(PlacedMarker(comment, marker))
    found = filter(None, [_judge(members, bare, texts) for members in suspects])
    return tuple(sorted(found, key=lambda each: each.places[0].comment.span))


def _judge(
    members: list[PlacedMarker], bare: dict[str, list[PlacedMarker]], texts: set[str]
) -> UnbalancedMarkers | None:
    first = members[0].marker
    certainty = max(marker.certainty for _, marker in members)
    if certainty is Certainty.SLASH:
        openers = _openers(first.key, bare)
        members = sorted([*members, *openers], key=lambda member: member.comment.span)
        if not openers or _is_balanced(members):
            return None
    ends = sum(marker.role is MarkerRole.END for _, marker in members)
    starts = len(members) - ends
    if (starts and ends) or _is_evident(members, certainty, texts):
        return UnbalancedMarkers(tuple(members), first.name, starts, ends)
    return None


def _openers(key: str, bare: dict[str, list[PlacedMarker]]) -> list[PlacedMarker]:
    """
    Return the comments `X` and `X attributes` for `/X`; none if a person may have written them.

    Hand-written HTML often has `/row` where a part ends, without a comment that opens it.
    """
    if not (":" in key or "_" in key or is_east_asian(key)):
        return []
    return [place for place in bare.get(key, ()) if not place.marker.text.endswith("/")]


def _is_evident(members: list[PlacedMarker], certainty: Certainty, texts: set[str]) -> bool:
    """
    Return whether a program wrote markers that have no counterpart at all.

    People note where a part of their HTML ends but not where it begins, and mark the end of a
    summary; a single start in plain English may be the anchor of an include.
    """
    first = members[0].marker
    if len(members) == 1:
        return first.role is MarkerRole.START and certainty is Certainty.CERTAIN
    is_opened_by_note = first.role is MarkerRole.END and first.key in texts
    return certainty >= Certainty.LIKELY and not is_opened_by_note
