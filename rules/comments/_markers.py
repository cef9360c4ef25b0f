"""Markers: what the text of a comment opens or closes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newslint import normalised_comment

START, END = 1, -1
CERTAIN, LIKELY, DOUBTFUL, SLASH = 3, 2, 1, 0
_STARTS = ("starts", "start", "begins", "begin", "open", "开始", "開始", "ここから", "시작")
_ENDS = ("ends", "end", "stops", "stop", "close", "结束", "結束", "終了", "ここまで", "끝")
_ROLES = dict.fromkeys(_STARTS, START) | dict.fromkeys(_ENDS, END)
_WORDS = tuple(_ROLES)
_VAGUE = ("open", "close")
_INFIX = re.compile(r"([\w.-]+):(START|BEGIN|END|STOP)\b")
_SEPARATORS = (" ", "_", "-", ":", "|")
_SENTENCE = re.compile(r"[,;!?，。；！？、…]|\. ")
_MOST_SPACES = 5
_COMPOUNDS = frozenset(
    "the to a not non full quick jump kick head cold warm fresh getting front back rear tail high "
    "low dead open week month year day bus".split()
)


class Marker(NamedTuple):
    """
    What a comment says.

    `text` is the whole of it, normalised and in folded case; `name` the same in its own case
    without the word for its role, and `key` is that in folded case. `role` is 1 for a start, -1 for
    an end, 0 for all other comments. `weight` tells how surely the words are a template's: nothing
    else is written like this (3), people hardly write so (2), a note may read the same (1), `/X`
    (0).
    """

    text: str
    name: str
    key: str
    role: int = 0
    weight: int = 0


class _Role(NamedTuple):
    name: str
    role: int
    weight: int


@lru_cache(maxsize=2048)
def read(text: str) -> Marker:
    """Return what the text of a comment says."""
    text = normalised_comment(text)
    folded = text.casefold()
    if len(folded) != len(text):
        text = folded
    words = text.rpartition("(")[0].rstrip() if text.endswith(")") else text
    # The reason that follows in a directive of newslint is a note, whatever its last word is.
    role = None if folded.startswith("newslint-") else _role(words, folded[: len(words)])
    if role is not None:
        name = role.name.strip("-=*# _:|")
        key = name.casefold()
        if not _is_a_sentence(name) and name and key not in _ROLES:
            return Marker(folded, name, key, role.role, role.weight)
    return Marker(folded, text, folded)


def _role(text: str, folded: str) -> _Role | None:
    found = None
    if folded.endswith(_WORDS):
        found = _role_behind(text, folded)
    if found is None and folded.startswith(_WORDS):
        found = _role_before(text, folded)
    if found is None and folded.startswith("/"):
        found = _Role(text[1:], END, SLASH)
    if found is None and ":" in text and (match := _INFIX.match(text)):
        found = _Role(match[1], _ROLES[match[2].lower()], CERTAIN)
    return found


def _role_behind(text: str, folded: str) -> _Role | None:
    word = next(word for word in _WORDS if folded.endswith(word))
    name = text[: -len(word)]
    is_apart = name.endswith(_SEPARATORS)
    # Letters of another script end a word as well as a space does.
    if word.isascii() and not is_apart and name[-1:].isascii():
        return None
    if _last_word(name) in _COMPOUNDS:
        return None
    weight = LIKELY
    if word in _VAGUE:
        weight = DOUBTFUL
    elif is_east_asian(name) and (is_apart or word.isascii()):
        weight = CERTAIN
    return _Role(name, _ROLES[word], weight)


def _role_before(text: str, folded: str) -> _Role | None:
    word = next(word for word in _WORDS if folded.startswith(word))
    written, name = text[: len(word)], text[len(word) :]
    if not name.startswith(_SEPARATORS):
        return None
    weight = DOUBTFUL
    if written.isupper() and name.startswith("_"):
        weight = CERTAIN
    elif written.isupper() and _ROLES[word] == START:
        weight = LIKELY
    if name[:4].lower() == " of ":
        name = name[4:]
    return _Role(name, _ROLES[word], weight)


def _last_word(name: str) -> str:
    return name.rstrip(" -").casefold().rpartition(" ")[2].rpartition("-")[2]


def _is_a_sentence(name: str) -> bool:
    return name.count(" ") > _MOST_SPACES or _SENTENCE.search(name) is not None


def is_east_asian(name: str) -> bool:
    """Tell whether a name has kana, Chinese characters or Hangul, beside which `start` is foreign."""
    return any("\u3041" <= letter <= "\ud7a3" for letter in name)
