"""
Find the opening fence: where front matter may begin, and what is unusual there.

Site generators accept different forms. This module accepts all of them, and reports each as a
fault. The forms are those of Hexo, Jekyll, Hugo, Eleventy, Astro, Zola, MkDocs and gray-matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.front_matter.field import Fault
from newslint.named_tuples import NamedTuple
from newslint.patterns import compiled
from newslint.text import BOM, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.front_matter.vocabulary import FrontMatterFormat, OpeningNeed

KEY = r"(?:\"PATH\"|'PATH'|PATH)[ \t]*+".replace("PATH", r"\w[\w.\-/]*+(?:[ :][\w.\-/]++){0,2}")
"""
A regular expression for text that looks like a key: up to three words or parts, quoted or not.
"""

_FORMATS: Mapping[str, FrontMatterFormat] = {"-": "yaml", "+": "toml", ";": "json"}
_LANGUAGES: Mapping[str, FrontMatterFormat] = {
    "yaml": "yaml",
    "yml": "yaml",
    "toml": "toml",
    "json": "json",
    "js": "js",
    "javascript": "js",
    "coffee": "coffee",
    "cson": "cson",
}
_LEAD = re.compile(rf"{BOM}*+\s*+")
_FENCE = re.compile(
    r"(-{3,}+|\+\+\+(?!\+)|;{3,}+)(?:[ \t]*+([A-Za-z]++))?([ \t]*+)(#[^\n]*+)?(?:\n|\Z)"
)
_DOUBLED = re.compile(r"---\n[ \t\n]*+---\n")
_ENTRY = re.compile(rf"{KEY}:(?:\s|\Z)")
_LOOKS: Mapping[FrontMatterFormat, re.Pattern[str]] = {
    "yaml": compiled(rf"\s*+(?:#[^\n]*+\n[ \t]*+)*+{KEY}:(?:\s|\Z)"),
    "toml": compiled(rf"\s*+(?:#[^\n]*+\n\s*+)*+(?:{KEY}=|\[)"),
    "json": re.compile(r"\s*+[{\"]"),
}
_BLANK = re.compile(r"\s*+")
_OBJECT = re.compile(r"\{(?:\n|\s*+[\"}])")


class Opening(NamedTuple):
    """
    A place where front matter may begin.

    * `span`: the fence as written, empty if there is none.
    * `mark`: its character.
    * `start`: the offset of the content.
    * `needs`: what must follow for less certain forms: `nothing`, content that `looks` like front
      matter, or a readable `mapping`.
    """

    span: Span
    mark: str
    format: FrontMatterFormat
    start: int
    needs: OpeningNeed
    faults: tuple[Fault, ...] = ()


_PLAINEST = Opening(Span(0, 3), "-", "yaml", 4, "nothing")


def find_opening(text: str) -> Opening | None:
    """Return the place where front matter may begin, None if the text begins otherwise."""
    if text.startswith("---\n"):
        return _PLAINEST
    found = _LEAD.match(text)
    at = found.end() if found else 0
    first = text[at : at + 1]
    if first in _FORMATS:
        return _fence(text, at, before(text, at))
    if first == "{":
        return _brace(text, at, before(text, at))
    if first == "<":
        return _comment(text, at)
    return _headless(text, at)


def find_doubled(text: str) -> Opening | None:
    """Return the second of two opening fences at the start of a text; None for any other text."""
    found = _DOUBLED.match(text)
    if found is None:
        return None
    fault = Fault("doubled-fence", Span(0, len("---")))
    start = found.end() - len("---\n")
    span = Span(start, start + len("---"))
    return Opening(span, "-", "yaml", found.end(), "known key", (fault,))


def before(text: str, at: int) -> list[Fault]:
    """Return the faults before the front matter at an offset: a BOM, blank lines, spaces."""
    faults = []
    start = at - len(text[:at].lstrip(BOM))
    if start:
        faults.append(Fault("bom", Span(0, start)))
    line = text.rfind("\n", start, at) + 1
    if line:
        count = text.count("\n", start, line)
        message = "1 blank line" if count == 1 else f"{count} blank lines"
        faults.append(Fault("blank-before", Span(start, line), message))
    if at > max(line, start):
        faults.append(Fault("space-before", Span(max(line, start), at)))
    return faults


def _fence(text: str, at: int, faults: list[Fault]) -> Opening | None:
    """Return the opening for a line that is a fence."""
    found = _FENCE.match(text, at)
    if not found:
        return None
    mark, language = text[at], found[2] or ""
    name = _LANGUAGES.get(language.lower()) if language and mark == "-" else _FORMATS[mark]
    if name is None or (language and mark != "-"):
        return None
    span = Span(at, found.end(2) if language else found.end(1))
    if len(found[1]) > len("---"):
        faults.append(Fault("long-fence", Span(*found.span(1))))
    if language:
        faults.append(Fault("typed-fence", span, language))
    if found[4]:
        if mark != "-" or language or not found[3]:
            return None
        faults.append(Fault("comment-after-opening", Span(*found.span(4))))
    elif found[3]:
        faults.append(Fault("trailing-space", Span(*found.span(3)), "after the opening fence"))
    needs: OpeningNeed = (
        "looks" if name in _LOOKS and any(f.kind != "bom" for f in faults) else "nothing"
    )
    return Opening(span, mark, name, found.end(), needs, tuple(faults))


def _brace(text: str, at: int, faults: list[Fault]) -> Opening | None:
    """Return the opening of JSON without a fence: a brace, then a quote, a brace or the line's end."""
    if not _OBJECT.match(text, at):
        return None
    return Opening(Span(at, at + 1), "{", "json", at + 1, "nothing", tuple(faults))


def _comment(text: str, at: int) -> Opening | None:
    """Return the opening after HTML comments; only a readable mapping proves that it is front matter."""
    end = after = at
    while text.startswith("<!--", after) and (close := text.find("-->", after)) >= 0:
        end = close + len("-->")
        after = _after_blank(text, end)
    if end == at or text[after : after + 1] not in _FORMATS:
        return None
    opening = _fence(text, after, [Fault("comment-before", Span(at, end))])
    return opening and opening._replace(needs="mapping")


def _headless(text: str, at: int) -> Opening | None:
    """Return the opening of front matter without an opening fence: the first line must be an entry."""
    if text[:at].strip(BOM) or not _ENTRY.match(text, at):
        return None
    if "\n---" not in text and "\n;;;" not in text:
        return None
    end = text.find("\n", at)
    faults = (*before(text, at), Fault("no-opening", Span(at, end)))
    return Opening(Span(at, at), "", "yaml", at, "known key", faults)


def _after_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def looks_right(text: str, opening: Opening) -> bool:
    """Return whether the content looks like front matter: comments, then a key."""
    looks = _LOOKS.get(opening.format)
    return looks is not None and looks.match(text, opening.start) is not None
