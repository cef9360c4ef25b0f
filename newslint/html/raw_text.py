"""Rename tags that switch a tokenizer, but not the tree, to raw text, so that no comment is lost."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NAMES = "iframe noembed noframes plaintext script style textarea title xmp".split()
"""The elements of HTML that hold only text; in SVG and MathML they hold elements."""

# Both cases are written out: to ignore case is six times as slow if nothing is found.
_FRAMES = re.compile("<(?:[nN][oO][sS][cC][rR][iI][pP][tT]|[sS][vV][gG]|[mM][aA][tT][hH])")
_NOSCRIPT = re.compile("<noscript", re.IGNORECASE)
_CDATA = "<![CDATA["


def without(markup: str, foreign: Callable[[], Iterable[tuple[int, int]]]) -> str:
    """
    Return `markup`, at equal length, with renamed tags where they would hide comments.

    `<noscript>` holds elements if scripts do not run. `foreign` returns the places of the elements
    of SVG and MathML with one of `NAMES`, in order, and is called only if needed: a `<title/>` in a
    drawing would hide the rest of the body. Those that contain a CDATA section are kept, because a
    tree reads no comment in there either.
    """
    if not _FRAMES.search(markup):
        return markup
    markup = _NOSCRIPT.sub("<x-script", markup)
    sections = _places(markup, _CDATA)
    pieces, done = [], 0
    for start, end in foreign():
        section = bisect_left(sections, start)
        if section == len(sections) or sections[section] >= end:
            pieces.append(markup[done : start + 1])
            done = start + 2
    return "z".join([*pieces, markup[done:]])


def _places(text: str, sign: str) -> list[int]:
    found, at = [], text.find(sign)
    while at >= 0:
        found.append(at)
        at = text.find(sign, at + 1)
    return found
