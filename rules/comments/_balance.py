"""Which markers of an article balance, and which surely do not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ._markers import CERTAIN, END, LIKELY, SLASH, START, Marker, is_east_asian, read

if TYPE_CHECKING:
    from newslint import Article, Comment

    Placed = tuple[Comment, Marker]

_LONGEST = 300


class Imbalance(NamedTuple):
    """The markers of one name that do not balance, in order, and how many starts and ends."""

    places: list[Placed]
    name: str
    starts: int
    ends: int


class Survey(NamedTuple):
    """What each comment of an article says, in their order, and what does not balance."""

    markers: list[Marker]
    imbalances: list[Imbalance]


@lru_cache(maxsize=1)
def survey(article: Article) -> Survey:
    """
    Read the comments of an article, once for all rules that ask one after another.

    Comments that are not well formed say nothing; of long ones the first 300 code points count.
    """
    comments = article.comments
    texts = [
        text[:_LONGEST] if is_closed and not is_bogus else ""
        for _, text, is_closed, is_bogus, _ in comments
    ]
    markers = [*map(read, texts)]
    groups: dict[str, list[Placed]] = {}
    for comment, marker in zip(comments, markers, strict=True):
        if marker.role:
            groups.setdefault(marker.key, []).append((comment, marker))
    suspects = [members for members in groups.values() if not _balance(members)]
    return Survey(markers, _imbalances(suspects, article, markers) if suspects else [])


def _imbalances(
    suspects: list[list[Placed]], article: Article, markers: list[Marker]
) -> list[Imbalance]:
    """Return those of the markers that do not balance that surely are markers, in order of place."""
    bare: dict[str, list[Placed]] = {}
    texts: set[str] = set()
    if not all(members[0][1].role == START for members in suspects):
        texts.update(marker.text for marker in markers)
        for comment, marker in zip(article.comments, markers, strict=True):
            if not marker.role:
                bare.setdefault(marker.text.partition(" ")[0], []).append((comment, marker))
    return sorted(filter(None, [_judged(members, bare, texts) for members in suspects]))


def _balance(members: list[Placed]) -> bool:
    depth = 0
    for _, marker in members:
        depth += -1 if marker.role == END else 1
        if depth < 0:
            return False
    return depth == 0


def _judged(
    members: list[Placed], bare: dict[str, list[Placed]], texts: set[str]
) -> Imbalance | None:
    _, first = members[0]
    weight = max(marker.weight for _, marker in members)
    if weight == SLASH:
        openers = _openers(first.key, bare)
        members = sorted([*members, *openers])
        if not openers or _balance(members):
            return None
    ends = sum(marker.role == END for _, marker in members)
    starts = len(members) - ends
    if (starts and ends) or _is_evident(members, weight, texts):
        return Imbalance(members, first.name, starts, ends)
    return None


def _openers(key: str, bare: dict[str, list[Placed]]) -> list[Placed]:
    """
    Return the comments `X` and `X attributes` for `/X`; none if a person's note may read so.

    Hand-written HTML is full of `/row` where a part ends, opened by nothing or by one note of many.
    """
    if not (":" in key or "_" in key or is_east_asian(key)):
        return []
    return [place for place in bare.get(key, ()) if not place[1].text.endswith("/")]


def _is_evident(members: list[Placed], weight: int, texts: set[str]) -> bool:
    """
    Tell whether markers that have no counterpart at all are a template's.

    People note where a part of their HTML ends without noting where it begins, and mark the end of
    a summary; a lone start in plain English may be the anchor of an include.
    """
    _, first = members[0]
    if len(members) == 1:
        return first.role == START and weight == CERTAIN
    is_opened_by_note = first.role == END and first.key in texts
    return weight >= LIKELY and not is_opened_by_note
