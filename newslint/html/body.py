"""The HTML of an article: its elements and comments, with true places."""

from __future__ import annotations

import re
from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING, NamedTuple

from newslint.html import fast_path as plain
from newslint.text import Span
from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.html.elements import Elements
    from newslint.html.fast_path import Plain

_HEAD = 2000
_DOCUMENT_SIGNS = ("<html", "<body", "<!doctype")
_make = tuple.__new__
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
    """
    The HTML of one article: `markup` has the length of the body, so that places agree.

    It is read in one of two ways, with the same result: plain HTML by ourselves, all other by
    turbohtml, which costs forty milliseconds to import.
    """

    def __init__(self, markup: str, article: Article) -> None:
        """Parse nothing yet."""
        self.markup = markup
        self._article = article

    @view
    def is_document(self) -> bool:
        """Whether the body is a whole page of HTML rather than a part of one."""
        if not self._article.is_html:
            return False
        head = self.markup[:_HEAD].lower()
        return any(sign in head for sign in _DOCUMENT_SIGNS)

    @view
    def plain(self) -> Plain | None:
        """The body's tags and comments if it is plain, which also proves it sound."""
        return None if self.is_document else plain.read(self.markup)

    @view
    def elements(self) -> Elements:
        """The elements that the source contains."""
        if self.plain is not None:
            return plain.PlainElements(self.plain, self._article)
        from newslint.html.tree import TreeElements

        return TreeElements(self.markup, self._article, is_document=self.is_document)

    @view
    def comments(self) -> tuple[Comment, ...]:
        """The comments in order."""
        markup = self.markup
        if self.plain is not None:
            return tuple(self._plain_comments())
        if "<!" in markup or "<?" in markup or _BOGUS_END_TAG.search(markup):
            return tuple(self._any_comments())
        return ()

    def _plain_comments(self) -> Iterator[Comment]:
        """Find the comments of a plain body, in which no `<!--` is anything else."""
        markup, text, offset = self.markup, self._article.text, self._article.body.start
        code = self._article.shown_as_code
        at = markup.find("<!--")
        while at >= 0:
            start = at + offset
            at = markup.find("-->", at)
            end = at + offset
            content, is_code = text[start + 4 : end], _is_in(code, start)
            yield _make(Comment, (_make(Span, (start, end + 3)), content, True, False, is_code))
            at = markup.find("<!--", at)

    def _any_comments(self) -> Iterator[Comment]:
        from newslint.html import tree

        text = self._article.text
        for span, written in tree.comments(self.markup, self._article):
            start, end = span
            if written.startswith("<!--"):
                closer = _closer(written)
                content = text[start + 4 : end if closer is None else start + closer]
                is_closed, is_bogus = closer is not None, False
            else:
                content = text[start:end]
                is_closed, is_bogus = written.endswith(">"), True
            is_code = self.is_shown_as_code(start)
            yield Comment(span, content, is_closed, is_bogus, is_code)

    def is_shown_as_code(self, offset: int) -> bool:
        """Tell whether readers see the source at `offset`, in the article, instead of its effect."""
        return _is_in(self._article.shown_as_code, offset)


def _is_in(spans: tuple[Span, ...], offset: int) -> bool:
    if not spans or offset < spans[0][0]:
        return False
    at = bisect_right(spans, (offset, maxsize)) - 1
    return offset < spans[at][1]


def _closer(written: str) -> int | None:
    """Return where the closing delimiter of a comment begins, None if there is none."""
    if written.endswith("-->"):
        return max(4, len(written) - 3)
    if written.endswith("--!>") and len(written) >= len("<!----!>"):
        return len(written) - 4
    return None
