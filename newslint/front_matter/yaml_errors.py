"""Explain YAML errors to authors: the exact place, the error, and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import YAMLError

UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that libyaml refuses anywhere in its input."""

_GLUED_COLON = re.compile(r"[\w-]++:(?=[^\s/])")
_QUOTE_IT = "put it in quotes"
_QUOTE_ALL = "put the whole value in quotes"
_TAB = ("a tab is used where YAML allows only spaces", "replace the tab with spaces")
_TEMPLATE = "a template expression is not valid YAML without quotes"
_TEXTS = {
    "block sequence entries are not allowed in this context": (
        "a list cannot begin on this line",
        "begin the list on the line after its key, or quote a text that begins with `- `",
    ),
    "mapping keys are not allowed in this context": (
        "a text that begins with `? ` is read as a key",
        _QUOTE_IT,
    ),
    "did not find expected comment or line break": (
        "text follows `|` or `>` on the same line",
        "begin the text on the next line, or put all of it in quotes",
    ),
    "did not find expected alphabetic or numeric character": (
        "a value that begins with `*` or `&` is read as a reference",
        _QUOTE_IT,
    ),
    "found undefined tag handle": ("a value that begins with `!` is read as a type", _QUOTE_IT),
    "found a tab character where an indentation space is expected": _TAB,
    "found incompatible YAML document": (
        "a line that begins with `%` is read as a YAML directive, and this one is unknown",
        "remove the line",
    ),
    "did not find expected <document start>": (
        "text follows the end of the front matter's YAML",
        "write every entry as `key: value`",
    ),
    "did not find expected '-' indicator": (
        "a list item is expected here",
        "begin the line with `- `, or indent it as a part of the item above",
    ),
}


class _Trouble(NamedTuple):
    """An error in `content`: the place that libyaml reports, and where the construct begins."""

    content: str
    context: int
    place: int


class Explained(NamedTuple):
    """An explained YAML error: its start and end in the text, the message, and the help."""

    start: int
    end: int
    message: str
    help: str


def explain(problem: YAMLError, content: str) -> Explained:
    """Explain an error of libyaml; the range is at least one character wide."""
    mark = getattr(problem, "problem_mark", None)
    if mark is None:
        return _unprintable(content)
    place = min(mark.index, len(content))
    context_mark = getattr(problem, "context_mark", None)
    context = min(context_mark.index, place) if context_mark else place
    name = getattr(problem, "problem", None) or ""
    start, end, message, help_ = _EXPLAIN.get(name, _by_name)(_Trouble(content, context, place))
    if message == "":
        message, help_ = _TEXTS.get(name, (name, ""))
    return Explained(start, min(max(end, start + 1), len(content)), message, help_)


def _unprintable(content: str) -> Explained:
    found = UNPRINTABLE.search(content)
    start = found.start() if found else 0
    character = ord(content[start]) if content else 0
    message = f"the character U+{character:04X} is not allowed in front matter"
    return Explained(start, start + 1, message, "remove the character")


def _line_start(content: str, place: int) -> int:
    return content.rfind("\n", 0, place) + 1


def _line_end(content: str, place: int) -> int:
    end = content.find("\n", place)
    return end if end >= 0 else len(content)


def _by_name(trouble: _Trouble) -> Explained:
    """Use the words of `_TEXTS`; begin where the construct begins if that is on the same line."""
    content, context, place = trouble
    same_line = "\n" not in content[context:place]
    return Explained(context if same_line else place, place + 1, "", "")


def _colon(trouble: _Trouble) -> Explained:
    """Explain a colon where no key can end: in a value, on an indented line, or after a bad line."""
    content, _, place = trouble
    line = _line_start(content, place)
    before = content[line:place]
    if ": " in before or before.lstrip().startswith("- "):
        message = "the value contains `: `, which YAML reads as the end of a key"
        return Explained(place, place + 1, message, _QUOTE_ALL)
    if before[:1] == " ":
        start = place - len(before.lstrip())
        message = "this line is indented below a key that already has a value"
        help_ = "remove the indentation, or put the whole value above in quotes"
        return Explained(start, place + 1, message, help_)
    end = len(content[:line].rstrip())
    start = _line_start(content, end)
    return _not_an_entry(_Trouble(content, start, end))


