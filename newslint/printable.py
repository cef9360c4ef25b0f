r"""
Escape text of articles, file names and plugins before it is printed.

What a terminal or a CI runner would obey, and what a reader could not see, becomes `\x1b`,
`\u202e` and the like. Ordinary text stays as it is, Chinese, Arabic and emoji included. Backslashes
are not doubled: the result is for readers, not for reading back.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["printable"]

_JOINERS = "\u200c\u200d"
_VISIBLE_MARKS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Format characters of Unicode that draw something; the others hide."""
_SPACES = frozenset(
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_SELECTORS = frozenset(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
"""Letters and marks that draw nothing, though Python counts them as printable."""
_CARRIERS = _SELECTORS | _BLANKS
_FAMILIAR = compiled(
    "(?:[ -~\\u3165-\\u9fff]++|[\\u3001-\\u3163\\uff01-\\uff9f]++|[\\xa0-\\u02ff\\u2010-\\u2026]++)*+"
)
"""
Latin, Chinese and Japanese, without any of `_CARRIERS`: a third of the time that a set takes.

A set of more than two ranges takes a millisecond to compile.
"""
_JOINING = (
    ("\u0590", "\u1cff"),
    ("\u2190", "\u2bff"),
    ("\ua800", "\uabff"),
    ("\ufb1d", "\ufdff"),
    ("\ufe0f", "\ufe0f"),
    ("\ufe70", "\ufefc"),
    ("\U00010a00", "\U00011fff"),
    ("\U0001e900", "\U0001e95f"),
    ("\U0001f000", "\U0001faff"),
)
"""The scripts in which joiners shape a word, and the emoji: first and last character of each."""
COMMANDS = ("##[", "##vso[", "##teamcity[")
"""Text that begins a command for CI runners, anywhere in a line."""


@lru_cache(maxsize=4096)
def printable(text: str, limit: int | None = None) -> str:
    r"""
    Return `text` on one line, with everything escaped that hides, moves or commands.

    Escaped are control characters, line and paragraph separators, bidirectional overrides,
    zero-width and tag characters, lone surrogates, private and unassigned characters, and the
    bracket of `##[`, which CI runners obey anywhere. A joiner stays where it shapes a word or an
    emoji, a variation selector stays behind a character that it can vary. More than `limit` code
    points of `text` are cut to end with `…`.
    """
    if limit is not None and len(text) > limit:
        text = text[: limit - 1] + "…"
    if is_harmless(text):
        return text
    return "".join(pieces(text))


def pieces(text: str) -> Iterator[str]:
    """Yield what `printable` shows for each code point of `text`."""
    before = ""
    for at, character in enumerate(text):
        if character == "[" and text.endswith(COMMANDS, 0, at + 1):
            yield _escape(character)
        else:
            yield character if _is_visible(character, before) else _escape(character)
        before = character


def printable_line(text: str) -> str:
    """Return `text` escaped, such that as a line of its own it is no command to a CI runner."""
    shown = printable(text)
    if shown.lstrip().startswith("::"):
        shown = shown.replace(":", r"\x3a", 1)
    return shown


@lru_cache(maxsize=512)
def printable_path(path: str) -> str:
    """Return `path` escaped, such that a line may begin with it."""
    shown = printable(path)
    # A line goes on with a colon behind the path.
    return f"./{shown}" if shown.lstrip().startswith(":") else shown


def is_harmless(text: str) -> bool:
    """Return whether a fast test shows that nothing needs escaping; true for nearly all text."""
    if not text.isprintable() or "##" in text:
        return False
    return text.isascii() or bool(_FAMILIAR.fullmatch(text)) or _CARRIERS.isdisjoint(text)


def _is_visible(character: str, before: str) -> bool:
    if character in _JOINERS:
        return any(first <= before <= last for first, last in _JOINING)
    if character in _CARRIERS:
        return character in _SELECTORS and _can_vary(before)
    return character.isprintable() or character in _SPACES or character in _VISIBLE_MARKS


def _can_vary(before: str) -> bool:
    """Return whether a variation selector may follow: not another one, and of ASCII only keycaps."""
    if before <= "\x7f":
        return before != "" and before in "#*0123456789"
    return before not in _SELECTORS and before not in _JOINERS and before not in _SPACES


def _escape(character: str) -> str:
    return r"\x5b" if character == "[" else character.encode("unicode_escape").decode()
