"""Style sheets that an article loads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation, option
from newslint.patterns import compiled
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Element

_IMPORT = r"/\*(?:[^*]|\*(?!/))*+(?:\*/)?|(@import\b[^;]*+)"


class ExternalStylesheet(Rule):
    """
    The article loads a style sheet.

    It delays the page, changes everything around the article, and can change after the article was
    published. Feeds, and other pages that show the article, do not load it.

    Style sheets in the head of a complete HTML document, inside `<template>` or `<noscript>`, and in
    code are allowed, and so are layouts and partials.
    """

    severity = Severity.WARNING
    tags = frozenset({"style"})
    examples = (
        Example(
            bad='<link rel="stylesheet" href="/css/harbour.css">\n\nFerries leave at nine.\n',
            good="Ferries leave at nine.\n",
            at='<link rel="stylesheet" href="/css/harbour.css">',
        ),
        Example(
            bad="<style>@import url(/css/harbour.css);</style>\n",
            good="Ferries leave at nine.\n",
            at="@import url(/css/harbour.css)",
        ),
    )

    allow_inside: tuple[str, ...] = option(
        ("head", "noscript", "template"), "Elements that may contain a style sheet."
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each `<link>` to a style sheet, and each `@import` in a `<style>`."""
        sheets = article.elements.named("link", "style")
        if sheets and article.kind.is_template:
            return
        for element in sheets:
            if any(name in self.allow_inside for name in element.ancestors):
                continue
            for span, address in _sheets(article, element):
                sheet = f"the style sheet {quote(address)}" if address else "a style sheet"
                message = f"the article loads {sheet}, which changes the whole page"
                yield Violation(span, message, "load it in the theme")


def _sheets(article: Article, element: Element) -> Iterator[tuple[Span, str]]:
    """Yield the span and the URL, as written, of each style sheet that an element loads."""
    if element.name == "style":
        for match in compiled(_IMPORT, re.IGNORECASE).finditer(article.text, *element.content):
            if match[1]:
                yield Span(*match.span()), match[1][len("@import") :].strip()
        return
    rel, href = element.attribute("rel"), element.attribute("href")
    if rel is not None and "stylesheet" in (rel.value or "").lower().split():
        yield element.span, (href and href.value) or ""
