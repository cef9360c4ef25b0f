"""What is wrong with YAML, in the words of those who write front matter, and where exactly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import YAMLError

UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that libyaml refuses anywhere in its input."""

_GLUED_COLON = re.compile(r"[\w-]++:(?=[^\s/])")
_TAB = "a tab stands where YAML allows spaces only"
_TEXTS = {
    "block sequence entries are not allowed in this context": "a list begins on the line after its key, and a text that begins with `- ` needs quotes",
    "mapping keys are not allowed in this context": "a text that begins with `? ` needs quotes",
    "did not find expected comment or line break": "after `|` or `>` the text begins on the next line, and a text that begins with either needs quotes",
    "did not find expected alphabetic or numeric character": "a value that begins with `*` or `&` is read as a reference, so text needs quotes",
    "found undefined tag handle": "a value that begins with `!` is read as a type, so text needs quotes",
    "found a tab character where an indentation space is expected": _TAB,
    "found incompatible YAML document": "a line that begins with `%` gives YAML an instruction that it does not know",
    "did not find expected <document start>": "text follows the end of the front matter's YAML",
    "did not find expected '-' indicator": "a list item is expected here, a line that begins with `- `",
}


class _Trouble(NamedTuple):
    """An error in `content`: libyaml's place for it, and where what it was reading begins."""

    content: str
    context: int
    place: int


class Explained(NamedTuple):
    """An error of YAML: from where to where in its text, and what it is."""

    start: int
    end: int
    message: str


def explained(problem: YAMLError, content: str) -> Explained:
    """Return what libyaml's error means to a writer, at least one character wide before the end."""
    mark = getattr(problem, "problem_mark", None)
    if mark is None:
        return _unprintable(content)
    place = min(mark.index, len(content))
    context_mark = getattr(problem, "context_mark", None)
    context = min(context_mark.index, place) if context_mark else place
    name = getattr(problem, "problem", None) or ""
    start, end, message = _EXPLAIN.get(name, _plain)(_Trouble(content, context, place))
    if message == "":
        message = _TEXTS.get(name, name)
    return Explained(start, min(max(end, start + 1), len(content)), message)


def alias_of_nothing(name: str) -> str:
    """Return what to say of a `*name` that refers to no `&name`."""
    return f"`*{name}` refers to nothing; a text that begins with `*` needs quotes"


def _unprintable(content: str) -> Explained:
    found = UNPRINTABLE.search(content)
    start = found.start() if found else 0
    character = ord(content[start]) if content else 0
    return Explained(
        start, start + 1, f"the character U+{character:04X} is not allowed in front matter"
    )


def _line_start(content: str, place: int) -> int:
    return content.rfind("\n", 0, place) + 1


def _line_end(content: str, place: int) -> int:
    end = content.find("\n", place)
    return end if end >= 0 else len(content)


def _plain(trouble: _Trouble) -> Explained:
    """Explain an error by its name alone, from its context where that is on the same line."""
    content, context, place = trouble
    same_line = "\n" not in content[context:place]
    return Explained(context if same_line else place, place + 1, "")


def _colon(trouble: _Trouble) -> Explained:
    """Explain a colon where no key can end: in a value, on a line too deep, or after a lost line."""
    content, _, place = trouble
    line = _line_start(content, place)
    before = content[line:place]
    if ": " in before or before.lstrip().startswith("- "):
        return Explained(place, place + 1, "a text that holds `: ` needs quotes")
    if before[:1] == " ":
        start = place - len(before.lstrip())
        return Explained(start, place + 1, "this line is indented under a line that has a value")
    end = len(content[:line].rstrip())
    start = _line_start(content, end)
    return _lost_line(_Trouble(content, start, end))


def _lost_line(trouble: _Trouble) -> Explained:
    """Explain a line that is no `key: value`."""
    content, context, _ = trouble
    end = _line_end(content, context)
    line = content[context:end]
    if _GLUED_COLON.match(line):
        message = "a space is missing after the colon"
    elif "：" in line:
        message = "`：` is not the colon `:` that ends a key"
    else:
        message = "this line is no `key: value`, nor does it continue the value above"
    return Explained(context, context + len(line.rstrip()), message)


def _character(trouble: _Trouble) -> Explained:
    """Explain a character that nothing can begin with."""
    content, _, place = trouble
    character = content[place : place + 1]
    if character == "\t":
        end = place + len(content) - place - len(content[place:].lstrip("\t"))
        return Explained(place, end, _TAB)
    if content[place - 1 : place + 1] == "{%":
        return Explained(place - 1, place + 1, "a template expression needs quotes")
    name = "a backtick" if character == "`" else f"`{character}`"
    return Explained(place, place + 1, f"a text that begins with {name} needs quotes")


def _quote(trouble: _Trouble) -> Explained:
    content, context, _ = trouble
    return Explained(context, _line_end(content, context), "this quote is never closed")


def _escape(trouble: _Trouble) -> Explained:
    content, context, place = trouble
    start = max(content.rfind("\\", context, place + 1), context)
    pair = content[start : start + 2].rstrip()
    message = (
        f"`{pair}` means nothing between double quotes; double the backslash, or use single quotes"
    )
    return Explained(start, start + len(pair), message)


def _bracket(trouble: _Trouble) -> Explained:
    """Explain a list or mapping in brackets that breaks off."""
    content, context, place = trouble
    opener, end = content[context], _line_end(content, context)
    closer = "]" if opener == "[" else "}"
    if content.startswith(("{{", "{%"), context):
        return Explained(context, end, "a template expression needs quotes")
    if place > end and content[context + 1 : end].strip():
        return Explained(context, end, f"this `{opener}` is never closed")
    message = (
        f"`,` or `{closer}` is expected here, and a text that begins with `{opener}` needs quotes"
    )
    return Explained(place, place + 1, message)


def _no_value(trouble: _Trouble) -> Explained:
    content, _, place = trouble
    character = content[place : place + 1]
    if character in ("", "\n"):
        return Explained(place, place + 1, "a value is expected here")
    return Explained(place, place + 1, f"a text that begins with `{character}` needs quotes")


def _no_key(trouble: _Trouble) -> Explained:
    """Explain something else where a key of a mapping has to begin."""
    content, _, place = trouble
    before = content[_line_start(content, place) : place].rstrip()
    if before.endswith("}") and "{{" in before:
        message = "a template expression needs quotes, together with all of its value"
    elif before.endswith(("'", '"')):
        message = "text follows the closing quote; a quote inside quotes has to be doubled (') or escaped (\")"
    elif before:
        message = "text follows the end of the value; put all of it in quotes"
    elif content.startswith(":", place):
        message = "there is no key before this colon"
    elif content.startswith("- ", place):
        message = "a list item stands where a key is expected"
    else:
        message = "the indentation fits no line above"
    return Explained(place, _line_end(content, place), message)


_EXPLAIN: dict[str, Callable[[_Trouble], Explained]] = {
    "mapping values are not allowed in this context": _colon,
    "could not find expected ':'": _lost_line,
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
