"""An element on html5lib's stack of open elements."""
# ruff: noqa: N802, N815 - the names are those of html5lib

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from html5lib.treebuilders.base import Node

if TYPE_CHECKING:
    from newslint.html.errors import Tag


class OpenElement(Node):
    """An element on html5lib's stack; it has no content."""

    def __init__(self, name: str, namespace: str | None = None) -> None:
        """Take the properties that html5lib uses; `tag` is None if the source has no tag for it."""
        self.name = name
        self.namespace = namespace
        self.nameTuple = (namespace, name)
        self.parent = None
        self.attributes: Any = {}
        self.tag: Tag | None = None

    def cloneNode(self) -> OpenElement:  # type: ignore[override]
        """Return a copy that keeps the same tag."""
        clone = OpenElement(self.name, self.namespace)
        clone.attributes = self.attributes
        clone.tag = self.tag
        return clone

    def _build_nothing(self, *_: Any, **__: Any) -> None:
        """Do nothing: html5lib's rules never use the result."""

    appendChild = insertText = insertBefore = _build_nothing
    removeChild = reparentChildren = hasContent = _build_nothing