def _not_an_entry(trouble: _Trouble) -> Explained:
    """Explain a line that is not `key: value`."""
    content, context, _ = trouble
    end = _line_end(content, context)
    line = content[context:end]
    if _GLUED_COLON.match(line):
        message, help_ = "a space is missing after the colon", "write a space after the colon"
    elif "：" in line:
        message, help_ = "`：` does not end a key as the colon `:` does", "write `: ` instead"
    else:
        message = "this line is not `key: value` and does not continue the value above"
        help_ = "write it as `key: value`, or put it into a value"
    return Explained(context, context + len(line.rstrip()), message, help_)


def _character(trouble: _Trouble) -> Explained:
    """Explain a character that cannot begin a value."""
    content, _, place = trouble
    character = content[place : place + 1]
    if character == "\t":
        end = place + len(content) - place - len(content[place:].lstrip("\t"))
        return Explained(place, end, *_TAB)
    if content[place - 1 : place + 1] == "{%":
        return Explained(place - 1, place + 1, _TEMPLATE, _QUOTE_ALL)
    return _bad_beginning(place, character)


def _bad_beginning(place: int, character: str) -> Explained:
    name = "a backtick" if character == "`" else f"`{character}`"
    return Explained(place, place + 1, f"a value cannot begin with {name}", _QUOTE_ALL)


def _quote(trouble: _Trouble) -> Explained:
    content, context, _ = trouble
    end = _line_end(content, context)
    return Explained(context, end, "this quote is never closed", "add the closing quote")


def _escape(trouble: _Trouble) -> Explained:
    content, context, place = trouble
    start = max(content.rfind("\\", context, place + 1), context)
    pair = content[start : start + 2].rstrip()
    message = f"`{pair}` is not a valid escape in double quotes"
    help_ = "write the backslash twice, or use single quotes"
    return Explained(start, start + len(pair), message, help_)


def _bracket(trouble: _Trouble) -> Explained:
    """Explain a list or mapping in brackets that is broken."""
    content, context, place = trouble
    opener, end = content[context], _line_end(content, context)
    closer = "]" if opener == "[" else "}"
    if content.startswith(("{{", "{%"), context):
        return Explained(context, end, _TEMPLATE, _QUOTE_ALL)
    quote_help = f"quote the whole value if its `{opener}` is text"
    if place > end and content[context + 1 : end].strip():
        message = f"this `{opener}` is never closed"
        return Explained(context, end, message, f"add `{closer}`, or {quote_help}")
    message = f"`,` or `{closer}` is expected here"
    return Explained(place, place + 1, message, f"add it, or {quote_help}")


def _no_value(trouble: _Trouble) -> Explained:
    content, _, place = trouble
    character = content[place : place + 1]
    if character in ("", "\n"):
        return Explained(place, place + 1, "a value is expected here", "write a value")
    return _bad_beginning(place, character)


def _no_key(trouble: _Trouble) -> Explained:
    """Explain text at a place where a key of a mapping must begin."""
    content, _, place = trouble
    before = content[_line_start(content, place) : place].rstrip()
    if before.endswith("}") and "{{" in before:
        message, help_ = "text follows a template expression without quotes", _QUOTE_ALL
    elif before.endswith(("'", '"')):
        message = "text follows the closing quote"
        help_ = "double (') or escape (\") a quote inside quotes"
    elif before:
        message, help_ = "text follows the end of the value", _QUOTE_ALL
    elif content.startswith(":", place):
        message, help_ = "there is no key before this colon", "write a key before it"
    elif content.startswith("- ", place):
        message = "a list item is used where a key is expected"
        help_ = "put it below a key that has no other value"
    else:
        message = "the indentation matches no line above"
        help_ = "indent the line like the keys above it"
    return Explained(place, _line_end(content, place), message, help_)


_EXPLAIN: dict[str, Callable[[_Trouble], Explained]] = {
    "mapping values are not allowed in this context": _colon,
    "could not find expected ':'": _not_an_entry,
    "found character that cannot start any token": _character,
    "found a tab character that violates indentation": _character,
    "found unexpected end of stream": _quote,
    "found unexpected document indicator": _quote,
    "found unknown escape character": _escape,
    "did not find expected hexdecimal number": _escape,
    "found invalid Unicode character escape code": _escape,
    "did not find expected ',' or ']'": _bracket,
    "did not find expected ',' or '}'": _bracket,
    "did not find expected node content": _no_value,
    "did not find expected key": _no_key,
}
