"""Style sheets inside articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class StyleBlock(Rule):
    """
    A style sheet stands inside the article.

    Its rules reach the whole page and every list page that shows the article; feed readers strip
    the sheet or print it as text. Styles belong in the theme.

    A sheet in the head of a complete HTML document, inside `<svg>` or inside `<template>` is let
    through, and so is all that is code.
    """

    severity = Severity.WARNING
    tags = frozenset({"style", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Harbour\n---\n<style>p { color: red }</style>\n\nText.\n",
            good="---\ntitle: Harbour\n---\n```html\n<style>p { color: red }</style>\n```\n",
            at="<style>p { color: red }</style>",
        ),
    )

    allow_inside: tuple[str, ...] = option(
        ("head", "svg", "template"), "Elements inside which a style sheet is let through."
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each `<style>` element, live or shown as code."""
        for element in article.elements.named("style"):
            if not any(name in self.allow_inside for name in element.ancestors):
                yield Violation(
                    element.whole, "a style sheet inside the article; move it to the theme"
                )
