"""The addresses in a `srcset`, as browsers find them (HTML Standard, 4.8.4.3.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = re.compile(r"[ \t\n\f\r,]*+")
_URL = re.compile(r"[^ \t\n\f\r]++")
_DESCRIPTORS = compiled(r"(?:[^,(]|\([^)]*+\)?)*+,?")


def candidates(value: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each address in the value of a `srcset`; none from a template."""
    if "{{" in value or "{%" in value or "<%" in value:
        return
    at = 0
    while (gap := _GAP.match(value, at)) and (url := _URL.match(value, gap.end())):
        start, end = url.span()
        address = url[0].rstrip(",")
        if len(address) < len(url[0]):
            at = end
        else:
            descriptors = _DESCRIPTORS.match(value, end)
            at = end if descriptors is None else descriptors.end()
        yield start, start + len(address)
