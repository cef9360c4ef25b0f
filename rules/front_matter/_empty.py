"""Values that hold nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Field

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_BLANK = frozenset((*filter(str.isspace, map(chr, range(0x3001))), *map(chr, _INVISIBLE)))


def is_empty(field: Field) -> bool:
    """
    Tell whether a value is null, blank, or a collection of nothing but such.

    Blank is what has no visible character; `false` and 0 are values.
    """
    text = field.text
    if text:
        if text[0] in _BLANK:
            return not text.translate(_INVISIBLE).strip()
        return field.style == "plain" and text in _NULLS
    if field.fields:
        return field.style == "sequence" and all(map(is_empty, field.fields))
    return field.style != "alias" or field.value in (None, "")
