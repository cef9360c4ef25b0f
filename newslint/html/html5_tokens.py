"""html5lib's tokenizer, with offsets and limits."""
# ruff: noqa: N802, N803, N815, FBT001, FBT002 - the names and flags are those of html5lib

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any

from html5lib._tokenizer import HTMLTokenizer
from html5lib.constants import tokenTypes

from newslint.html.errors import Tag
from newslint.limits import GaveUpError
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.html.verdict import Parser

MOST_ATTRIBUTES = 256
"""How many attributes a tag may have: html5lib compares each with all before it."""
LONGEST_TOKEN = 10_000
"""How many states one token may use: html5lib copies a name at each letter."""
MOST_STEPS = 500_000
"""The budget of an article, about half a second: states, tokens times open elements, copied KB."""

_START, _END = tokenTypes["StartTag"], tokenTypes["EndTag"]
_COMMENT_END = re.compile(r"-->|--!>")
_WHITE_SPACE = re.compile(
    r"&(?:#0*+(?:9|1[023]|32)(?!\d);?|#[xX]0*+(?:9|[aAcCdD]|20)(?![\da-fA-F]);?|Tab;|NewLine;)"
)


class Stream:
    """A text for html5lib's tokenizer, in one piece, so that `offset` is always correct."""

    charEncoding = (None, "certain")

    def __init__(self, text: str) -> None:
        """Start at the beginning of `text`, whose newlines are normalised."""
        self.text = text
        self.offset = 0
        self._runs: dict[tuple[Any, bool], re.Pattern[str]] = {}

    def char(self) -> str | None:
        """Read one character; None at the end."""
        if self.offset >= len(self.text):
            return None
        self.offset += 1
        return self.text[self.offset - 1]

    def unget(self, char: str | None) -> None:
        """Put back the character that was read last."""
        if char is not None:
            self.offset -= 1

    def charsUntil(self, characters: Any, opposite: bool = False) -> str:
        """Read a run without `characters`, or of only these if `opposite` is true."""
        run = self._runs.get((characters, opposite))
        if run is None:
            inside = "".join(map(re.escape, sorted(characters)))
            run = re.compile(f"[{'' if opposite else '^'}{inside}]*+")
            self._runs[characters, opposite] = run
        start = self.offset
        if match := run.match(self.text, start):
            self.offset = match.end()
        return self.text[start : self.offset]

    def position(self) -> int:
        """Return the offset; html5lib would count lines, which needs the whole text."""
        return self.offset


