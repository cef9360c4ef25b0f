"""Character references in the value of an attribute."""

from __future__ import annotations

import re

_REFERENCE = re.compile(
    r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31}(?:;|(?![=a-zA-Z0-9])))"
)


def decoded(value: str) -> str:
    """
    Decode the character references in the value of an attribute, once.

    In an attribute, a name without a semicolon is decoded only if neither `=` nor a letter or digit
    follows, so `?a=1&copy=2` is unchanged (HTML Standard, 13.2.5.73).
    """
    return _REFERENCE.sub(_character, value) if "&" in value else value


def _character(reference: re.Match[str]) -> str:
    written = reference[0]
    if written[1] == "#":
        import html

        return html.unescape(written)
    from html.entities import html5

    return html5.get(written[1:], written)
