"""
Code of template languages in a text: `<%= title %>`, `{{< figure >}}`, `{% raw %}`, `{{ page.url }}`.

Import it late: the regular expression takes 2 ms to compile, 1 % of a start of newslint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.patterns import compiled
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["template_expressions"]

_EXPRESSION = compiled(
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


def template_expressions(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield where each expression of a template language is, from `start` up to `end`, in order."""
    for match in _EXPRESSION.finditer(text, start, len(text) if end is None else end):
        yield Span(*match.span())
