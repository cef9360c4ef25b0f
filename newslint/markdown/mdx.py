"""The body of an MDX article: its Markdown, and the parts that only MDX has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.markdown.body import Markdown
from newslint.markdown.commonmark import Scan
from newslint.markdown.mdx_text import read
from newslint.text import Span
from newslint.view import view

if TYPE_CHECKING:
    from newslint.markdown.body import AccidentalCode
    from newslint.markdown.mdx_text import MdxText


class Mdx(Markdown):
    """
    Markdown in which tags are JSX, braces are expressions, and indentation makes no code.

    It has images, links and code, but no HTML: a program decides what a tag becomes.
    """

    @view
    def _text(self) -> MdxText:
        return read(self._body)

    @view
    def _scan(self) -> Scan:
        return Scan(self._text.filled, self._generator)

    @property
    def mask(self) -> str:
        """An empty text, because there is no HTML."""
        return ""

    @property
    def accidental_code(self) -> tuple[AccidentalCode, ...]:
        """None, since indentation makes no code."""
        return ()

    @view
    def code(self) -> tuple[Span, ...]:
        """Fenced blocks and code spans."""
        return self._places(self._text.code)

    @view
    def html(self) -> tuple[Span, ...]:
        """None, since tags are JSX."""
        return ()

    @view
    def html_comments(self) -> tuple[Span, ...]:
        """Text that would be a comment in HTML, outside code and expressions; MDX rejects it."""
        return self._places(self._text.comments)

    @view
    def tags(self) -> tuple[Span, ...]:
        """The tags of JSX, opening and closing, outside expressions."""
        return self._places(self._text.tags)

    @view
    def expressions(self) -> tuple[Span, ...]:
        """Expressions with their braces, outside tags, imports and exports."""
        return self._places(self._text.expressions)

    def _places(self, ranges: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
        return tuple(Span(start + self.start, end + self.start) for start, end in ranges)
