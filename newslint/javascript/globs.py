"""
The globs of JavaScript's libraries: fast-glob, tinyglobby, micromatch.

They differ from those of newslint's own configuration: a pattern is for a whole path and counts from
its folder, and a star matches no name that begins with a dot unless the pattern begins the name so.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.files.globs import LONGEST, GlobError, alternatives, expression, split, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_ANY_FOLDERS = ["*", "*"]
_ANY_NAME = ["[^/]", "*"]
_UNKNOWN = re.compile(r"[@!+*?]\(|\.\.|\[:")
"""What is not read: patterns in parentheses, ranges in braces, named sets, folders above."""


def matches(path: str, patterns: Iterable[str], *, dot: bool = False) -> bool | None:
    """
    Return whether one of some patterns matches a path and none of those with `!` does.

    None where a pattern decides that is not known. With `dot`, hidden names are as others.
    """
    found: bool | None = False
    for pattern in patterns:
        is_negated = pattern.startswith("!")
        result = _matches(path, pattern.removeprefix("!"), dot=dot or is_negated)
        if is_negated and result is not False:
            return False if result else None
        if not is_negated and result is not False:
            found = found or result
    return found


def _matches(path: str, pattern: str, *, dot: bool) -> bool | None:
    pattern = pattern.removeprefix("./")
    compiled = _compiled(pattern)
    if compiled is None:
        return None
    if not dot and "/." in f"/{path}" and "/." not in f"/{pattern}":
        return False
    return compiled.match(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    if len(pattern) > LONGEST or _UNKNOWN.search(pattern):
        return None
    try:
        ways = [split(tokens, "/") for tokens in alternatives(tokens_of(pattern))]
    except GlobError:
        return None
    found = (expression([*_ending(names)], r"\Z") for names in ways if all(names))
    return re.compile("|".join(found) or "(?!)")


def _ending(names: list[list[str]]) -> list[list[str]]:
    """Return the names of a pattern; two stars at its end mean everything below."""
    return [*names, _ANY_NAME] if names[-1] == _ANY_FOLDERS else names
