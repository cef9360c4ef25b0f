"""Cheap answers that several rules want of one article, found once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Article

# Two signs take ten times as long to find as one, so that the rarer one is looked for first.
_DECLARATION = r"!(?<=<!)"
_TEMPLATE = r"\{[{%]"
_EMBEDDED = r"%(?<=<%)"


@lru_cache(maxsize=1)
def has_styles(article: Article) -> bool:
    """Tell whether an element may have a style of its own."""
    text = article.text
    if not article.elements:
        return False
    return "style" in text or (article.is_html and "STYLE" in text)


def has_hidden(article: Article) -> bool:
    """Tell whether an element may hide itself."""
    if has_styles(article):
        return True
    text = article.text
    return bool(article.elements) and ("hidden" in text or (article.is_html and "HIDDEN" in text))


@lru_cache(maxsize=1)
def has_declarations(article: Article) -> bool:
    """Tell whether `<!` stands somewhere, be it a comment or text."""
    return bool(article.comments) or _has(article.text, "!", _DECLARATION)


def has_templates(text: str) -> bool:
    """Tell whether `{{`, `{%` or `<%` stands somewhere."""
    return _has(text, "{", _TEMPLATE) or _has(text, "%", _EMBEDDED)


def _has(text: str, sign: str, pattern: str) -> bool:
    return sign in text and re.search(pattern, text) is not None
