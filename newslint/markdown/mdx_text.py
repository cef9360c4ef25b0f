"""Read Markdown with JSX: blank everything that is not Markdown, at equal length."""

from __future__ import annotations

import re

from newslint.markdown.jsx import bracket_end, expression_end, tag_end
from newslint.named_tuples import NamedTuple
from newslint.patterns import compiled

_FENCE = compiled(r"[ \t]*+(?:(?:[-*+>]|\d{1,9}[.)])[ \t]++)*+(`{3,}+|~{3,}+)([^\n]*+)")
_MODULE = re.compile(r"(?:import|export)[ {*\"']")
_SIGN = re.compile(r"[\\`{<]")
_TICKS = re.compile(r"`++")
_TAG = re.compile(r"</?(?:[A-Za-z_$]|>)")
_BLANK = re.compile(r"\n[ \t]*+(?:\n|\Z)")
_DEEP = re.compile(r"^(?: {4}|[ ]{0,3}\t)[ \t]*+(?=[^ \t\n])", re.MULTILINE)
_BRACKET = re.compile(r"[{(\[]")
_ENDS = {"{": expression_end, "<": tag_end, "[": bracket_end}
_VISIBLE = re.compile(r"[^\n]")


class MdxText(NamedTuple):
    """
    An MDX body (MDX 3, https://mdxjs.com/docs/what-is-mdx/).

    * `filled`: the body at equal length, with spaces for code blocks, imports and exports, tags and
      expressions, so that only Markdown is left.
    * `code`: fenced blocks and code spans.
    * `comments`: HTML comments, which MDX does not have.
    * `tags`: the tags.
    * `expressions`: the expressions between braces.

    Each is a list of start and end.
    """

    filled: str
    code: tuple[tuple[int, int], ...]
    comments: tuple[tuple[int, int], ...]
    tags: tuple[tuple[int, int], ...]
    expressions: tuple[tuple[int, int], ...]


def read(body: str) -> MdxText:
    """Read `body`; whatever is not closed, or fails the build, is treated as text."""
    reader = _Reader(body)
    reader.read()
    places = (reader.code, reader.comments, reader.tags, reader.expressions)
    return MdxText(reader.filled(), *map(tuple, places))


class _Reader:
    def __init__(self, body: str) -> None:
        self.body = body
        self.code: list[tuple[int, int]] = []
        self.comments: list[tuple[int, int]] = []
        self.tags: list[tuple[int, int]] = []
        self.expressions: list[tuple[int, int]] = []
        self._blanks: list[tuple[int, int]] = []
        self._closes = dict.fromkeys(_ENDS, True)
        self._blank_line = -1

    def read(self) -> None:
        """Read block by block; a blank line ends a block of text, but no open tag or expression."""
        at, body = 0, self.body
        may_be_module = True
        while at < len(body):
            line_end = body.find("\n", at) + 1 or len(body)
            fence = _FENCE.match(body, at)
            if fence and not (fence[1][0] == "`" and "`" in fence[2]):
                at = self._fence(at, fence)
            elif may_be_module and _MODULE.match(body, at):
                at = self._module(at)
                continue
            else:
                may_be_module = not body[at:line_end].strip()
                at = line_end if may_be_module else self._line(at, line_end)
                continue
            may_be_module = True

    def filled(self) -> str:
        """Return the body with spaces for all that is not Markdown, and no line indented like code."""
        pieces: list[str] = []
        done = 0
        for start, end in self._blanks:
            if start >= done:
                pieces += (self.body[done:start], _VISIBLE.sub(" ", self.body[start:end]))
                done = end
        pieces.append(self.body[done:])
        return _DEEP.sub(lambda indent: "%" * len(indent[0]), "".join(pieces))

    def _fence(self, at: int, fence: re.Match[str]) -> int:
        """Read a fenced block up to its closing fence, or to the end of the body."""
        body, marks = self.body, fence[1]
        line = end = body.find("\n", at) + 1 or len(body)
        while line < len(body):
            end = body.find("\n", line) + 1 or len(body)
            written = body[line:end].strip(" \t\n>")
            line = end
            if written.startswith(marks) and not written.strip(marks[0]):
                break
        self.code.append((fence.start(1), end))
        self._blanks.append((at, end))
        return end

    def _module(self, at: int) -> int:
        """Read imports and exports up to the first blank line outside brackets."""
        end = at
        while end < len(self.body):
            stop = self._paragraph_end(end)
            bracket = _BRACKET.search(self.body, end, stop)
            close = self._end(bracket.start(), "[") if bracket else None
            if close is None:
                end = stop
                break
            end = close
        self._blanks.append((at, end))
        return min(end, len(self.body))

    def _paragraph_end(self, at: int) -> int:
        """Return the end of the line before the next blank one; offsets must never decrease."""
        if self._blank_line < at:
            blank = _BLANK.search(self.body, at)
            self._blank_line = blank.start() if blank else len(self.body)
        return self._blank_line

    def _line(self, at: int, line_end: int) -> int:
        """Read a line of text, and further lines if a tag or expression in it continues."""
        while sign := _SIGN.search(self.body, at, line_end):
            start = sign.start()
            at = self._sign(start, sign[0])
            if at > line_end:
                line_end = self.body.find("\n", at - 1) + 1 or len(self.body)
        return line_end

    def _sign(self, start: int, sign: str) -> int:
        if sign == "\\":
            return start + 2
        if sign == "`":
            return self._span(start)
        if sign == "<" and self.body.startswith("<!--", start):
            return self._comment(start)
        if sign == "<" and not _TAG.match(self.body, start):
            return start + 1
        return self._jsx(start, sign)

    def _span(self, start: int) -> int:
        ticks = _TICKS.match(self.body, start)
        width = len(ticks[0]) if ticks else 1
        for closing in _TICKS.finditer(self.body, start + width, self._paragraph_end(start)):
            if len(closing[0]) == width:
                self.code.append((start, closing.end()))
                self._blanks.append((start, closing.end()))
                return closing.end()
        return start + width

    def _comment(self, start: int) -> int:
        end = self.body.find("-->", start + 4)
        end = end + 3 if end >= 0 else len(self.body)
        self.comments.append((start, end))
        self._blanks.append((start, end))
        return end

    def _jsx(self, start: int, sign: str) -> int:
        """Read an expression or a tag."""
        end = self._end(start, sign)
        if end is None:
            return start + 1
        (self.tags if sign == "<" else self.expressions).append((start, end))
        self._blanks.append((start, end))
        return end

    def _end(self, start: int, sign: str) -> int | None:
        """Return the end of what begins with `sign`; after one without an end, none has an end."""
        if not self._closes[sign]:
            return None
        end = _ENDS[sign](self.body, start)
        self._closes[sign] = end is not None
        return end
