"""CSS: what the `style` attribute of an element declares, and whether it hides the element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Declaration", "declarations", "hiding", "reaches_beyond"]

_NUMBER = re.compile(r"-?(?:[0-9]++(?:\.[0-9]++)?|\.[0-9]++)")
# Up to the next semicolon that is neither in quotes nor in brackets.
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
_PIECE = re.compile(r"/\*.*?(?:\*/|\Z)|[{}]|[^{}/]++|/", re.DOTALL)
_NAMES = re.compile(r"[.#]([\w-]++)")
_GROUPS = ("@media", "@supports", "@layer", "@container", "@document")
"""At-rules that hold rules for elements."""
_FAR = -500
_OUT_OF_FLOW = ("absolute", "fixed")


class Declaration(NamedTuple):
    """A CSS property and its value, both in lower case, the value without `!important`."""

    name: str
    value: str


def declarations(style: str) -> list[Declaration]:
    """
    Parse the value of a `style` attribute into declarations, in source order.

    `style` is the attribute as written: common character references such as `&quot;` are decoded. A
    declaration without a colon or with template code in it is left out.
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
    """
    Return the first declaration that hides the element and its content; None if none does.

    A declaration that a later one of the same property overrides does not count.
    """
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


def reaches_beyond(sheet: str, article: str) -> bool:
    """
    Return whether a style sheet changes more of a page than the `article` that contains it.

    It does if it imports another sheet, if a rule selects elements by nothing but their names
    (`p`, `body *`), and if `!important` changes what only the theme can contain.
    """
    if "@import" in sheet:
        return True
    for selector, declared in _rules(sheet):
        names = _NAMES.findall(selector)
        if "!important" in declared and names and not any(name in article for name in names):
            return True
        if any(_selects_by_element(each) for each in selector.split(",")):
            return True
    return False


def _selects_by_element(selector: str) -> bool:
    name = selector.strip()
    return bool(name) and name != ":root" and not any(sign in name for sign in ".#[&%<")


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selector of each rule that is not in another one, and its declarations."""
    opened: list[str] = []
    text = ""
    for piece in _PIECE.findall(sheet):
        if piece == "{":
            opened.append(text.rpartition(";")[2].strip())
            text = ""
        elif piece == "}":
            selector = opened.pop() if opened else ""
            if all(outer.startswith(_GROUPS) for outer in opened) and selector[:1] not in ("", "@"):
                yield selector, text
            text = ""
        elif not piece.startswith("/*"):
            text += piece
