"""Articles that contain a style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.css import reaches_beyond

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Element


_OWN_MESSAGE = "a style sheet inside the article is missing or shown as text in feed readers"
_MESSAGE = "a style sheet inside the article changes the whole page"
_SHOWN_CERTAINLY = "a style sheet inside the article is shown as text"
_SHOWN_PERHAPS = "a style sheet inside the article is shown as text by CommonMark"
_READ_AS_JAVASCRIPT = "MDX reads the braces of this style sheet as JavaScript and stops the build"
_HELP = "move it to the theme"
_OPENERS = ("<style>", "<style ", "<style\n")


class StyleBlock(Rule):
    """
    The article contains a style sheet.

    Its rules change the whole page and every list page that shows the article. Feed readers remove
    it or show it as text. Styles belong in the theme.

    It is `info` if its rules only select by classes, ids or attributes, and change nothing of the
    theme by `!important`: such a style sheet is mostly written for the article.

    If the style sheet is indented like code, readers see its source. In MDX, braces contain
    JavaScript, so plain CSS stops the build.

    A style sheet in the head of a complete HTML document, inside `<svg>` or `<template>`, or in code
    is allowed. So is `<style>` outside all elements in VitePress and VuePress, where it belongs to
    the component, and `<style jsx>` in MDX, which only changes that component.
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
        ("head", "svg", "template"), "Elements that may contain a style sheet."
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each `<style>` element, also if it is shown as code by accident."""
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
            yield _violation(article, element)

    def _in_mdx(self, article: Article) -> Iterator[Violation]:
        """Report each style sheet at its start tag, as an error if it stops the build."""
        tags = article.mdx.tags if article.mdx is not None else ()
        for tag in tags:
            written = article.cut(tag)
            if not written.startswith(_OPENERS) or " jsx" in written:
                continue
            css = article.text.find("{", tag.end)
            is_css = css >= 0 and bool(article.text[tag.end : css].strip())
            closed = article.text.find("</style", tag.end)
            if is_css and css < closed:
                yield Violation(tag, _READ_AS_JAVASCRIPT, _HELP, severity=Severity.ERROR)
            else:
                yield Violation(tag, _MESSAGE, _HELP)


def _violation(article: Article, element: Element) -> Violation:
    """Return the finding, which is `info` if nothing but the article uses the style sheet."""
    start, end = element.whole
    if element.shown_as_code:
        is_certain = article.generator.markdown(article.path).is_certain
        return Violation(element.whole, _SHOWN_CERTAINLY if is_certain else _SHOWN_PERHAPS, _HELP)
    if reaches_beyond(article.cut(element.content), article.text[:start] + article.text[end:]):
        return Violation(element.whole, _MESSAGE, _HELP)
    return Violation(element.whole, _OWN_MESSAGE, _HELP, severity=Severity.INFO)
