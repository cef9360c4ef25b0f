"""Whether the value of a key is of a type; the written text decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Field

TYPES = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "list": "a list",
    "mapping": "a mapping",
    "date": "a date",
    "image": "the address of an image",
    "url": "an address",
}
"""The types of a schema in words."""
_SPACE = re.compile(r"\s")
_WORDS = {
    "mapping": "a mapping",
    "list": "a list",
    "boolean": "a truth value",
    "number": "a number",
}


def kind_of(field: Field) -> str:
    """Return `mapping`, `list`, `null`, `boolean`, `number` or `string`."""
    style = field.style
    if style in ("mapping", "sequence"):
        return "mapping" if style == "mapping" else "list"
    if style not in ("plain", "alias"):
        return "string"
    value = field.value
    for kind, of in _KINDS.items():
        if isinstance(value, of):
            return kind
    return "null" if value is None else "string"


_KINDS: dict[str, type | tuple[type, ...]] = {
    "boolean": bool,
    "number": (int, float),
    "string": str,
    "list": list,
    "mapping": dict,
}


def in_words(field: Field) -> str:
    """Say what a value is."""
    if field.style in ("single-quoted", "double-quoted"):
        return "a text in quotes"
    return _WORDS.get(kind_of(field), "a text")


def fits(field: Field, wanted: str) -> bool:
    """
    Tell whether a value is of one of the types of a schema.

    A value that is missing fits all; so does a number or a date a `string`, and `false` an `image`,
    which themes take for none. Dates are only told from collections: other rules read them.
    """
    kind = kind_of(field)
    if kind in ("null", wanted):
        return True
    if wanted in ("string", "date"):
        return kind not in ("list", "mapping") and (wanted == "date" or kind != "boolean")
    if wanted == "integer":
        return kind == "number" and isinstance(field.value, int)
    if wanted == "url":
        return kind == "string" and not _SPACE.search(field.text.strip())
    if wanted == "image":
        return kind != "number" and not (kind == "boolean" and field.value is True)
    return False
