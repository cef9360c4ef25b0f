"""
The literals that a Python file assigns, read without running it.

Only what begins a line counts, `NAME = literal`. A name that is assigned more than once, or inside
of a block, depends on how the file is run, and is left out.
"""

from __future__ import annotations

import re

from newslint.front_matter.field import Field, Mapped
from newslint.patterns import compiled
from newslint.text import Span

_ASSIGNED = re.compile(r"^([ \t]*+)([A-Z][A-Z0-9_]*+)[ \t]*+[+|]?=(?!=)[ \t]*+", re.MULTILINE)
_ASSIGNED_LOWER = re.compile(_ASSIGNED.pattern.replace("A-Z", "a-z"), re.MULTILINE)
_STEP = compiled(
    r"""(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+')(?!["'])|#[^\n]*+|[(\[{]|[)\]}]|\n|[^"'#()\[\]{}\n]++"""
)
_SIGNS = re.compile(r"[-+~][ \t\n]*+[-+~]|\bnot\b")
_LONGEST, _DEEPEST = 16 * 1024, 20
_MOST = 1_000


def read_literals(text: str, *, lower: bool = False) -> Mapped:
    """
    Return a field for each name in capitals to which the file assigns a literal, once.

    With `lower` return those of names in small letters instead.
    """
    found: dict[str, list[re.Match[str]]] = {}
    assigned = _ASSIGNED_LOWER if lower else _ASSIGNED
    for count, match in enumerate(assigned.finditer(text)):
        if count == _MOST:
            break
        found.setdefault(match[2], []).append(match)
    fields = [_field(text, matches[0]) for matches in found.values() if len(matches) == 1]
    return Mapped(tuple(field for field in fields if field is not None))


def _field(text: str, match: re.Match[str]) -> Field | None:
    if match[1] or "+=" in match[0] or "|=" in match[0]:
        return None
    written = _expression(text, match.end())
    if written is None or _SIGNS.search(written):
        return None
    import ast

    try:
        value = ast.literal_eval(written)
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return None
    span = Span(match.end(), match.end() + len(written))
    shown = value if isinstance(value, str) else ""
    return Field(match[2], Span(*match.span(2)), span, "plain", shown, (), value)


def _expression(text: str, start: int) -> str | None:
    """Return the text of a value up to the end of its line, or of the brackets that it opens."""
    at, depth, end = start, 0, min(len(text), start + _LONGEST)
    while at < end:
        step = _STEP.match(text, at, end)
        if step is None:
            return None
        first = step[0][0]
        if first == "\n" and depth == 0:
            break
        depth += (first in "([{") - (first in ")]}")
        if not 0 <= depth <= _DEEPEST:
            return None
        at = step.end()
    return text[start:at].strip() if depth == 0 and at < start + _LONGEST else None
