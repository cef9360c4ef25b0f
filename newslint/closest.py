"""Help with a word that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str:
    """Return the end of a complaint about `word`: the most similar known word, or nothing."""
    from difflib import get_close_matches

    matches = get_close_matches(word, sorted(known), n=1)
    return f"; the closest is `{matches[0]}`" if matches else ""
