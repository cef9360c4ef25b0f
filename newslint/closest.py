"""Complaints about a name that nothing has: how it is quoted, and what was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 80
"""In code points: what is longer was never meant as a name, and comparing it would take long."""


def quoted(word: str) -> str:
    """Return what somebody wrote, in the marks that messages put around it, cut if it is long."""
    return f"`{word}`" if len(word) <= _LONGEST else f"`{word[: _LONGEST - 1]}…`"


def closest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the end of a complaint about `word`: the most similar known one, or `otherwise`."""
    from difflib import get_close_matches

    matches = get_close_matches(word[:_LONGEST], sorted(known), n=1)
    return f"; the closest is `{matches[0]}`" if matches else otherwise
