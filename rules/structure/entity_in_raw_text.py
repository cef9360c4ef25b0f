"""Character references in `<style>` and `<script>`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation
from newslint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Element

# A string or comment that is not closed runs to the end, so that no text is read twice.
_STRING = r""" "(?:[^"\\\n]|\\.)*+"? | '(?:[^'\\\n]|\\.)*+'? | /\*(?:[^*]|\*(?!/))*+(?:\*/)? """
_REFERENCE = r"(&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos|nbsp);)"
_IN_STYLE = compiled(f"{_STRING} | {_REFERENCE}", re.VERBOSE)
_IN_SCRIPT = compiled(
    rf"{_STRING} | `(?:[^`\\]|\\.)*+`? | //[^\n]*+ | {_REFERENCE}", re.VERBOSE | re.DOTALL
)
_HELP = "write the character itself"
_SCRIPT_TYPES = frozenset({"", "module", "text/javascript", "application/javascript"})


class EntityInRawText(Rule):
    """
    A character reference in `<style>` or `<script>` is not decoded.

    The content of these elements is raw text: `&#123;` does not become `{`, and the CSS rule or the
    statement that contains it does not work. Converters write references to hide braces from a
    template engine, which is right in text and wrong here.

    References in strings and comments are allowed, and so are scripts that are not JavaScript.
    """

    severity = Severity.WARNING
    tags = frozenset({"style", "recommended"})
    examples = (
        Example(
            bad="<style>\n.note&#123;float:left&#125;\n</style>\n",
            good="<style>\n.note{float:left}\n</style>\n",
            at="&#123;",
            path="posts/note.html",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each reference."""
        text = article.text
        if "&" not in text:
            return
        for element in article.elements.named("style", "script"):
            if element.name == "script" and not _is_javascript(element):
                continue
            start, end = element.content
            if text.find("&", start, end) < 0:
                continue
            pattern = _IN_STYLE if element.name == "style" else _IN_SCRIPT
            message = f"browsers do not decode character references in `<{element.name}>`"
            for match in pattern.finditer(text, start, end):
                if match[1]:
                    yield Violation(Span(*match.span()), message, _HELP)


def _is_javascript(element: Element) -> bool:
    kind = element.attribute("type")
    return kind is None or (kind.value or "").strip().lower() in _SCRIPT_TYPES
