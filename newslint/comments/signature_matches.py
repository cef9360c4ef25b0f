"""Find the comments of an article that match a signature, and pair those of one slot."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from newslint.comments.markers import MarkerRole
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.comments.markers import Marker
    from newslint.html.elements import Comment
    from newslint.packs.signature import Signature, Signatures


class MatchRole(StrEnum):
    """The role of a comment for its slot."""

    OPENS = "opens"
    CLOSES = "closes"
    TOGGLES = "toggles"
    """Opens the slot, or closes it if it is open."""
    ALONE = "alone"
    """Opens and closes it in one comment."""


class Match(NamedTuple):
    """
    A comment that matches a signature.

    `order` is the index of the comment in the article. Two comments belong together if their `slot`
    is the same; `name` is the name for messages.
    """

    order: int
    comment: Comment
    signature: Signature
    role: MatchRole
    slot: str
    name: str


class _Meaning(NamedTuple):
    signature: Signature
    role: MatchRole
    slot: str
    name: str


def match_signatures(
    comments: Sequence[Comment], markers: Sequence[Marker], known: Signatures
) -> list[Match]:
    """Return the comments that match a signature of `known`; `markers` has the marker of each."""
    meanings = map(_meaning, markers, repeat(known))
    return [
        Match(order, comments[order], *meaning)
        for order, meaning in enumerate(meanings)
        if meaning is not None
    ]


def pair_matches(matches: Sequence[Match]) -> Iterator[tuple[Match, Match | None]]:
    """Yield each match with the one that closes its slot, inner ones first; None if there is none."""
    opened: dict[str, list[Match]] = {}
    for match in matches:
        stack = opened.setdefault(match.slot, [])
        if match.role is MatchRole.OPENS or (match.role is MatchRole.TOGGLES and not stack):
            stack.append(match)
        elif stack and match.role is not MatchRole.ALONE:
            yield stack.pop(), match
        else:
            yield match, None
    for stack in opened.values():
        for match in stack:
            yield match, None


# Templates leave the same few comments in all articles.
@lru_cache(maxsize=2048)
def _meaning(marker: Marker, known: Signatures) -> _Meaning | None:
    signature, role = find_signature(marker, known)
    if signature is None:
        return None
    slot, name = f"{signature.id} {marker.key}", marker.name
    if signature.kind == "block":
        slot, name = marker.key.partition(" ")[0], name.partition(" ")[0]
    elif signature.end:
        slot = signature.id
    return _Meaning(signature, role, slot, name)


def find_signature(marker: Marker, known: Signatures) -> tuple[Signature | None, MatchRole]:
    """Return the signature and role of a comment; the signature is None if none matches."""
    found = known.find(marker.text)
    if found is not None:
        if found.end is not None:
            return found, MatchRole.CLOSES if marker.text == found.end else MatchRole.OPENS
        if found.kind == "block":
            return found, MatchRole.ALONE if marker.text.endswith("/") else MatchRole.OPENS
        if found.kind != "region":
            return found, _role(marker)
    if marker.role:
        found = known.find(marker.key)
        if found is not None and found.kind != "data":
            return found, _role(marker)
    return None, MatchRole.TOGGLES


def _role(marker: Marker) -> MatchRole:
    if marker.role is None:
        return MatchRole.TOGGLES
    return MatchRole.OPENS if marker.role is MarkerRole.START else MatchRole.CLOSES
