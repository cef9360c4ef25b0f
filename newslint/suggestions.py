"""Suggestions for names that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 80
"""In code points: what is longer was never meant as a name, and comparing it would take long."""
_SHORTEST = 3
"""In code points: the shortest beginning of a name that says which one is meant."""
_NEAR = 0.75
"""The ratio of difflib from which one word may be another mistyped: one letter of four."""


def quoted(word: str) -> str:
    """Return what somebody wrote, in the marks that messages put around it, cut if it is long."""
    return f"`{word}`" if len(word) <= _LONGEST else f"`{word[: _LONGEST - 1]}…`"


def closest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the end of a complaint about `word`: the most similar known one, or `otherwise`."""
    found = closest_name(word, known)
    return f"; the closest is `{found}`" if found else otherwise


def closest_name(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that was probably meant; None where none is near."""
    wanted = _folded(word)
    if not wanted or len(word) > _LONGEST:
        return None
    near = {name: _likeness(wanted, _folded(name)) for name in sorted(known)}
    best = max(near, key=lambda name: near[name], default="")
    return best if best and near[best] >= _NEAR else None


def _folded(name: str) -> str:
    return name.lstrip("-").replace("_", "-").casefold()


def _likeness(word: str, name: str) -> float:
    """
    Return how much a word is like a name, both folded: 1 for the same.

    A beginning or a part of a name counts as near. In `Asia/Brunei` what is behind the `/` must be
    near by itself.
    """
    ratio = _ratio(word, name)
    if "/" in word and "/" in name:
        ratio = min(ratio, _ratio(word.rpartition("/")[2], name.rpartition("/")[2]))
    is_part = word in name.replace("/", "-").split("-") or name.startswith(word)
    is_part = is_part or word.startswith(f"{name}-")
    return max(ratio, _NEAR) if is_part and len(word) >= _SHORTEST else ratio


def _ratio(word: str, name: str) -> float:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, name, word)
    is_hopeless = matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR
    return 0.0 if is_hopeless else matcher.ratio()
