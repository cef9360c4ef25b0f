"""Template code in a body, filled with neutral characters before any parser sees it."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST = 2000
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_CODE_TAGS = frozenset("highlight codeblock code prism comment code-toggle mermaid".split())
_NAME = re.compile(r"\{(?:%-?|\{[<%])\s*+(/?[\w-]*+)")
_VISIBLE = re.compile(r"[^\n]")


class _Expression(NamedTuple):
    start: int
    end: int
    name: str


def fill(body: str) -> str:
    """
    Return `body`, at equal length, with its template code made harmless.

    Each `{{…}}`, `{%…%}` and `{#…#}` of at most 2,000 characters without a blank line becomes a run
    of `%`; what stands between code tags (`{% highlight %}` and its kin) becomes spaces. Newlines
    stay.
    """
    if "{{" not in body and "{%" not in body:
        return body
    expressions = _expressions(body)
    last = {expression.name: index for index, expression in enumerate(expressions)}
    pieces: list[str] = []
    done, ending = 0, ""
    for index, (start, end, name) in enumerate(expressions):
        if ending and name != ending:
            continue
        pieces += (
            _blank(body[done:start], " ") if ending else body[done:start],
            _blank(body[start:end], "%"),
        )
        done, ending = end, ""
        if name in _CODE_TAGS:
            ending = next((e for e in (f"end{name}", f"/{name}") if last.get(e, 0) > index), "")
    pieces.append(body[done:])
    return "".join(pieces)


def _expressions(body: str) -> list[_Expression]:
    """Find template expressions from left to right; they do not nest."""
    found = []
    at = body.find("{")
    while at >= 0:
        closer = _CLOSERS.get(body[at : at + 2])
        end = body.find(closer, at + 2, at + _LONGEST) if closer else -1
        if end >= 0 and "\n\n" not in body[at:end]:
            name = _NAME.match(body, at)
            found.append(_Expression(at, end + 2, name[1] if name else ""))
            at = end + 1
        at = body.find("{", at + 1)
    return found


def _blank(text: str, by: str) -> str:
    return _VISIBLE.sub(by, text) if "\n" in text else by * len(text)
