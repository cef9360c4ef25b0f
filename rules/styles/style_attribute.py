"""Elements with a `style` attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.css import declarations, hiding
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_OTHERS = frozenset(("svg", "math", "iframe", "template"))
_MOST_NAMES = 8


class StyleAttribute(Rule):
    """
    An element has a `style` attribute.

    Colours, fonts and margins from a word processor or another site do not fit the theme, above all
    in dark mode. Feed readers remove them.

    Properties that align, number or resize are allowed (see `allow-properties`), but not if Word
    wrote them (`mso-...`). So are drawings, formulas and frames. Styles that hide an element are
    reported by `hidden-text`.
    """

    severity = Severity.INFO
    tags = frozenset({"style"})
    examples = (
        Example(
            bad='<p style="color: #333; text-align: center">Ferries leave at nine.</p>\n',
            good='<p style="text-align: center">Ferries leave at nine.</p>\n',
            at='style="color: #333; text-align: center"',
        ),
    )

    allow_properties: tuple[str, ...] = option(
        (
            *("text-align", "vertical-align", "width", "height", "max-width", "max-height"),
            *("min-width", "aspect-ratio", "zoom", "list-style-type"),
        ),
        "Properties that are allowed; a name that ends in a hyphen allows all that begin with it.",
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each element once, with the properties that are not allowed."""
        for element in article.elements.having("style"):
            attribute = element.attribute("style")
            if attribute is None or not _OTHERS.isdisjoint((element.name, *element.ancestors)):
                continue
            value = attribute.value or ""
            if not value.strip():
                yield Violation(attribute.span, "the `style` attribute is empty", "remove it")
            elif names := self._forbidden_names(value):
                yield Violation(attribute.span, _message(names), "move the style to the theme")

    def _forbidden_names(self, style: str) -> list[str]:
        """Return the properties that are not allowed, each once; none if the style hides."""
        declared = declarations(style)
        names = dict.fromkeys(each.name for each in declared if not self._is_allowed(each.name))
        return [] if hiding(declared) else list(names)

    def _is_allowed(self, name: str) -> bool:
        if name.startswith("mso-"):
            return False
        allowed = self.allow_properties
        return name in allowed or any(a.endswith("-") and name.startswith(a) for a in allowed)


def _message(names: list[str]) -> str:
    quoted = ", ".join(map(quote, names[:_MOST_NAMES]))
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    origin = " from Word" if any(name.startswith("mso-") for name in names) else ""
    return f"this style{origin} overrides the theme: {quoted}{more}"
