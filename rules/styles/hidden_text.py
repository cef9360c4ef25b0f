"""Elements that hide their own text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.css import declarations, hiding
from newslint.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.html import Attribute, Element

_HIDING_PROPERTIES = ("display", "visibility", "font-size", "opacity", "position", "text-indent")
_NOT_TEXT = compiled(
    r"<!--(?:[^-]|-(?!->))*+-->"
    r"|<(?:script|style)\b[^<]*+(?:<(?!/(?:script|style)\b)[^<]*+)*+"
    r"|<[^<>]*+>|\{\{[^{}]*+\}\}|\{%(?:[^%{}]|%(?!\}))*+%\}|&[#\w]{1,10}+;",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w-]++")
_LETTER = re.compile(r"[^\W_]")
_NOT_FOR_READERS = (
    *("\\newcommand", "\\def", "\\require", "\\DeclareMathOperator", "\\gdef"),
    *("<input", "<textarea", "<select"),
)
"""Definitions of formulas, and form fields that only robots fill in."""
_DRAWINGS = frozenset(("svg", "math"))
_CONTROLS = frozenset(("button", "dialog", "option", "template"))
_DYNAMIC = ("x-", "v-", ":", "@", "ng-", "data-show", "data-toggle", "hx-")
"""Beginnings of the attributes with which a framework shows an element."""
_LONGEST = 20_000


class HiddenText(Rule):
    """
    An element hides its text from readers.

    Search engines treat hidden words and links as fraud and rank the site lower; intruders add them
    to articles for that reason. Feed readers ignore the style, or the attribute `hidden`, and show
    the text.

    Elements that may be shown later are allowed: the article contains their `id` a second time, one
    of its scripts names their class, or they have attributes of Vue, Alpine and similar frameworks.
    So are buttons, dialogs, form fields against spam, elements without a letter, definitions of
    formulas, drawings, `hidden="until-found"`, and layouts and partials.
    """

    severity = Severity.WARNING
    tags = frozenset({"style", "text"})
    examples = (
        Example(
            bad='<p style="display: none">Cheap flights</p>\n',
            good="<p>Cheap flights</p>\n",
            at='style="display: none"',
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report the attribute that hides text, once for elements inside each other."""
        if not article.elements or article.kind.is_template:
            return
        end = 0
        words = _Words(article)
        for element, attribute, reason in _hidden_elements(article):
            if element.span.start < end:
                continue
            end = element.whole.end
            if _holds_text(article, element) and not words.may_show(element):
                message = f"`{reason}` hides {_content(article, element)} from readers"
                yield Violation(attribute.span, message, "remove what is hidden, or show it")


def _hidden_elements(article: Article) -> Iterator[tuple[Element, Attribute, str]]:
    """Yield each element that hides itself, with the attribute and what in it hides, in order."""
    found = [(element, "style") for element in article.elements.having("style")]
    if "hidden" in article.text or "HIDDEN" in article.text:
        found += [(element, "hidden") for element in article.elements.having("hidden")]
        found.sort(key=lambda pair: (pair[0].span, pair[1]))
    for element, name in found:
        attribute = element.attribute(name)
        reason = None if attribute is None else _reason(attribute)
        if attribute is not None and reason is not None:
            yield element, attribute, reason


def _reason(attribute: Attribute) -> str | None:
    """Return what in an attribute `hidden` or `style` hides the element."""
    value = (attribute.value or "").lower()
    if attribute.name == "hidden":
        return None if value == "until-found" or "{" in value else "hidden"
    if not any(name in value for name in _HIDING_PROPERTIES):
        return None
    declaration = hiding(declarations(value))
    return None if declaration is None else f"{declaration.name}: {declaration.value}"


def _content(article: Article, element: Element) -> str:
    if element.name == "a":
        return "a link"
    return "text and a link" if "<a " in article.cut(element.content)[:_LONGEST] else "text"


def _holds_text(article: Article, element: Element) -> bool:
    """Return whether an element contains text for readers."""
    if element.end_tag is None or element.name in _CONTROLS:
        return False
    if not _DRAWINGS.isdisjoint((element.name, *element.ancestors)):
        return False
    content = article.cut(element.content)[:_LONGEST]
    if any(sign in content for sign in _NOT_FOR_READERS):
        return False
    return _LETTER.search(_NOT_TEXT.sub(" ", content)) is not None


class _Words:
    """The words of an article and of its scripts, each read when first needed."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._counts: Counter[str] | None = None
        self._scripts: set[str] | None = None

    def may_show(self, element: Element) -> bool:
        """Return whether a script, a link or a component may show an element."""
        if any(attribute.name.startswith(_DYNAMIC) for attribute in element.attributes):
            return True
        name, classes = element.attribute("id"), element.attribute("class")
        if name is not None and name.value and self._occurs_twice(name.value):
            return True
        return classes is not None and self._is_in_script(classes.value or "")

    def _occurs_twice(self, name: str) -> bool:
        if self._counts is None:
            self._counts = Counter(_WORD.findall(self._article.text))
        return all(self._counts[word] > 1 for word in _WORD.findall(name))

    def _is_in_script(self, classes: str) -> bool:
        if self._scripts is None:
            scripts = self._article.elements.named("script")
            texts = (self._article.cut(script.content) for script in scripts)
            self._scripts = {word for text in texts for word in _WORD.findall(text)}
        return not self._scripts.isdisjoint(_WORD.findall(classes))
