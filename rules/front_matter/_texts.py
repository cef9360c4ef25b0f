"""Values of metadata that has no types: each is the text behind its key, as it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Severity, Violation
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.front_matter import Field

_QUOTED = re.compile("\"[^\"]+\"|'[^']+'")


def check_texts(article: Article) -> Iterator[Violation]:
    """Yield lines that are lost, quotation marks and brackets of YAML, and words that are unknown."""
    title, kind = article.generator.title, article.generator.key_values
    words = kind.words if kind is not None else {}
    for fault in article.front_matter.faults:
        if fault.kind == "lost-line":
            yield Violation(fault.span, fault.message, fault.help)
    for key, field in article.front_matter.items():
        if key in article.generator.date_keys:
            continue
        if key in words:
            yield from _word(title, key, field, words[key])
        elif _QUOTED.fullmatch(field.text):
            message = f"`{key}` is in quotation marks, which {title} takes for part of it"
            yield Violation(field.span, message, "remove the quotation marks")
        elif _has_brackets(field):
            message = f"`{key}` is in brackets, which {title} takes for part of its items"
            yield Violation(field.span, message, "remove the brackets")


def _word(title: str, key: str, field: Field, words: tuple[str, ...]) -> Iterator[Violation]:
    if field.text and field.text.lower() not in words:
        *others, last = (f"`{word}`" for word in words)
        message = f"{title} knows no `{key}` {quote(field.text)}, and leaves the article out"
        help_ = f"write {', '.join(others)} or {last}"
        yield Violation(field.span, message, help_, severity=Severity.ERROR)


def _has_brackets(field: Field) -> bool:
    items = field.fields
    return bool(items) and items[0].text.startswith("[") and items[-1].text.endswith("]")
