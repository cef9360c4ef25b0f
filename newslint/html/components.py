"""Components of JSX and Vue in an article, by which it is no plain HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.html.element_names import KNOWN, VOID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SIGN = re.compile(
    r"""^import\b[^\n"']*+["']|<(?P<name>[A-Z]\w*+)[^<>]*+(?<=/)>|</(?P<end>[A-Z]\w*+)>""",
    re.MULTILINE,
)
_CAPITALISED = re.compile(r"[A-Z][a-z]\w*+")


def component_names(text: str, start: int, is_code: Callable[[int], bool]) -> Iterator[str]:
    """
    Yield what may be components outside of code, from `start` on.

    `Quay/` is a tag that closes itself, `Quay` an end tag; `?/` an import.
    """
    for match in _SIGN.finditer(text, start):
        if not is_code(match.start()):
            yield match["end"] or f"{match['name'] or '?'}/"


def is_component(name: str, *, is_known: bool) -> bool:
    """
    Return whether a name, as `component_names` yields it, is that of a component.

    `<Video/>` is one where the generator is not known (`is_known`) and may compile Markdown as MDX:
    old HTML is all in capitals.
    """
    element = name.rstrip("/")
    if element.lower() not in KNOWN:
        return True
    may_be_mdx = not is_known and name.endswith("/") and element.lower() not in VOID
    return may_be_mdx and _CAPITALISED.fullmatch(element) is not None
