"""Classify faults of front matter into the cases in which site generators differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Fault
    from newslint.front_matter.vocabulary import CaseIfAny, FaultKind, FormatCase, FrontMatterCase

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
    if fault.kind in ("blank-before", "space-before"):
        return _space_case(text[fault.span.start : fault.span.end], fault.kind)
    if fault.kind == "syntax" and text.startswith("\t", fault.span.start):
        return "tab"
    if fault.kind == "unknown-tag" and text.startswith("!ruby/", fault.span.start):
        return "ruby-tag"
    if fault.kind == "long-fence" and content is not None and fault.span.start >= content.end:
        opening = front_matter.opening
        is_closing = opening is not None and opening.end - opening.start == len("---")
        return "long-closing" if is_closing else "long-fence"
    return fault.kind


def _space_case(space: str, kind: FaultKind) -> FrontMatterCase:
    """Return the case of white space before the fence, on its line or on lines of its own."""
    if not space.isascii():
        return "wide-space-before"
    is_more = kind == "blank-before" and space.strip("\ufeff") != "\n"
    return "blank-lines-before" if is_more else kind


def format_case(text: str, front_matter: FrontMatter) -> FormatCase | Literal[""]:
    """Return the case of front matter that is not YAML, by its opening fence; empty for YAML."""
    opening = front_matter.opening
    return _FORMATS.get(text[opening.start : opening.start + 1], "") if opening else ""
