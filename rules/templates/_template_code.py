"""Template code that stands where nothing expands it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Span, Violation, compiled
from newslint.code_regions import element_contents
from newslint.text import is_inside, outermost, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Field

EXPRESSION = compiled(
    r"""
    (?<![\\=])(?:
    <%[=#!@-]?(?:[^%\n<]|%(?!>)|<(?!%)|\n(?![ \t]{0,20}\n)){1,500}+%>
    | \{\{<(?:[^>\n{]|>(?!\}\})|\{(?!\{)){1,500}+>\}\}
    | \{\{%(?:[^%\n{]|%(?!\}\})|\{(?!\{)){1,500}+%\}\}
    | \{%-?\s{0,9}+(?!(?:and|in|is|or|to|with)\b)/?[a-z_]\w{0,40}+(?:[^%{}\n]|%(?!\})){0,500}+%\}
    | (?<![\w^{}])\{\{-?(?:\s{1,9}+(?!(?:and|in|is|or|to|with)\b)[.$]?[a-z_]\w{0,80}+|[.$]?[a-z_]\w{0,80}+(?=\.\w)|\.[A-Z]\w{0,80}+)(?!:)
      [^{}\n]{0,500}+\}\}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_RENDERED = ("permalink", "eleventyComputed", "pagination", "script", "scripts", "template", "code")
_PROSE = frozenset("title subtitle description summary excerpt".split())
_BLOCKS = ("literal", "folded")


def in_front_matter(article: Article) -> Iterator[Violation]:
    """Yield what no generator expands, in order."""
    end = article.body.start
    if not any(article.text.find(sign, 0, end) >= 0 for sign in ("{{", "{%", "<%")):
        return
    found = []
    for key, field in _values(article.front_matter.fields):
        for match in EXPRESSION.finditer(article.text, *field.span):
            if _is_shortcode(match[0]) or _is_about(article, key, match[0]):
                continue
            if field.text.strip() != match[0]:
                message = (
                    f"nothing expands {quote(match[0])} in front matter; write what it stands for"
                )
                found.append(Violation(Span(*match.span()), message))
    yield from sorted(found, key=lambda violation: violation.span)


def _values(fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    """Yield the texts of front matter, each with the nearest key."""
    pending = [("", field) for field in fields]
    while pending:
        key, field = pending.pop()
        key = field.key or key
        if key in _RENDERED:
            continue
        if field.fields and field.style != "alias":
            pending.extend((key, inner) for inner in field.fields)
        elif field.style not in _BLOCKS:
            yield key, field


def _is_shortcode(code: str) -> bool:
    """Tell whether code is a shortcode, which themes may well expand anywhere."""
    return code.startswith(("{{<", "{{%"))


def _is_about(article: Article, key: str, code: str) -> bool:
    """Tell whether a text for readers names code that the article explains."""
    if key not in _PROSE:
        return False
    return any(code in article.cut(sample) for sample in article.code)


def in_body(article: Article) -> Iterator[Violation]:
    """Yield what no generator expands, in order."""
    if article.text.find("<%", article.body.start) < 0:
        return
    code = [
        *article.code_regions,
        *element_contents(article.elements, "script", "style", "template"),
    ]
    quiet = outermost([*code, *(comment.span for comment in article.comments)])
    # An article that shows such code in samples writes about it.
    if any("<%" in article.cut(sample) for sample in code):
        return
    for match in EXPRESSION.finditer(article.text, article.body.start):
        if match[0].startswith("<%") and not is_inside(quiet, match.start()):
            message = f"{quote(match[0])} is published as it stands, since no generator expands it"
            yield Violation(Span(*match.span()), message)
