"""YAML front matter as fields with places. This module imports PyYAML; import it late."""

from __future__ import annotations

import re

from newslint.front_matter.field import Fault, Mapped
from newslint.front_matter.yaml_errors import UNPRINTABLE
from newslint.front_matter.yaml_events import build

TRIES = 8
_SURROGATES = re.compile("[\ud800-\udfff]")
_INDENTED = ("", " ", "\t", "\n")
_ENTRY = re.compile(r"^[\w\"'][^:\n]*+:(?=\s|$)", re.MULTILINE)


def read_yaml(content: str, at: int) -> Mapped:
    """
    Return the fields and faults of YAML that begins at offset `at` of its article; never raise.

    After a syntax fault the entry that holds it is blanked and the rest is read again, so that the
    other keys can be checked; only the first syntax fault is kept, as no parser sees more.
    """
    if content.startswith("\ufeff"):
        content, at = content[1:], at + 1
    builder = build(_SURROGATES.sub("\ufffd", content) if not content.isascii() else content, at)
    if builder.error is None:
        return builder.result()
    first = builder.error
    for _ in range(TRIES):
        builder = build(_mended(builder.content, builder.error, at), at)
        if builder.error is None:
            break
    fields, faults = builder.result()
    return Mapped(fields, (first, *(f for f in faults if f.kind == "duplicate-key")))


def _mended(content: str, error: Fault, at: int) -> str:
    """Return the content with the entry of the error, or what follows it there, overwritten by spaces."""
    printable = UNPRINTABLE.sub("\ufffd", content)
    if printable != content:
        return printable
    place = error.span.start - at
    start = content.rfind("\n", 0, place) + 1
    while start and content[start : start + 1] in _INDENTED:
        start = content.rfind("\n", 0, start - 1) + 1
    after = _ENTRY.search(content, max(place, start + 1))
    end = after.start() if after else len(content)
    blank = re.sub(r"[^\n]", " ", content[start:end])
    return content[:start] + blank + content[end:]
