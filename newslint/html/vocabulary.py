"""The words for errors in HTML, for type checkers: no start imports them."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["HtmlErrorKind"]

HtmlErrorKind: TypeAlias = Literal[
    "stray-end-tag",
    "paragraph-over",
    "opener-is-text",
    "blocked-end-tag",
    "unclosed",
    "left-open",
    "nested",
    "self-closed",
    "ends-paragraph",
    "moved-out",
    "dropped",
    "breaks-out",
    "duplicate-attribute",
    "broken-attribute",
    "quotes-in-quotes",
    "unfinished-tag",
]
"""What browsers repair; `newslint.html.errors.HtmlError` explains each word."""
