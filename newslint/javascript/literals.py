"""The literals of JavaScript."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from newslint.javascript.names import text_of

if TYPE_CHECKING:
    from tree_sitter import Node

_WORDS = {"true": True, "false": False, "null": None}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_CODE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\})")
_INTEGER = re.compile(r"0|[1-9][0-9]{0,14}")


def literal(node: Node) -> object:
    """Return a text, a number, true, false or None; None for anything else too."""
    if node.type in ("string", "template_string"):
        return _text(node)
    if node.type == "number":
        return int(text_of(node)) if _INTEGER.fullmatch(text_of(node)) else None
    return _WORDS.get(node.type)


def _text(node: Node) -> str | None:
    """Return a text, None where code in it makes a part of it."""
    parts: list[str] = []
    for part in node.named_children:
        if part.type == "escape_sequence":
            parts.append(_escaped(text_of(part)))
        elif part.type == "string_fragment":
            parts.append(text_of(part))
        else:
            return None
    return "".join(parts)


def _escaped(written: str) -> str:
    code = _CODE.fullmatch(written)
    if code is None:
        return _ESCAPES.get(written[1:], written[1:])
    number = int(code[1] or code[2] or code[3], 16)
    return chr(number) if number <= sys.maxunicode else ""
