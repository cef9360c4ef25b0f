"""Finding a key in front matter, by its path and as a generator compares keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field


def find(front_matter: FrontMatter, path: str, *, ignore_case: bool = False) -> Field | None:
    """
    Return the field at a dotted path through mappings, such as `params.author`, or None.

    With `ignore_case` capitals do not count in the first name of the path.
    """
    field = front_matter.find(path)
    if field is not None or not ignore_case:
        return field
    name, dot, rest = path.partition(".")
    for key in front_matter:
        if key.lower() == name.lower():
            return front_matter.find(key + dot + rest)
    return None
