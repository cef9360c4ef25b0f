"""HTML: elements, attributes and comments with their places, and the errors that browsers repair."""

from __future__ import annotations

from newslint.html.attribute import Attribute
from newslint.html.elements import Comment, Element
from newslint.html.errors import HtmlError, Tag

__all__ = ["Attribute", "Comment", "Element", "HtmlError", "Tag"]
