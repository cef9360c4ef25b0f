"""Template code in a body, filled with neutral characters before any parser sees it."""

from __future__ import annotations

import re

from newslint.named_tuples import NamedTuple

__all__ = ["template_code"]

_LONGEST = 2000
_CLOSERS = {"{{": re.compile(r"\}\}"), "{%": re.compile(r"%\}"), "{#": re.compile(r"#\}")}
_BLANK_LINE = re.compile(r"\n[ \t]*+\n")
_CODE_TAGS = frozenset("highlight codeblock code prism comment code-toggle mermaid".split())
_CODE_VARIABLE = re.compile(r"\{%-?\s*+(?:set|capture)\s++(?=\w*code)\w++\s*+-?%", re.IGNORECASE)
_NAME = re.compile(r"\{(?:%-?|\{[<%])\s*+(/?+)\s*+([\w-]*+)")
_VISIBLE = re.compile(r"[^\n]")


class _Expression(NamedTuple):
    start: int
    end: int
    name: str
    opens_code: bool


def fill(body: str) -> str:
    """
    Return `body`, at equal length, with its template code made harmless.

    Each `{{…}}`, `{%…%}` and `{#…#}` of at most 2,000 characters without a blank line becomes a run
    of `%`; what is between code tags (`{% highlight %}` and its kin, and `{% set %}` or
    `{% capture %}` of a variable that is called after code) becomes spaces. Newlines stay.
    """
    if not _has_expressions(body):
        return body
    expressions = _expressions(body)
    last = {expression.name: index for index, expression in enumerate(expressions)}
    pieces: list[str] = []
    done, ending = 0, ""
    for index, (start, end, name, opens_code) in enumerate(expressions):
        if ending and name != ending:
            continue
        pieces += (
            _blank(body[done:start], " ") if ending else body[done:start],
            _blank(body[start:end], "%"),
        )
        done, ending = end, ""
        if opens_code:
            ending = next((e for e in (f"end{name}", f"/{name}") if last.get(e, 0) > index), "")
    pieces.append(body[done:])
    return "".join(pieces)


def template_code(body: str) -> list[tuple[int, int]]:
    """Return where what is between code tags begins and ends, in order."""
    if not _has_expressions(body):
        return []
    expressions = _expressions(body)
    last = {expression.name: index for index, expression in enumerate(expressions)}
    found = []
    begin, ending = 0, ""
    for index, (start, end, name, opens_code) in enumerate(expressions):
        if ending and name == ending:
            found.append((begin, start))
            ending = ""
        elif not ending and opens_code:
            begin = end
            ending = next((e for e in (f"end{name}", f"/{name}") if last.get(e, 0) > index), "")
    return found


def _has_expressions(body: str) -> bool:
    # Two signs take ten times as long to find as one, and braces are seldom far before the end.
    first = body.find("{")
    return first >= 0 and (body.find("{{", first) >= 0 or body.find("{%", first) >= 0)


def _expressions(body: str) -> list[_Expression]:
    """Find template expressions from left to right; they do not nest."""
    found = []
    closers = {opener: _Ahead(body, closer) for opener, closer in _CLOSERS.items()}
    blank_lines = _Ahead(body, _BLANK_LINE)
    at = body.find("{")
    while at >= 0:
        closer = closers.get(body[at : at + 2])
        end = 2 + closer.behind(at + 2) if closer else len(body) + 1
        if end <= min(len(body), at + _LONGEST) and end <= blank_lines.behind(at):
            match = _NAME.match(body, at)
            name = match[1] + match[2] if match else ""
            opens_code = name in _CODE_TAGS or _CODE_VARIABLE.match(body, at) is not None
            found.append(_Expression(at, end, name, opens_code))
            at = end - 1
        at = body.find("{", at + 1)
    return found


class _Ahead:
    """Finds the next place of a sign behind ever later offsets, and reads no text twice for it."""

    def __init__(self, body: str, sign: re.Pattern[str]) -> None:
        self._body = body
        self._sign = sign
        self._place = -1

    def behind(self, offset: int) -> int:
        """Return the first place at or behind `offset`; the length of the text if there is none."""
        if self._place < offset:
            match = self._sign.search(self._body, offset)
            self._place = match.start() if match else len(self._body)
        return self._place


def _blank(text: str, by: str) -> str:
    return _VISIBLE.sub(by, text) if "\n" in text else by * len(text)
