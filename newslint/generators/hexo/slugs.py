"""Names in addresses as Hexo makes them: https://github.com/hexojs/hexo-util (`slugize`)."""

from __future__ import annotations

import re
from unicodedata import normalize

_CONTROL = re.compile(r"[\x00-\x1f]")
_SPECIAL = re.compile(r"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'<>,.?/\ufeff]+")
_LIGATURES = str.maketrans({"Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o"})


def slugized(text: str) -> str:
    """Return a text without diacritics, with `-` for each run of blanks and ASCII punctuation."""
    plain = "".join(map(_without_diacritic, text.translate(_LIGATURES)))
    return _SPECIAL.sub("-", _CONTROL.sub("", plain)).strip("-")


def _without_diacritic(character: str) -> str:
    """Return the letter below the marks of a Latin one; others keep theirs."""
    if character.isascii():
        return character
    base = normalize("NFD", character)[0]
    return base if base.isascii() and base.isalpha() else character
