"""html5lib's stack of open elements, without building a tree."""
# ruff: noqa: N802, N815 - the names are those of html5lib

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from html5lib.constants import tableInsertModeElements
from html5lib.treebuilders.base import TreeBuilder

from newslint.html.open_element import OpenElement

if TYPE_CHECKING:
    from newslint.html.verdict import Parser

DEEPEST = 256
"""How many elements may be open at once; the deepest of 11,669 public articles has 52."""


class Tree(TreeBuilder):
    """What html5lib needs to find errors: open elements, and formatting elements to reopen."""

    documentClass = staticmethod(lambda: OpenElement("#document"))
    elementClass = OpenElement
    openElements: list[OpenElement]
    parser: Parser

    def insertElementNormal(self, token: Any) -> OpenElement:
        """Open an element, and stop if too many are open."""
        element: OpenElement = super().insertElementNormal(token)  # type: ignore[no-untyped-call]
        return self._placed(element, token)

    def createElement(self, token: Any) -> OpenElement:
        """Make an element."""
        element: OpenElement = super().createElement(token)  # type: ignore[no-untyped-call]
        return self._placed(element, token)

    def _placed(self, element: OpenElement, token: Any) -> OpenElement:
        element.tag = token.get("tag")
        if len(self.openElements) > DEEPEST:
            raise self.parser.tokenizer.gave_up(f"more than {DEEPEST} elements are open at once")
        return element

    def reconstructActiveFormattingElements(self) -> None:
        """Let the copies of `<b>` and similar elements in a new block keep the tag of the original."""
        before = list(self.activeFormattingElements)
        super().reconstructActiveFormattingElements()
        for old, new in zip(before, self.activeFormattingElements, strict=True):
            if new is not old:
                new.tag = old.tag

    def insertText(self, data: str, parent: Any = None) -> None:  # noqa: ARG002
        """Report text that a table cannot hold: html5lib moves it without an error."""
        if self.insertFromTable and self.openElements[-1].name in tableInsertModeElements:
            self.parser.moved_text()

    def insertComment(self, token: Any, parent: Any = None) -> None:
        """Build nothing."""

    def insertDoctype(self, token: Any) -> None:
        """Build nothing."""
