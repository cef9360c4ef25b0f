"""Tags that turn a tokenizer to raw text, but not a tree: why comments behind them would be lost."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NAMES = "iframe noembed noframes plaintext script style textarea title xmp".split()
"""The elements of HTML that hold text alone; in SVG and MathML they hold elements."""

# Spelled out: ignoring case is six times as slow where nothing is found.
_FRAMES = re.compile("<(?:[nN][oO][sS][cC][rR][iI][pP][tT]|[sS][vV][gG]|[mM][aA][tT][hH])")
_NOSCRIPT = re.compile("<noscript", re.IGNORECASE)
_CDATA = "<![CDATA["


def without(markup: str, foreign: Callable[[], Iterable[tuple[int, int]]]) -> str:
    """
    Return `markup`, at equal length, with the tags renamed that would hide comments from tokens.

    `<noscript>` holds elements where scripts do not run. `foreign` gives the places of the elements
    of SVG and MathML with one of `NAMES`, in order, asked only if need be: a `<title/>` in a drawing
    would hide the rest of the body. Those with a CDATA section in them stay, for a tree reads no
    comment in there either.
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
