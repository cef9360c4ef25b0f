"""The HTML that a generator leaves out of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Span
from newslint.text import is_inside, outermost

if TYPE_CHECKING:
    from newslint import Article

_SHORTCODE = re.compile(r"\{\{<\s{0,9}+(/?)\s{0,9}+([\w./-]{1,80}+)")


def dropped(article: Article) -> list[Span]:
    """Return the start tags of the live HTML outside shortcodes, in order."""
    quiet = outermost([*article.code_regions, *_shortcodes(article)])
    return [
        element.span
        for element in article.elements
        if not element.shown_as_code and not is_inside(quiet, element.span.start)
    ]


def _shortcodes(article: Article) -> list[Span]:
    """Return what stands between `{{< x >}}` and `{{< /x >}}`, which is no Markdown."""
    if "{{<" not in article.text:
        return []
    opened: dict[str, list[int]] = {}
    found = []
    for tag in _SHORTCODE.finditer(article.text, article.body.start):
        places = opened.setdefault(tag[2], [])
        if not tag[1]:
            places.append(tag.start())
        elif places:
            found.append(Span(places.pop(), tag.end()))
    return found
