"""Find keys in front matter, by path, and as a generator compares keys."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field


def find(front_matter: FrontMatter, path: str, *, ignore_case: bool = False) -> Field | None:
    """
    Return the field at a dotted path through mappings, such as `params.author`, or None.

    With `ignore_case`, the first name of the path matches in any case.
    """
    field = front_matter.find(path)
    if field is not None or not ignore_case:
        return field
    name, dot, rest = path.partition(".")
    for key in front_matter:
        if key.lower() == name.lower():
            return front_matter.find(key + dot + rest)
    return None


def find_all(
    front_matter: FrontMatter, keys: tuple[str, ...], *, ignore_case: bool = False
) -> list[tuple[str, Field]]:
    """
    Return those of `keys` that exist, each with its field.

    Top-level keys come first, as written and in source order, then dotted paths through mappings.
    With `ignore_case`, top-level keys match in any case.
    """
    plain, dotted = _split(keys, ignore_case)
    fields = front_matter.by_key()
    compared = map(str.lower, fields) if ignore_case else fields
    found = [*compress(fields.items(), map(plain.__contains__, compared))]
    for name, path in dotted:
        if name in fields and (field := front_matter.find(path)):
            found.append((path, field))
    return found


@lru_cache(maxsize=64)
def _split(
    keys: tuple[str, ...],
    ignore_case: bool,  # noqa: FBT001 - a cached helper
) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """Split keys into plain ones (normalised for comparison) and dotted ones (after their first name)."""
    plain = frozenset(key.lower() if ignore_case else key for key in keys)
    return plain, tuple((key.partition(".")[0], key) for key in keys if "." in key)
