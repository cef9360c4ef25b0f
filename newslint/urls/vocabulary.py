"""The words for faults of URLs, for type checkers: no start imports them."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["UrlFaultKind"]

UrlFaultKind: TypeAlias = Literal[
    "no-host",
    "bad-host",
    "bad-port",
    "slashes",
    "two-schemes",
    "misspelt-scheme",
    "no-scheme",
    "credentials",
    "quotes",
    "markdown",
    "space",
    "line-break",
    "backslash",
    "escape",
    "invisible",
    "percent",
]
"""What may be wrong with a URL; `newslint.urls.url.FAULTS` explains each word."""
