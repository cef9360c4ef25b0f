"""Faults in the characters of an address of any kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.urls.url import UrlFault

if TYPE_CHECKING:
    from collections.abc import Iterator

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffd]"
)
_EDGE_SPACE = re.compile("^[\\s\u200b\ufeff]|[\\s\u200b\ufeff]$")
_QUOTES = re.compile("[\"<>]|^['`‘’“”„«»「『]|[“”»」』]$")
_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")
_MISSPELT = re.compile(
    r"(?:h*+t++p++|h++p++|h++t++)s*+(?:[:;：][/\\]{1,2}|[/\\]{2})|https?[;：]", re.IGNORECASE
)
_NO_SCHEME = re.compile(r"www\.[a-zA-Z0-9-]++\.[a-zA-Z]")
_TAIL = re.compile("[?#]")
_ESCAPE = re.compile(r"\\[_*~]")
_BEHIND_OWN = re.compile(r"[./\\]*+https?:", re.IGNORECASE)


def in_address(text: str) -> Iterator[UrlFault]:
    """Yield the faults in an address of any kind, without the white space that browsers strip."""
    if at := _EDGE_SPACE.search(text) or _INVISIBLE.search(text):
        name = f"U+{ord(at[0]):04X}"
        yield UrlFault("invisible", f"the URL contains the invisible character {name}")
    if at := _QUOTES.search(text):
        yield UrlFault("quotes", f"the URL contains a `{at[0]}`")
    if "](" in text or "![" in text:
        yield UrlFault("markdown", "the URL contains Markdown of another image or link")
    if " " in text:
        yield UrlFault("space", "the URL contains a space")
    if "\\" in text:
        yield from _backslash(text)


def _backslash(text: str) -> Iterator[UrlFault]:
    """Yield the fault of a backslash before the query and the fragment, where browsers read a slash."""
    before = _TAIL.split(text, maxsplit=1)[0]
    if "\\" in _ESCAPE.sub("", before):
        yield UrlFault("backslash", "the URL contains a `\\`")
    elif escape := _ESCAPE.search(before):
        message = f"the URL contains `{escape[0]}`, an escape that has a meaning only in Markdown"
        yield UrlFault("escape", message)


def in_path(path: str) -> Iterator[UrlFault]:
    """Yield the faults in the path of an address."""
    if _PERCENT.search(path):
        yield UrlFault("percent", "a `%` in the URL is not followed by two hexadecimal digits")


def misspelt(text: str) -> UrlFault | None:
    """Return the fault of an address with a misspelt `https://`."""
    if at := _MISSPELT.match(text):
        return UrlFault("misspelt-scheme", f"`{at[0]}` is not a valid scheme")
    return None


def in_relative(text: str) -> Iterator[UrlFault]:
    """Yield the faults of an address without scheme and host."""
    if fault := misspelt(text):
        yield fault
    elif at := _NO_SCHEME.match(text):
        yield no_scheme(at.string)
    elif _BEHIND_OWN.match(text):
        yield UrlFault("two-schemes", "the URL contains the start of a second URL")


def no_scheme(text: str) -> UrlFault:
    """Return the fault of an address that begins with a host and has no scheme."""
    host = re.split(r"[/\\?#]", text, maxsplit=1)[0]
    return UrlFault(
        "no-scheme", f"`{host[:60]}` has no scheme, so browsers do not read it as a host"
    )
