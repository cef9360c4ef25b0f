"""Parse a body with html5lib and collect its parse errors with their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from html5lib.html5parser import HTMLParser

from newslint.html.element_names import OPTIONAL_END
from newslint.html.errors import HtmlError, Tag
from newslint.html.html5_tokens import Tokenizer
from newslint.html.html5_tree import Tree
from newslint.html.unclosed import UnclosedTracker
from newslint.patterns import compiled
from newslint.text import Span

if TYPE_CHECKING:
    from newslint.html.open_element import OpenElement
    from newslint.html.vocabulary import HtmlErrorKind

_CLOSING = frozenset(
    """
    unexpected-end-tag end-tag-too-early end-tag-too-early-named end-tag-too-early-ignored
    adoption-agency-1.2 adoption-agency-1.3 adoption-agency-4.4 unexpected-cell-end-tag
    expected-one-end-tag-but-got-another unexpected-end-tag-in-table-body
    unexpected-end-tag-in-table-row XXX-undefined-error
    """.split()
)
_UNCLOSED = frozenset(
    """
    expected-closing-tag-but-got-eof eof-in-table eof-in-select
    expected-named-closing-tag-but-got-eof
    """.split()
)
_UNFINISHED = frozenset(
    """
    eof-in-tag-name expected-attribute-name-but-got-eof eof-in-attribute-name
    expected-end-of-tag-but-got-eof expected-attribute-value-but-got-eof
    eof-in-attribute-value-double-quote eof-in-attribute-value-single-quote
    eof-in-attribute-value-no-quotes unexpected-EOF-after-solidus-in-tag
    unexpected-EOF-after-attribute-value
    """.split()
)
_IN_NAME = frozenset(
    ("invalid-character-in-attribute-name", "invalid-character-after-attribute-name")
)
_IN_VALUE = frozenset(
    (
        "equals-in-unquoted-attribute-value",
        "unexpected-character-in-unquoted-attribute-value",
    )
)
_BEHIND_VALUE = "unexpected-character-after-attribute-value"
_ATTRIBUTE = compiled(r"""([^\s=>/]++)(?:=(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+|.""", re.DOTALL)
_REST_OF_VALUE = {sign: compiled(rf"[^=<>{sign}\s/][^=<>{sign}]*+{sign}") for sign in "\"'"}
_GREEDY = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WHITE_SPACE = " \t\n\f"


def read(markup: str, body_start: int, *, is_document: bool) -> list[HtmlError]:
    """
    Parse `markup`, which begins at `body_start` in its article, with html5lib; return the errors.

    Left out are errors that change nothing for readers: in references, comments and doctypes,
    optional tags, and parts that only a fragment lacks. `is_document` is true if `markup` is a
    whole page. Raise GaveUpError at a limit.
    """
    parser = Parser(markup, body_start, is_document=is_document)
    try:
        parser.mainLoop()
    except (AssertionError, AttributeError, IndexError, TypeError, ValueError) as error:
        raise parser.tokenizer.gave_up(f"html5lib fails here ({type(error).__name__})") from error
    finally:
        tracker = parser.tracker
        parser.forget()
    errors = sorted(tracker.verdict(), key=lambda error: error.span)
    return [error.moved(body_start) for error in errors]


class Parser(HTMLParser):
    """html5lib's parser, which passes each error to `tracker` with its place."""

    tokenizer: Any
    tree: Any

    def __init__(self, markup: str, body_start: int, *, is_document: bool) -> None:
        """Start before the first tag."""
        super().__init__(tree=Tree)
        self.innerHTMLMode = not is_document
        self.container = "div"
        self.scripting = False
        self.body_start = body_start
        self.tree.parser = self
        self.tokenizer = Tokenizer(markup, self)
        self.tracker = UnclosedTracker()
        self._text = markup
        self.is_swallowed = False
        self._broken_tag = -1
        self._lost_table = False
        self.reset()

    def parseError(self, errorcode: str = "XXX-undefined-error", datavars: Any = None) -> None:  # noqa: N802
        """Handle one html5lib parse error at the current position."""
        names = datavars or {}
        tag: Tag = self.tokenizer.tag
        if names.get("gotName") == "body":
            self.tracker.body_ends(self.tree.openElements, tag)
        elif errorcode in _CLOSING:
            name = names.get("name") or names.get("gotName") or (tag.name if tag.is_end else "")
            self.tracker.clashes.append(name)
        elif errorcode in _UNCLOSED:
            self._body_ends()
        elif errorcode == "unexpected-start-tag-implies-end-tag":
            self._nested(names["endName"])
        elif errorcode == "unexpected-start-tag":
            self._unexpected(names["name"])
        elif errorcode == "unexpected-start-tag-ignored":
            self._dropped()
        elif errorcode == "unexpected-start-tag-implies-table-voodoo":
            self.tracker.add("moved-out", tag.name, tag.span, self._innermost("table"))
        elif errorcode == "unexpected-html-element-in-foreign-content":
            drawings = (n.tag for n in self.tree.openElements if n.name in ("svg", "math"))
            self.tracker.breaks_out(tag, next(drawings, None))
        elif errorcode == "non-void-element-with-trailing-solidus":
            self.tracker.slashed.append(tag)
        else:
            self._tag_error(errorcode)

    def after(self, tag: Tag, before: list[OpenElement]) -> None:
        """Compare the open elements after `tag` with those `before` it."""
        if tag.name == "table":
            self._lost_table = False
        self.tracker.compare(tag, before, self.tree.openElements)

    def moved_text(self) -> None:
        """Handle text that its table cannot hold."""
        start, end = self.tokenizer.text_before
        text = self._text[start:end]
        start += len(text) - len(text.lstrip(_WHITE_SPACE))
        end -= len(text) - len(text.rstrip(_WHITE_SPACE))
        self.tracker.add("moved-out", "", Span(start, end), self._innermost("table"))

    def forget(self) -> None:
        """Break the reference cycles of html5lib's parts: cycles are rarely collected in a run."""
        self.phases["inBody"].processSpaceCharacters = None
        for phase in self.phases.values():
            phase._Phase__startTagCache.clear()  # noqa: SLF001 - bound methods of the phase itself
            phase._Phase__endTagCache.clear()  # noqa: SLF001
        for part in (self.tokenizer, self.tree, self):
            part.__dict__.clear()

    def _body_ends(self) -> None:
        """Blame the open elements, or the one that hides the end tags of the others."""
        stack = self.tree.openElements
        if not self.is_swallowed:
            self.is_swallowed = stack[-1].name in _GREEDY
            self.tracker.body_ends(stack[-1:] if self.is_swallowed else stack, None)

    def _innermost(self, name: str) -> Tag | None:
        return next((n.tag for n in reversed(self.tree.openElements) if n.name == name), None)

    def _nested(self, name: str) -> None:
        formatting = self.tree.elementInActiveFormattingElements(name)
        outer = formatting.tag if formatting else self._innermost(name)
        self.tracker.nests(self.tokenizer.tag, outer)

    def _unexpected(self, name: str) -> None:
        if name == "form":
            self._nested(name)
        elif name in _HEADINGS:
            self._nested(self.tree.openElements[-1].name)

    def _dropped(self) -> None:
        tag: Tag = self.tokenizer.tag
        if self._innermost("template"):
            self.tracker.ignores(tag)
        elif tag.name in OPTIONAL_END and tag.name != "head":
            self.tracker.drops(tag, is_first=not self._lost_table)
            self._lost_table = True

    def _tag_error(self, code: str) -> None:
        """Handle an error within a tag; each tag reports one, besides duplicate attributes."""
        tokenizer = self.tokenizer
        token, at = tokenizer.currentToken, tokenizer.stream.offset
        if code in _UNFINISHED:
            span = Span(tokenizer.start, len(self._text.rstrip(_WHITE_SPACE)))
            self.is_swallowed = True
            self.tracker.add("unfinished-tag", token["name"].lower(), span)
        elif code == "duplicate-attribute" and "selfClosingAcknowledged" in token:
            self._add_attribute("duplicate-attribute", None, tokenizer.attribute_start)
        elif code in _IN_NAME:
            self._broken(at - 1, at - 1)
        elif code in _IN_VALUE and (self._text[at - 1] != "=" or code.startswith("equals")):
            self._broken(at - 1, tokenizer.attribute_start)
        elif code == _BEHIND_VALUE:
            self._broken(at, at)

    def _broken(self, sign: int, start: int) -> None:
        is_start_tag = "selfClosingAcknowledged" in self.tokenizer.currentToken
        if is_start_tag and self._broken_tag != self.tokenizer.start:
            self._broken_tag = self.tokenizer.start
            quote = self._text[start - 1]
            if sign == start and quote in "\"'" and _goes_on(self._text, start, quote):
                self._add_attribute("quotes-in-quotes", quote, start)
            else:
                self._add_attribute("broken-attribute", self._text[sign], start)

    def _add_attribute(self, kind: HtmlErrorKind, name: str | None, start: int) -> None:
        if match := _ATTRIBUTE.match(self._text, start):
            name = name or (match[1] or match[0]).lower()
            tag_name = self.tokenizer.currentToken["name"].lower()
            tag = Tag(tag_name, Span(self.tokenizer.start, match.end()))
            self.tracker.add(kind, name, Span(*match.span()), tag)


def _goes_on(text: str, start: int, quote: str) -> bool:
    """Return whether a quote before `start` ended a value too early: another one follows without `=`."""
    return _REST_OF_VALUE[quote].match(text, start) is not None
