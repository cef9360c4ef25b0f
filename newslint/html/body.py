"""The HTML of an article, parsed by turbohtml: its elements and comments, with true places."""

from __future__ import annotations

import re
from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING, NamedTuple

from turbohtml import TokenType, parse, parse_fragment, tokenize

from newslint.html import raw_text
from newslint.html.elements import Elements
from newslint.text import Span
from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turbohtml import Document
    from turbohtml import Element as Node

    from newslint.article import Article

_COMMENT = TokenType.COMMENT
_INSTRUCTION = TokenType.PROCESSING_INSTRUCTION
_HEAD = 2000
_DOCUMENT_SIGNS = ("<html", "<body", "<!doctype")
_BOGUS_END_TAG = re.compile("</[^a-zA-Z>]")


class Comment(NamedTuple):
    """
    An HTML comment.

    `text` is what stands between its delimiters. `is_closed` is false for one that runs to the end
    of the body; `is_bogus` marks `<!x>`, `</ x>` and `<?x>`, which browsers take as comments: their
    `text` is the whole.
    """

    span: Span
    text: str
    is_closed: bool
    is_bogus: bool
    shown_as_code: bool


class Html:
    """The HTML of one article: `markup` has the length of the body, so that places agree."""

    def __init__(self, markup: str, article: Article) -> None:
        """Parse nothing yet."""
        self.markup = markup
        self._article = article

    @view
    def elements(self) -> Elements:
        """The tree's elements."""
        return Elements(self._parse(), self._article)

    @view
    def comments(self) -> tuple[Comment, ...]:
        """The comments, from the tokens: a tree keeps no places for them."""
        markup = self.markup
        if "<!" in markup or "<?" in markup or _BOGUS_END_TAG.search(markup):
            return tuple(self._read_comments())
        return ()

    def _parse(self) -> Node | Document:
        head = self.markup[:_HEAD].lower()
        if self._article.is_html and any(sign in head for sign in _DOCUMENT_SIGNS):
            return parse(self.markup, source_locations=True)
        return parse_fragment(self.markup, source_locations=True)

    def _read_comments(self) -> Iterator[Comment]:
        text, body = self._article.text, self._article.body.start
        starts = self._article.source.line_starts
        first = bisect_right(starts, body) - 1
        markup = raw_text.without(self.markup, self._foreign_raw_text)
        shown = self._article.shown_as_code
        for token in tokenize(markup, capture_source=True, capture_attributes=False):
            kind = token.type
            if kind is not _COMMENT and kind is not _INSTRUCTION:
                continue
            written = token.source or ""
            line = token.line
            start = (body if line == 1 else starts[first + line - 1]) + token.col
            end = start + len(written)
            if written.startswith("<!--"):
                closer = _closer(written)
                content = text[start + 4 : end if closer is None else start + closer]
                is_closed, is_bogus = closer is not None, False
            else:
                content = text[start:end]
                is_closed, is_bogus = written.endswith(">"), True
            is_code = bool(shown) and self.is_shown_as_code(start)
            yield Comment(Span(start, end), content, is_closed, is_bogus, is_code)

    def _foreign_raw_text(self) -> Iterator[tuple[int, int]]:
        body = self._article.body.start
        for element in self.elements.foreign(raw_text.NAMES):
            start, end = element.whole
            yield start - body, end - body

    def is_shown_as_code(self, offset: int) -> bool:
        """Tell whether readers see the source at `offset`, in the article, instead of its effect."""
        spans = self._article.shown_as_code
        if not spans:
            return False
        at = bisect_right(spans, (offset, maxsize)) - 1
        return at >= 0 and offset < spans[at].end


def _closer(written: str) -> int | None:
    """Return where the closing delimiter of a comment begins, None if there is none."""
    if written.endswith("-->"):
        return max(4, len(written) - 3)
    if written.endswith("--!>") and len(written) >= len("<!----!>"):
        return len(written) - 4
    return None
