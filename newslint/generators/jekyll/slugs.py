"""Names in addresses as Jekyll makes them: https://jekyllrb.com/docs/liquid/filters/#options-for-the-slugify-filter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Callable

_READABLE = frozenset("._~!$&'()+,;=@")


def slug(text: str) -> str:
    """Return a text in small letters, with `-` for all but letters and digits of any script."""
    return _joined(text, _is_word).lower()


def readable_slug(text: str) -> str:
    """Return a text with `-` for what is not readable in an address; capitals and dots stay."""
    return _joined(text, lambda character: character in _READABLE or _is_word(character))


def _joined(text: str, is_kept: Callable[[str], bool]) -> str:
    kept = "".join(character if is_kept(character) else "\0" for character in text)
    return re.sub("\0+", "-", kept).removeprefix("-").removesuffix("-")


def _is_word(character: str) -> bool:
    kind = category(character)
    return kind[0] in "LM" or kind == "Nd"


def title_of_slug(text: str) -> str:
    """Return a file name as a title: `seed-bar` is `Seed Bar`."""
    return " ".join(part.capitalize() for part in text.rstrip("-").split("-"))
