"""Markers: comments that say where a part of the page starts or ends."""

from __future__ import annotations

import re
from enum import IntEnum, StrEnum
from functools import lru_cache

from newslint.comments.normalised import normalised_comment
from newslint.named_tuples import NamedTuple


class MarkerRole(StrEnum):
    """The role of a marker for the part that it names."""

    START = "start"
    END = "end"

    __hash__ = str.__hash__  # that of enumerations is written in Python


class Certainty(IntEnum):
    """How certain it is that a program wrote a marker, and not a person."""

    SLASH = 0
    """`/X`, which people write too"""
    DOUBTFUL = 1
    """Notes may read the same: `close menu`."""
    LIKELY = 2
    """People hardly write so: `advert start`."""
    CERTAIN = 3
    """Only programs write so: `广告 start`, `nav:END`."""

    __hash__ = int.__hash__


class Marker(NamedTuple):
    """
    The marker in the text of a comment.

    `text` is the normalised text with its case folded. `name` is the normalised text without the
    word for the role, and `key` is `name` with its case folded. `role` is None for a comment that
    is not a marker.
    """

    text: str
    name: str
    key: str
    role: MarkerRole | None = None
    certainty: Certainty = Certainty.SLASH


class _Reading(NamedTuple):
    name: str
    role: MarkerRole
    certainty: Certainty


_STARTS = ("starts", "start", "begins", "begin", "open", "开始", "開始", "ここから", "시작")
_ENDS = ("ends", "end", "stops", "stop", "close", "结束", "結束", "終了", "ここまで", "끝")
_ROLES = dict.fromkeys(_STARTS, MarkerRole.START) | dict.fromkeys(_ENDS, MarkerRole.END)
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
"""Words in which `start` or `end` means something else: `weekend`, `jump start`."""


# Templates leave the same few comments in all articles.
@lru_cache(maxsize=2048)
def read_marker(text: str) -> Marker:
    """Read the text of a comment, which may be a marker."""
    text = normalised_comment(text)
    folded = text.casefold()
    if len(folded) != len(text):
        text = folded
    words = text.rpartition("(")[0].rstrip() if text.endswith(")") else text
    # A directive of newslint may end in a reason, and that in any word.
    found = None if folded.startswith("newslint-") else _read_role(words, folded[: len(words)])
    if found is not None:
        name = found.name.strip("-=*# _:|")
        key = name.casefold()
        if not _is_sentence(name) and name and key not in _ROLES:
            return Marker(folded, name, key, found.role, found.certainty)
    return Marker(folded, text, folded)


def is_east_asian(name: str) -> bool:
    """Return whether a name has kana, Chinese characters or Hangul."""
    return any("\u3041" <= letter <= "\ud7a3" for letter in name)


def _read_role(text: str, folded: str) -> _Reading | None:
    found = None
    if folded.endswith(_WORDS):
        found = _role_at_end(text, folded)
    if found is None and folded.startswith(_WORDS):
        found = _role_at_start(text, folded)
    if found is None and folded.startswith("/"):
        found = _Reading(text[1:], MarkerRole.END, Certainty.SLASH)
    if found is None and ":" in text and (match := _INFIX.match(text)):
        found = _Reading(match[1], _ROLES[match[2].lower()], Certainty.CERTAIN)
    return found


def _role_at_end(text: str, folded: str) -> _Reading | None:
    word = next(word for word in _WORDS if folded.endswith(word))
    name = text[: -len(word)]
    is_apart = name.endswith(_SEPARATORS)
    # Letters of another script end a word as well as a space does.
    if word.isascii() and not is_apart and name[-1:].isascii():
        return None
    if _last_word(name) in _COMPOUNDS:
        return None
    certainty = Certainty.LIKELY
    if word in _VAGUE:
        certainty = Certainty.DOUBTFUL
    elif is_east_asian(name) and (is_apart or word.isascii()):
        certainty = Certainty.CERTAIN
    return _Reading(name, _ROLES[word], certainty)


def _role_at_start(text: str, folded: str) -> _Reading | None:
    word = next(word for word in _WORDS if folded.startswith(word))
    written, name = text[: len(word)], text[len(word) :]
    if not name.startswith(_SEPARATORS):
        return None
    certainty = Certainty.DOUBTFUL
    if written.isupper() and name.startswith("_"):
        certainty = Certainty.CERTAIN
    elif written.isupper() and _ROLES[word] is MarkerRole.START:
        certainty = Certainty.LIKELY
    if name[:4].lower() == " of ":
        name = name[4:]
    return _Reading(name, _ROLES[word], certainty)


def _last_word(name: str) -> str:
    return name.rstrip(" -").casefold().rpartition(" ")[2].rpartition("-")[2]


def _is_sentence(name: str) -> bool:
    return name.count(" ") > _MOST_SPACES or _SENTENCE.search(name) is not None
