"""
What Hexo reads in the name of a post's file: `new_post_name`.

Measured with Hexo 8.1: https://hexo.io/docs/configuration (Writing).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.generators.hexo.slugs import slugized
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = re.compile(r":(\w*[^\W_])", re.ASCII)
_USUAL = ":title.md"
_FORMS = {
    "year": r"\d{4}",
    "month": r"\d{2}",
    "day": r"\d{2}",
    "i_month": r"\d{1,2}",
    "i_day": r"\d{1,2}",
    "hash": r"[0-9a-f]{12}",
}
_RESERVED = frozenset(("title", "year", "month", "day", "i_month", "i_day", "hash"))


class PostName(NamedTuple):
    """What the path of a post tells: its name in addresses, its day, and values for other keys."""

    title: str
    day: tuple[int, int, int] | None
    values: Mapping[str, str]


def read_name(pattern: str, path: str) -> PostName:
    """Return what the path of a post below `_posts` tells by `new_post_name`, empty for the usual."""
    path = without_ending(path)
    rule = without_ending(pattern or _USUAL)
    found = _matched(rule, path)
    if found is None:
        return PostName(slugized(path), None, {})
    month, day = (found.get(key) or found.get(f"i_{key}") for key in ("month", "day"))
    year = found.get("year")
    date = (int(year), int(month), int(day)) if year and month and day else None
    values = {key: value for key, value in found.items() if key not in _RESERVED}
    return PostName(found.get("title", slugized(path)), date, values)


def without_ending(path: str) -> str:
    """Return a path without the last ending of its name."""
    folder, slash, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return f"{folder}{slash}{stem}"


def _matched(rule: str, path: str) -> dict[str, str] | None:
    names = VARIABLE.findall(rule)
    parts = VARIABLE.split(rule)
    regex = re.escape(parts[0])
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        regex += f"({_FORMS.get(name, '.+?')}){re.escape(text)}"
    match = re.fullmatch(regex, path, re.ASCII)
    return dict(zip(names, match.groups(), strict=True)) if match is not None else None
