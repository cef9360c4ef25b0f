"""Decide whether a key has a value, of which type, and whether the schema allows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.front_matter.field import typed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from newslint.front_matter.field import Field
    from newslint.front_matter.vocabulary import SchemaType, ValueType

__all__ = ["TYPE_NAMES", "describe_type", "fits", "is_empty", "type_of"]

TYPE_NAMES: Mapping[SchemaType, str] = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "list": "a list",
    "mapping": "a mapping",
    "date": "a date",
    "image": "an image URL",
    "url": "a URL",
}
"""The name of each type of a schema in messages."""
_SPACE = re.compile(r"\s")
_NAMES: Mapping[ValueType | Literal["null"], str] = {
    "mapping": "a mapping",
    "list": "a list",
    "boolean": "a boolean",
    "number": "a number",
}
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_BLANK = frozenset((*filter(str.isspace, map(chr, range(0x3001))), *map(chr, _INVISIBLE)))


def is_empty(field: Field) -> bool:
    """
    Return whether a value is null, blank, or a collection of such values only.

    A blank text has no visible character; `false` and 0 are values.
    """
    text = field.text
    if text:
        if text[0] in _BLANK:
            return not text.translate(_INVISIBLE).strip()
        return field.style == "plain" and text in _NULLS
    if field.fields:
        return field.style == "sequence" and all(map(is_empty, field.fields))
    return field.style != "alias" or field.value in (None, "")


def type_of(field: Field) -> ValueType | Literal["null"]:
    """Return `mapping`, `list`, `null`, `boolean`, `number` or `string`."""
    style = field.style
    if style in ("mapping", "sequence"):
        return "mapping" if style == "mapping" else "list"
    if style not in ("plain", "alias", "text"):
        return "string"
    value = _typed_value(field)
    for name, python_type in _PYTHON_TYPES.items():
        if isinstance(value, python_type):
            return name
    return "null" if value is None else "string"


_PYTHON_TYPES: Mapping[ValueType, type | tuple[type, ...]] = {
    "boolean": bool,
    "number": (int, float),
    "string": str,
    "list": list,
    "mapping": dict,
}


def _typed_value(field: Field) -> object:
    """Return the value; where everything is text, what that would be in a language with types."""
    return typed(field.text) if field.style == "text" else field.value


def describe_type(field: Field) -> str:
    """Return the name of the type of a value in messages, such as `a list` or `quoted text`."""
    if field.style in ("single-quoted", "double-quoted"):
        return "quoted text"
    return _NAMES.get(type_of(field), "text")


def fits(field: Field, wanted: SchemaType) -> bool:
    """
    Return whether a value has one of the types of a schema; the written text decides.

    A missing value fits all types, a number or a date fits `string`, and `false` fits `image`,
    because themes read it as no image. `date` only excludes collections: other rules check dates.
    """
    found = type_of(field)
    if found in ("null", wanted):
        return True
    if wanted in ("string", "date"):
        return found not in ("list", "mapping") and (wanted == "date" or found != "boolean")
    if wanted == "integer":
        return found == "number" and isinstance(_typed_value(field), int)
    if wanted == "url":
        return found == "string" and not _SPACE.search(field.text.strip())
    if wanted == "image":
        return found != "number" and not (found == "boolean" and _typed_value(field) is True)
    return False
