"""HTML: elements, attributes and comments, with their places."""

from __future__ import annotations

from newslint.html.attribute import Attribute
from newslint.html.elements import Comment, Element

__all__ = ["Attribute", "Comment", "Element"]
