"""Find where the JavaScript and the tags of JSX end."""

from __future__ import annotations

import re

from newslint.patterns import compiled

_IN_EXPRESSION = compiled(r"""[{}`]|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|//[^\n]*+|/\*""")
_IN_MODULE = compiled(_IN_EXPRESSION.pattern.replace("{}", r"{}()\[\]"))
_OPENING = ("{", "(", "[", "${")
_CLOSING = ("}", ")", "]", "`")
_BRACE = re.compile(r"[{}]")
_IN_TAG = re.compile(r"""[{>]|"[^"]*+"|'[^']*+'""")
_IN_TEMPLATE = re.compile(r"`|\$\{|\\.", re.DOTALL)


def expression_end(text: str, start: int) -> int | None:
    """Return the end of the expression that begins with the brace at `start`; None if it has no end."""
    # A quote may be an apostrophe in the text of an element, which opens no string.
    return _end(text, start, _IN_EXPRESSION) or _end_by_braces(text, start)


def bracket_end(text: str, start: int) -> int | None:
    """Return the end of what the bracket at `start` opens; None if it is not closed."""
    return _end(text, start, _IN_MODULE)


def tag_end(text: str, start: int) -> int | None:
    """Return the end of the tag that begins at `start`; None if it has no end."""
    at = start + 1
    while found := _IN_TAG.search(text, at):
        if found[0] == ">":
            return found.end()
        end = expression_end(text, found.start()) if found[0] == "{" else found.end()
        if end is None:
            return None
        at = end
    return None


def _end(text: str, start: int, signs: re.Pattern[str]) -> int | None:
    """Follow brackets, strings and comments; `opened` has a back-tick for each template string."""
    opened: list[str] = []
    at = start
    while at < len(text):
        in_template = bool(opened) and opened[-1] == "`"
        found = (_IN_TEMPLATE if in_template else signs).search(text, at)
        if found is None:
            return None
        at = found.end()
        sign = found[0]
        if sign in _OPENING:
            opened.append("{")
        elif sign == "`" and not in_template:
            opened.append("`")
        elif sign in _CLOSING:
            opened.pop()
            if not opened:
                return at
        elif sign == "/*":
            comment_end = text.find("*/", at)
            at = comment_end + 2 if comment_end >= 0 else len(text)
    return None


def _end_by_braces(text: str, start: int) -> int | None:
    depth = 0
    for found in _BRACE.finditer(text, start):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return found.end()
    return None
