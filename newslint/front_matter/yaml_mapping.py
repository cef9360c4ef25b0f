"""YAML front matter as fields with places. This module imports PyYAML; import it late."""

from __future__ import annotations

import re

from newslint.front_matter.field import MAX_DEPTH, Fault, Mapped
from newslint.front_matter.yaml_dialects import repaired
from newslint.front_matter.yaml_errors import UNPRINTABLE
from newslint.front_matter.yaml_events import Builder

TRIES = 8
_SURROGATES = re.compile("[\ud800-\udfff]")
_INDENTED = ("", " ", "\t", "\n")
_ENTRY = re.compile(r"^[\w\"'][^:\n]*+:(?=\s|$)", re.MULTILINE)


def read_yaml(content: str, at: int) -> Mapped:
    """
    Return the fields and faults of YAML that begins at offset `at` of its article; never raise.

    After a syntax fault, the entry that holds it is blanked and the text is read again, so that the
    other keys can be checked. Only the first syntax fault is kept, since parsers stop there.
    """
    if content.startswith("\ufeff"):
        content, at = content[1:], at + 1
    builder = _built(_SURROGATES.sub("\ufffd", content) if not content.isascii() else content, at)
    if builder.error is None:
        return builder.result()
    fixed = repaired(builder.content, at)
    if fixed.faults and (again := _built(fixed.content, at)).error is None:
        fields, faults = again.result()
        return Mapped(fields, (*fixed.faults, *faults))
    first = builder.error
    for _ in range(TRIES):
        builder = _built(_without_error(builder.content, builder.error, at), at)
        if builder.error is None:
            break
    fields, faults = builder.result()
    return Mapped(fields, (first, *(f for f in faults if f.kind == "duplicate-key")))


def _built(content: str, at: int) -> Builder:
    """
    Return a builder that has processed YAML which begins at offset `at` of its article.

    libyaml looks up to 1,024 characters ahead, and PyYAML 6.0.4 refuses more than 1,000 levels, so
    its error may come before the event at which `MAX_DEPTH` is exceeded. If there are enough
    brackets before the error, only the text before it is read, and the first limit counts.
    """
    builder = Builder(content, at)
    builder.run()
    before = content[: builder.stop]
    if before.count("[") + before.count("{") < MAX_DEPTH:
        return builder
    shorter = Builder(before, at)
    shorter.run()
    is_too_deep = any(fault.kind == "too-deep" for fault in shorter.faults)
    return shorter if is_too_deep else builder


def _without_error(content: str, error: Fault, at: int) -> str:
    """Return the content with spaces in place of the entry of the error, or of the rest of its line."""
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
