"""Style sheets inside articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Element


_MESSAGE = "a style sheet inside the article; move it to the theme"
_SHOWN_CERTAINLY = (
    "a style sheet inside the article, which readers see as text; move it to the theme"
)
_SHOWN_PERHAPS = (
    "a style sheet inside the article, which CommonMark shows as text; move it to the theme"
)
_OPENERS = ("<style>", "<style ", "<style\n")


class StyleBlock(Rule):
    """
    A style sheet stands inside the article.

    Its rules reach the whole page and every list page that shows the article; feed readers strip
    the sheet or print it as text. Styles belong in the theme.

    Where the indentation makes code of it, readers see its source besides. In MDX braces hold
    JavaScript, so that a sheet of plain CSS stops the build.

    A sheet in the head of a complete HTML document, inside `<svg>` or inside `<template>` is let
    through, and so are all that is code, in VitePress and VuePress those that stand in no element,
    which are styles of the component, and in MDX `<style jsx>`, whose rules keep to it.
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
        found = article.elements.named("style")
        if found:
            yield from self._in_html(article, found)
        elif article.mdx is not None and "<style" in article.text:
            yield from self._in_mdx(article)

    def _in_html(self, article: Article, found: list[Element]) -> Iterator[Violation]:
        is_jsx = article.generator.markdown(article.path).is_jsx
        allowed = frozenset(self.allow_inside)
        is_component = "<style" in article.generator.syntax
        for element in found:
            ancestors = element.ancestors
            if not allowed.isdisjoint(ancestors):
                continue
            if (is_component and not ancestors) or (is_jsx and element.attribute("jsx")):
                continue
            message = _MESSAGE
            if element.shown_as_code:
                message = _SHOWN_CERTAINLY
                if not article.generator.markdown(article.path).is_certain:
                    message = _SHOWN_PERHAPS
            yield Violation(element.whole, message)

    def _in_mdx(self, article: Article) -> Iterator[Violation]:
        """Report each sheet by its start tag, beginning with what stops the build."""
        tags = article.mdx.tags if article.mdx is not None else ()
        for tag in tags:
            written = article.cut(tag)
            if not written.startswith(_OPENERS) or " jsx" in written:
                continue
            css = article.text.find("{", tag.end)
            is_css = css >= 0 and bool(article.text[tag.end : css].strip())
            closed = article.text.find("</style", tag.end)
            if is_css and css < closed:
                message = "MDX reads the braces of this style sheet as JavaScript, which stops the build; move it to the theme"
                yield Violation(tag, message, severity=Severity.ERROR)
            else:
                yield Violation(tag, _MESSAGE)
