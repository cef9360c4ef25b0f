"""Identifiers of findings that stay the same when lines move, so services can tell old from new."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.report import Diagnostic

_NUMBERS = re.compile(r"\d++")


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """
    Yield 32 hexadecimal digits for each diagnostic, unique within an article.

    They depend on the rule, the message without its numbers, and the text of the line; equal
    findings of an article differ by their order. Neither the path nor a line number is used.
    Without excerpts the text of lines is missing, and the order decides more often.
    """
    seen: dict[tuple[str, str], int] = {}
    for diagnostic in diagnostics:
        content = _content(diagnostic)
        number = seen.get((diagnostic.path, content), 0)
        seen[diagnostic.path, content] = number + 1
        yield digest(f"{content}\0{number}")


def digest(text: str) -> str:
    """Return the first 32 hexadecimal digits of a text's SHA-256."""
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:32]


def _content(diagnostic: Diagnostic) -> str:
    line = "" if diagnostic.excerpt is None else " ".join(diagnostic.excerpt.text.split())
    return "\0".join((diagnostic.rule, _NUMBERS.sub("0", diagnostic.message), line))
