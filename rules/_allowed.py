"""Comments that the user lets through, by regular expressions on their text."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint import compiled


def problem(patterns: tuple[str, ...]) -> str | None:
    """Say which pattern is not a regular expression; None where all are."""
    for pattern in patterns:
        try:
            compiled(pattern)
        except re.error as error:
            return f"`allow`: `{pattern}` is not a regular expression: {error}"
    return None


def is_allowed(text: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether one of the patterns is found in a comment's text, its white space collapsed."""
    text = " ".join(text.split())
    return any(pattern.search(text) for pattern in _compiled(patterns))


@lru_cache(maxsize=32)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(pattern) for pattern in patterns)