class Tokenizer(HTMLTokenizer):
    """html5lib's tokenizer, which records where tags are and stops at limits."""

    stream: Any
    currentToken: Any

    def __init__(self, text: str, parser: Parser) -> None:
        """
        Read `text` for `parser`.

        html5lib's own initialisation would make a stream that refers to itself.
        """
        self.parser = parser
        self.stream = Stream(text)
        self.state = self.dataState
        self.escape = self.escapeFlag = False
        self.lastFourChars = []
        self.currentToken = None
        self.tag = Tag("", Span(0, 0))
        self.start = self.attribute_start = 0
        self._text_start = self._text_end = 0
        self._spent = self._token_began = self._attributes = 0

    def __iter__(self) -> Iterator[Any]:
        """Yield tokens as html5lib does, and count the work."""
        queue: deque[Any] = deque()
        self.tokenQueue = queue
        tree = self.parser.tree
        while self.state():
            self._spent += 1
            if self._spent - self._token_began > LONGEST_TOKEN:
                raise self.gave_up("a tag too long to judge")
            while queue:
                token = queue.popleft()
                before = list(tree.openElements)
                formatting = len(tree.activeFormattingElements)
                self._spent += 5 + len(before) + formatting * (1 + self._attributes // 8)
                yield token
                self._token_began = self._spent
                if "tag" in token:
                    self.parser.after(token["tag"], before)
            if self._spent > MOST_STEPS:
                raise self.gave_up("too many tags to judge all")

    def gave_up(self, reason: str) -> GaveUpError:
        """Make the exception for a limit that was met at the current tag."""
        start = self.start + self.parser.body_start
        return GaveUpError(Span(start, start + 1), reason)

    def tagOpenState(self) -> bool:
        """Record where a tag begins: `<` has just been read."""
        self._begin()
        return super().tagOpenState()

    def rcdataLessThanSignState(self) -> bool:
        """Record where the end tag of `<textarea>` or `<title>` may begin."""
        self._begin()
        return super().rcdataLessThanSignState()

    def rawtextLessThanSignState(self) -> bool:
        """Record where the end tag of `<style>` or `<iframe>` may begin."""
        self._begin()
        return super().rawtextLessThanSignState()

    def scriptDataLessThanSignState(self) -> bool:
        """Record where the end tag of `<script>` may begin."""
        self._begin()
        return super().scriptDataLessThanSignState()

    def scriptDataEscapedLessThanSignState(self) -> bool:
        """Record where the end tag of a `<script>` that holds `<!--` may begin."""
        self._begin()
        return super().scriptDataEscapedLessThanSignState()

    def _begin(self) -> None:
        self.start = self.stream.offset - 1
        self._attributes = 0

    def _end(self) -> Span:
        self._text_start = self._text_end
        self._text_end = self.stream.offset
        return Span(self.start, self.stream.offset)

    @property
    def text_before(self) -> Span:
        """The text before the current tag or comment, or before the end of the body."""
        if self._text_end == self.stream.offset:
            return Span(self._text_start, self.start)
        return Span(self._text_end, self.stream.offset)

    def emitCurrentToken(self) -> None:
        """Set the place of the token."""
        token = self.currentToken
        super().emitCurrentToken()
        if token["type"] in (_START, _END):
            self.tag = token["tag"] = Tag(token["name"], self._end(), token["type"] == _END)

    def attributeNameState(self) -> bool:
        """Record where an attribute begins, and stop if there are too many."""
        count = len(self.currentToken["data"])
        if count != self._attributes:
            self._attributes = count
            self.attribute_start = self.stream.offset - 1
            if count > MOST_ATTRIBUTES:
                raise self.gave_up(self._why_so_many())
        return super().attributeNameState()

    def _why_so_many(self) -> str:
        """Say what the tag with too many attributes is: mostly one whose `>` is missing."""
        text, start = self.stream.text, self.start
        end = text.find(">", start)
        if end >= 0 and text.find("<", start + 1, end) < 0:
            return f"a tag with more than {MOST_ATTRIBUTES} attributes"
        slash = "/" if text.startswith("</", start) else ""
        written = slash + self.currentToken["name"].lower()
        return f"`<{written}` has no `>`, so browsers read the text after it as its attributes"

    def attributeValueUnQuotedState(self) -> bool:
        """Count the copy of the value that html5lib makes at each unusual character."""
        self._pay_for_value()
        return super().attributeValueUnQuotedState()

    def consumeEntity(self, allowedChar: str | None = None, fromAttribute: bool = False) -> None:  # noqa: ARG002
        """
        Treat `&` as text: references do not affect tags.

        White space is still passed on, because a table may hold it. html5lib itself would raise
        ValueError on a number of 4,301 digits.
        """
        if fromAttribute:
            self._pay_for_value()
            self.currentToken["data"][-1][1] += "&"
            return
        match = _WHITE_SPACE.match(self.stream.text, self.stream.offset - 1)
        if match:
            self.stream.offset = match.end()
        kind = "SpaceCharacters" if match else "Characters"
        self.tokenQueue.append({"type": tokenTypes[kind], "data": " " if match else "&"})

    def _pay_for_value(self) -> None:
        self._spent += len(self.currentToken["data"][-1][1]) >> 10

    def commentStartState(self) -> bool:
        """Skip a comment in one step; html5lib would copy it at each dash."""
        text, at = self.stream.text, self.stream.offset
        end = next((at + len(sign) for sign in (">", "->") if text.startswith(sign, at)), 0)
        if not end:
            match = _COMMENT_END.search(text, at)
            end = match.end() if match else len(text)
            self.parser.is_swallowed = match is None
        self.stream.offset = end
        self._end()
        self.tokenQueue.append({"type": tokenTypes["Comment"], "data": ""})
        self.state = self.dataState
        return True
