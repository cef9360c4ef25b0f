"""The HTML of an article: its elements and comments, with their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.html import fast_path
from newslint.html.elements import Comment
from newslint.html.source import HtmlSource
from newslint.text import Span, is_inside
from newslint.view import Frozen, view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.html.elements import Elements
    from newslint.html.fast_path import SimpleHtml
    from newslint.text import Source

_HEAD = 2000
_DOCUMENT_SIGNS = ("<html", "<body", "<!doctype")
_BOGUS_END_TAG = re.compile("</[^a-zA-Z>]")


class Html(Frozen):
    """
    The HTML of one article: its elements and comments.

    It is read in one of two ways with the same result: simple HTML by newslint itself, all other
    HTML by turbohtml, which costs forty milliseconds to import.
    """

    markup: str
    is_document: bool
    source: HtmlSource

    def __init__(
        self,
        source: Source,
        start: int,
        markup: str,
        code: tuple[Span, ...] = (),
        *,
        may_be_document: bool = False,
    ) -> None:
        """
        Parse nothing yet.

        For `start`, `markup` and `code` see `HtmlSource`; `may_be_document` is true for an HTML
        file, which is a whole page if it begins like one.
        """
        is_document = may_be_document and _begins_as_document(markup)
        source_ = HtmlSource(source, start, markup, code, is_document)
        self.__dict__.update(markup=markup, is_document=is_document, source=source_)

    @view
    def _simple(self) -> SimpleHtml | None:
        """The body's tags and comments if the HTML is simple, which also proves that it has no errors."""
        return None if self.is_document else fast_path.read(self.markup)

    @property
    def is_simple(self) -> bool:
        """Whether the HTML is simple, so that browsers repair nothing in it."""
        return self._simple is not None

    def may_have(self, names: frozenset[str]) -> bool:
        """Return whether it may have elements with these names; false only if that is certain."""
        return self._simple is None or not names.isdisjoint(self._simple.kinds)

    @view
    def elements(self) -> Elements:
        """The elements that the source contains."""
        if self._simple is not None:
            return fast_path.SimpleElements(self._simple, self.source)
        from newslint.html.tree import TreeElements

        return TreeElements(self.source)

    @view
    def comments(self) -> tuple[Comment, ...]:
        """The comments in order."""
        markup = self.markup
        if self._simple is not None:
            return tuple(self._simple_comments())
        if "<!" in markup or "<?" in markup or _BOGUS_END_TAG.search(markup):
            return tuple(self._any_comments())
        return ()

    def _simple_comments(self) -> Iterator[Comment]:
        """Find the comments of a simple body, in which every `<!--` begins a comment."""
        source, offset, markup, code, _ = self.source
        text = source.text
        at = markup.find("<!--")
        while at >= 0:
            start = at + offset
            at = markup.find("-->", at)
            end = at + offset
            content, is_code = text[start + 4 : end], is_inside(code, start)
            yield Comment(
                Span(start, end + 3), content, is_closed=True, is_bogus=False, shown_as_code=is_code
            )
            at = markup.find("<!--", at)

    def _any_comments(self) -> Iterator[Comment]:
        from newslint.html import tree

        text = self.source.text
        for span, written in tree.comments(self.source, self.elements):
            start, end = span
            if written.startswith("<!--"):
                closer = _closer(written)
                content = text[start + 4 : end if closer is None else start + closer]
                is_closed, is_bogus = closer is not None, False
            else:
                content = text[start:end]
                is_closed, is_bogus = written.endswith(">"), True
            is_code = self.source.is_code(start)
            yield Comment(span, content, is_closed, is_bogus, is_code)


def _begins_as_document(markup: str) -> bool:
    head = markup[:_HEAD].lower()
    return any(sign in head for sign in _DOCUMENT_SIGNS)


def _closer(written: str) -> int | None:
    """Return the offset of the delimiter that closes a comment, None if there is none."""
    if written.endswith("-->"):
        return max(4, len(written) - 3)
    if written.endswith("--!>") and len(written) >= len("<!----!>"):
        return len(written) - 4
    return None
