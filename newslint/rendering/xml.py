"""Tags of XML 1.0, safe for parsers, terminals and CI runners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_REFERENCES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


def tag(name: str, attributes: Mapping[str, object], end: str = ">") -> str:
    """Return a start tag; with `end` as `/>`, an empty element."""
    written = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}{end}"


def escaped(text: str) -> str:
    r"""
    Return text for an element or an attribute in double quotes.

    Characters that XML cannot contain are shown as `printable` does (`\x1b`). The rest is ASCII
    with character references, so it is correct in a stream of any encoding.
    """
    shown = printable(text).translate(_REFERENCES)
    return shown.encode("ascii", "xmlcharrefreplace").decode()
