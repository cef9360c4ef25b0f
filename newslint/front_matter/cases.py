"""Which of the cases that site generators differ in a fault of front matter is, or its format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.front_matter.field import Fault

_FORMATS = {"+": "toml", "{": "braces", ";": "semicolons"}


def fault_case(article: Article, fault: Fault) -> str:
    """
    Return the case of a fault: its kind, or what `Generator.fences` and `Generator.yaml` tell apart.

    It is empty for white space behind the closing fence, which all generators read.
    """
    content = article.front_matter.content
    if fault.kind == "trailing-space" and content is not None and fault.span.start > content.end:
        return ""
    if fault.kind == "blank-before" and article.text.count("\n", *fault.span) > 1:
        return "blank-lines-before"
    if fault.kind == "syntax" and article.text.startswith("\t", fault.span.start):
        return "tab"
    return fault.kind


def format_case(article: Article) -> str:
    """Return the case of front matter that is not YAML, by its opening fence; empty for YAML."""
    opening = article.front_matter.opening
    return _FORMATS.get(article.text[opening.start : opening.start + 1], "") if opening else ""
