"""Elements that hide their own text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newslint import Violation, compiled
from newslint.css import declarations, hiding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Attribute, Element

_SIGNS = ("display", "visibility", "font-size", "opacity", "position", "text-indent")
_NOT_TEXT = compiled(
    r"<!--(?:[^-]|-(?!->))*+-->"
    r"|<(?:script|style)\b[^<]*+(?:<(?!/(?:script|style)\b)[^<]*+)*+"
    r"|<[^<>]*+>|\{\{[^{}]*+\}\}|\{%(?:[^%{}]|%(?!\}))*+%\}|&[#\w]{1,10}+;",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w-]++")
_LETTER = re.compile(r"[^\W_]")
_MACROS = ("\\newcommand", "\\def", "\\require", "\\DeclareMathOperator", "\\gdef")
_FIELDS = ("<input", "<textarea", "<select")
_DRAWINGS = frozenset(("svg", "math"))
_CONTROLS = frozenset(("button", "dialog", "option", "template"))
_DYNAMIC = ("x-", "v-", ":", "@", "ng-", "data-show", "data-toggle", "hx-")
_LONGEST = 20_000


def violations(article: Article) -> Iterator[Violation]:
    """Yield what hides text in each outermost element that does."""
    done = 0
    words = _Words(article)
    for element, attribute, shown in _hidden(article):
        if element.span.start < done:
            continue
        done = element.whole.end
        if _holds_text(article, element) and not words.may_show(element):
            message = f"`{shown}` hides {_held(article, element)}; remove it, or show it"
            yield Violation(attribute.span, message)


def _hidden(article: Article) -> Iterator[tuple[Element, Attribute, str]]:
    """Yield elements that hide themselves, in order: by which attribute, and what it says."""
    found = [(element, "style") for element in article.elements.having("style")]
    if "hidden" in article.text or "HIDDEN" in article.text:
        found += [(element, "hidden") for element in article.elements.having("hidden")]
        found.sort(key=lambda pair: (pair[0].span, pair[1]))
    for element, name in found:
        attribute = element.attribute(name)
        shown = None if attribute is None else _hiding(attribute)
        if attribute is not None and shown is not None:
            yield element, attribute, shown


def _hiding(attribute: Attribute) -> str | None:
    """Return what hides an element in its attribute `hidden` or `style`."""
    value = (attribute.value or "").lower()
    if attribute.name == "hidden":
        return None if value == "until-found" or "{" in value else "hidden"
    if not any(sign in value for sign in _SIGNS):
        return None
    hidden = hiding(declarations(value))
    return None if hidden is None else f"{hidden.name}: {hidden.value}"


def _held(article: Article, element: Element) -> str:
    if element.name == "a":
        return "a link"
    return "text and a link" if "<a " in article.cut(element.content)[:_LONGEST] else "text"


def _holds_text(article: Article, element: Element) -> bool:
    """Tell whether there is text in an element, for readers and not for programs."""
    if element.end_tag is None or element.name in _CONTROLS:
        return False
    if not _DRAWINGS.isdisjoint((element.name, *element.ancestors)):
        return False
    content = article.cut(element.content)[:_LONGEST]
    if any(sign in content for sign in (*_MACROS, *_FIELDS)):
        return False
    return _LETTER.search(_NOT_TEXT.sub(" ", content)) is not None


class _Words:
    """The words of an article and of its scripts, read when somebody asks for them."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._counts: Counter[str] | None = None
        self._scripts: set[str] | None = None

    def may_show(self, element: Element) -> bool:
        """Tell whether a script, a link or a component may show an element."""
        if any(attribute.name.startswith(_DYNAMIC) for attribute in element.attributes):
            return True
        name, classes = element.attribute("id"), element.attribute("class")
        if name is not None and name.value and self._is_named_elsewhere(name.value):
            return True
        return classes is not None and self._is_in_script(classes.value or "")

    def _is_named_elsewhere(self, name: str) -> bool:
        if self._counts is None:
            self._counts = Counter(_WORD.findall(self._article.text))
        return all(self._counts[word] > 1 for word in _WORD.findall(name))

    def _is_in_script(self, classes: str) -> bool:
        if self._scripts is None:
            scripts = self._article.elements.named("script")
            texts = (self._article.cut(script.content) for script in scripts)
            self._scripts = {word for text in texts for word in _WORD.findall(text)}
        return not self._scripts.isdisjoint(_WORD.findall(classes))
