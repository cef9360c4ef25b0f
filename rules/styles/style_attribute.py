"""Styles of single elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Element

_OTHERS = frozenset(("svg", "math", "iframe", "template"))
_MOST_NAMES = 8


class StyleAttribute(Rule):
    """
    An element has a style of its own.

    Colours, fonts and margins of a text processor or of another site fight with the theme, in its
    dark colours above all; feed readers take them away.

    What only places, numbers or sizes is let through, as `allow-properties` says, but not where Word
    wrote it (`mso-...`). So are drawings, formulas, frames and what hides an element, which is
    `hidden-text`'s.
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
        "Properties that may be set; one that ends in a hyphen stands for all that begin with it.",
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Report each element once, with the properties that are not allowed."""
        for element in article.elements.having("style"):
            message = self._message(element)
            attribute = element.attribute("style")
            if message and attribute and _OTHERS.isdisjoint((element.name, *element.ancestors)):
                yield Violation(attribute.span, message)

    def _message(self, element: Element) -> str:
        from newslint.css import declarations, hiding

        attribute = element.attribute("style")
        if attribute is None or not (attribute.value or "").strip():
            return "an empty style attribute; remove it"
        declared = declarations(attribute.value or "")
        names = dict.fromkeys(d.name for d in declared if not self._is_allowed(d.name))
        if not names or hiding(declared):
            return ""
        shown = ", ".join(list(names)[:_MOST_NAMES])
        more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
        origin = " of Word" if any(name.startswith("mso-") for name in names) else ""
        return f"a style{origin} on one element ({shown}{more}); leave it to the theme"

    def _is_allowed(self, name: str) -> bool:
        if name.startswith("mso-"):
            return False
        allowed = self.allow_properties
        return name in allowed or any(a.endswith("-") and name.startswith(a) for a in allowed)
