"""What the `style` attribute of an element declares."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint import compiled

_NUMBER = re.compile(r"-?(?:[0-9]++(?:\.[0-9]++)?|\.[0-9]++)")
# Up to the next semicolon that stands neither in quotes nor in brackets.
_PART = compiled(
    r"""(?:[^;"'()]++|"[^"]*+"?|'[^']*+'?|\((?:[^()"']++|"[^"]*+"?|'[^']*+'?)*+\)?|\))++"""
)
_REFERENCES = {
    "&quot;": '"',
    "&apos;": "'",
    "&#39;": "'",
    "&#34;": '"',
    "&nbsp;": " ",
    "&amp;": "&",
}
_FAR = -500
_OUT_OF_FLOW = ("absolute", "fixed")


class Declaration(NamedTuple):
    """A property and its value, in small letters, without `!important`."""

    name: str
    value: str


def declarations(style: str) -> list[Declaration]:
    """
    Return what the value of a `style` attribute declares, in order.

    What has no colon, or a template in it, is left out.
    """
    for reference, sign in _REFERENCES.items():
        style = style.replace(reference, sign)
    found = []
    for part in _PART.findall(style.lower()):
        name, colon, value = part.partition(":")
        name = name.strip()
        if colon and name and "{" not in part and "<" not in part:
            found.append(Declaration(name, value.replace("!important", "").strip()))
    return found


def hiding(declared: list[Declaration]) -> Declaration | None:
    """Return the declaration that hides an element and all in it; None if nothing does."""
    last = dict(declared)
    for declaration in declared:
        name, value = declaration
        if last[name] == value and _hides(name, value, last):
            return declaration
    return None


def _hides(name: str, value: str, declared: dict[str, str]) -> bool:
    if name == "display":
        return value == "none"
    if name == "visibility":
        return value in ("hidden", "collapse")
    if name in ("opacity", "font-size"):
        return _number(value) == 0
    if name == "text-indent":
        return _is_far(value)
    is_out_of_flow = declared.get("position") in _OUT_OF_FLOW
    return name in ("left", "top", "right") and is_out_of_flow and _is_far(value)


def _number(value: str) -> float | None:
    match = _NUMBER.match(value)
    return float(match[0]) if match else None


def _is_far(value: str) -> bool:
    number = _number(value)
    return number is not None and number <= _FAR and not value.endswith("%")
