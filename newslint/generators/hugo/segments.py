"""How Hugo makes the parts of an address from names: measured with Hugo 0.111 and 0.168."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.generators.hugo.configuration import HugoConfiguration

_KEPT = frozenset("./\\_#+~-@")
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")


class Spelling(NamedTuple):
    """Whether addresses have small letters only, and whether accents are removed."""

    lower: bool = True
    removes_accents: bool = False

    def of_file(self, name: str) -> str:
        """Return the part of an address for the name of a file: in small letters each space is a hyphen."""
        if not self.lower:
            return self.of_text(name)
        return self.of_text("".join("-" if char.isspace() else char for char in name))

    def of_text(self, text: str) -> str:
        """Return the part of an address for a text such as a slug; spaces between words are one hyphen."""
        if self.removes_accents:
            text = _without_accents(text)
        made = _sanitized(text)
        return "".join(char.lower()[:1] for char in made) if self.lower else made

    def of_title(self, title: str) -> str:
        """Return the part of an address for a title, which is one name: a slash in it is a hyphen."""
        return self.of_text(title.replace("/", "-"))


def spelling(configuration: HugoConfiguration) -> Spelling:
    """Return the spelling that a site has chosen."""
    return Spelling(
        lower=configuration.value("disablePathToLower") is not True,
        removes_accents=configuration.value("removePathAccents") is True,
    )


def _sanitized(text: str) -> str:
    kept: list[str] = []
    space = False
    for at, char in enumerate(text):
        if char in _KEPT or unicodedata.category(char)[0] in "LM" or char.isdecimal():
            pass
        elif char != "%" or not _is_escape(text, at):
            space = space or (char.isspace() and bool(kept) and kept[-1] != "-")
            continue
        if space and char != "-":
            kept.append("-")
        space = False
        kept.append(char)
    return "".join(kept)


def _is_escape(text: str, at: int) -> bool:
    """Return whether a percent sign begins an escape such as `%20`."""
    digits = text[at + 1 : at + 3]
    return len(digits) == 2 and _HEXADECIMAL.issuperset(digits)  # noqa: PLR2004 - two digits


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFD", text)
    return unicodedata.normalize(
        "NFC", "".join(c for c in plain if unicodedata.category(c) != "Mn")
    )
