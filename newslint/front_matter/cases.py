"""Classify faults of front matter into the cases in which site generators differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Fault
    from newslint.front_matter.vocabulary import CaseIfAny, FormatCase

__all__ = ["fault_case", "format_case"]

_FORMATS: Mapping[str, FormatCase] = {"+": "toml", "{": "braces", ";": "semicolons"}


def fault_case(text: str, front_matter: FrontMatter, fault: Fault) -> CaseIfAny:
    """
    Return the case of a fault in the front matter of `text`.

    It is the kind of the fault, or a finer case of `Generator.fences` and `Generator.yaml`. It is
    empty for spaces after the closing fence, which all generators accept.
    """
    content = front_matter.content
    if fault.kind == "trailing-space" and content is not None and fault.span.start > content.end:
        return ""
    if fault.kind == "blank-before" and text.count("\n", *fault.span) > 1:
        return "blank-lines-before"
    if fault.kind == "syntax" and text.startswith("\t", fault.span.start):
        return "tab"
    return fault.kind


def format_case(text: str, front_matter: FrontMatter) -> FormatCase | Literal[""]:
    """Return the case of front matter that is not YAML, by its opening fence; empty for YAML."""
    opening = front_matter.opening
    return _FORMATS.get(text[opening.start : opening.start + 1], "") if opening else ""
