"""Count the terminal cells of a text."""

from __future__ import annotations

from unicodedata import category, east_asian_width

_EMOJI_STYLE = "\ufe0f"
_JOINERS = "\u200c\u200d"
_JAMO_WITHIN_A_SYLLABLE = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7fb"))


def widths(text: str) -> list[int]:
    """
    Return the cells that each code point of printable `text` adds: 0, 1 or 2.

    Wide and fullwidth characters take two (Unicode Standard Annex 11), combining characters none.
    An emoji that is joined to another, or a skin tone, is drawn in the cells of the first, and the
    emoji style makes a narrow character wide, as in terminals that shape whole characters. Older
    terminals differ only on those emoji.
    """
    found: list[int] = []
    before = ""
    for character in text:
        if character.isascii():
            found.append(1)
        elif character == _EMOJI_STYLE:
            found.append(1 if found and found[-1] == 1 else 0)
        else:
            found.append(0 if _combines(character, before) else _width(character))
        before = character
    return found


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _combines(character: str, before: str) -> bool:
    kind = category(character)
    if kind in ("Mn", "Me") or character in _JOINERS:
        return True
    if kind == "So":
        return before == _JOINERS[1]
    if "\U0001f3fb" <= character <= "\U0001f3ff":
        return before != "" and category(before) == "So"
    return any(first <= character <= last for first, last in _JAMO_WITHIN_A_SYLLABLE)
