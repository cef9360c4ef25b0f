"""What somebody may have meant who wrote a name that nothing has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 80


def closest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the end of a complaint: which known name is closest to `word`, or `otherwise`."""
    from difflib import get_close_matches

    found = get_close_matches(word[:_LONGEST], sorted(known), n=1)
    return f"; the closest is `{found[0]}`" if found else otherwise
