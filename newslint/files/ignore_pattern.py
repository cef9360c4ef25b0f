r"""
Convert one pattern of git's ignore rules to a regular expression.

The patterns are those of https://git-scm.com/docs/gitignore; where that page says nothing, git's
`dir.c` and `wildmatch.c` decide. The tests compare the result with git itself. Git compares bytes,
so `?` matches one byte: all text here is bytes read as Latin-1. Matching takes linear time, see
`globs.py`.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from newslint.files.globs import expression, split
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    Token = str

NOTHING = "(?!)"
"""The expression that matches nothing."""
_FILE_OR_FOLDER, _FOLDER = r"/?\Z", r"/\Z"
_ANY_NAME = ["[^/]", "*"]
"""A `*` that is a whole name, which is never empty."""
_ANY_FOLDERS = ["*", "*"]
_BYTES = frozenset(map(chr, range(256)))
_ASCII = frozenset(map(chr, range(128)))
_CLASSES: dict[str, Callable[[str], bool]] = {
    "alnum": str.isalnum,
    "alpha": str.isalpha,
    "blank": " \t".__contains__,
    "cntrl": lambda character: not character.isprintable(),
    "digit": str.isdigit,
    "graph": lambda character: character.isprintable() and character != " ",
    "lower": str.islower,
    "print": str.isprintable,
    "punct": lambda character: (
        character.isprintable() and not (character == " " or character.isalnum())
    ),
    "space": " \t\n\v\f\r".__contains__,
    "upper": str.isupper,
    "xdigit": "0123456789abcdefABCDEF".__contains__,
}
"""The named classes of sets; of ASCII alone."""


class Rule(NamedTuple):
    """
    A rule of a line: whether it ignores, and what it matches.

    The expression is for the last name of a path, or else for the path relative to the folder of
    the ignore file. Paths of folders end in a slash.
    """

    ignores: bool
    is_of_names: bool
    expression: str


def read_rule(line: str) -> Rule | None:
    """Read a line; None if it can match nothing."""
    pattern = line.removeprefix("!")
    end = _FOLDER if pattern.endswith("/") else _FILE_OR_FOLDER
    pattern = pattern.removesuffix("/")
    is_of_names = "/" not in pattern
    tokens = _tokens(pattern.removeprefix("/"))
    if not tokens:
        return None
    if is_of_names:
        ways = [[_ANY_NAME if set(tokens) == {"*"} else tokens]]
    else:
        ways = [_names(way) for way in _ways(tokens)]
    expressions = [expression(names, end) for names in ways if all(names)]
    return Rule(not line.startswith("!"), is_of_names, "|".join(expressions) or NOTHING)


def _ways(tokens: list[Token]) -> list[list[Token]]:
    """
    Return the patterns that a pattern with slashes is equal to.

    Git also treats two stars after letters as any folders, if no other wildcard comes before:
    `a/b**` is `a/b*` and everything below, and `a/b**/c` is `a/bc` and `a/b*/**/c`.
    """
    start = next((at for at, token in enumerate(tokens) if token[0] in "*["), len(tokens))
    end = start + sum(1 for _ in takewhile("*".__eq__, tokens[start:]))
    before, after = tokens[:start], tokens[end:]
    if (
        end - start < len(_ANY_FOLDERS)
        or before[-1:] in ([], ["/"])
        or after[:1] not in ([], ["/"])
    ):
        return [tokens]
    below = [*before, "*", "/", *_ANY_FOLDERS]
    return [before + after[1:], below + after] if after else [[*before, "*"], below]


def _names(tokens: list[Token]) -> list[list[Token]]:
    """Split a pattern into its names; two stars at its end match everything below."""
    names = [_name(name) for name in split(tokens, "/")]
    return [*names, _ANY_NAME] if names[-1] == _ANY_FOLDERS else names


def _name(tokens: list[Token]) -> list[Token]:
    if set(tokens) != {"*"}:
        return tokens
    return _ANY_NAME if len(tokens) == 1 else _ANY_FOLDERS


def _tokens(pattern: str) -> list[Token]:
    """Return the tokens that `expression` takes; none if the pattern can match nothing."""
    tokens: list[Token] = []
    at = 0
    while at < len(pattern):
        character = pattern[at]
        at += 1
        if character == "\\":
            character = pattern[at : at + 1]
            at += 1
            tokens.append("/" if character == "/" else re.escape(character))
        elif character == "[":
            members, at = _set(pattern, at)
            tokens.append(_one_of(members))
        elif character == "?":
            tokens.append("[^/]")
        else:
            tokens.append(character if character in "*/" else re.escape(character))
        if not tokens[-1]:
            return []
    return tokens


def _one_of(members: set[str]) -> Token:
    """Return the expression of one character; empty if there is none."""
    codes = set(map(ord, members - {"/"}))
    starts = sorted(code for code in codes if code - 1 not in codes)
    ends = sorted(code for code in codes if code + 1 not in codes)
    ranges = (rf"\x{start:02x}-\x{end:02x}" for start, end in zip(starts, ends, strict=True))
    return f"[{''.join(ranges)}]" if codes else ""


def _set(pattern: str, at: int) -> tuple[set[str], int]:
    """Read a `[...]` after its bracket; return its members and where the pattern continues."""
    is_negated = pattern[at : at + 1] in ("!", "^")
    at += is_negated
    start, before = at, ""
    members: set[str] = set()
    while at == start or pattern[at : at + 1] != "]":
        found, before, at = _member(pattern, at, before)
        if at > len(pattern):
            return set(), at
        members |= found
    return (set(_BYTES - members) if is_negated else members), at + 1


def _member(pattern: str, at: int, before: str) -> tuple[set[str], str, int]:
    """
    Read one character of a set, a named class, or the rest of a range that begins with `before`.

    Return the members, the character that may begin a range, and where the pattern continues: after
    its end if the set is not closed.
    """
    if pattern.startswith("[:", at) and "]" in pattern[at + 2 :]:
        close = pattern.index("]", at + 2)
        if pattern[close - 1] == ":" and close > at + 2:
            is_member = _CLASSES.get(pattern[at + 2 : close - 1])
            if is_member is None:
                return set(), "", len(pattern) + 1
            return set(filter(is_member, _ASCII)), "", close + 1
    if pattern[at : at + 1] == "-" and before and pattern[at + 1 : at + 2] not in ("", "]"):
        last, at = _character(pattern, at + 1)
        return {chr(code) for code in range(ord(before), ord(last or "\0") + 1)}, "", at
    character, at = _character(pattern, at)
    return {character}, character, at


def _character(pattern: str, at: int) -> tuple[str, int]:
    at += pattern[at : at + 1] == "\\"
    return pattern[at : at + 1], at + 1
