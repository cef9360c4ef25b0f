r"""
The patterns of `include`, `exclude` and `files`: globs in, one regular expression out.

They read as in `.gitignore`, and braces as in a shell:

* `*` matches any part of a name, `?` for one character, `[a-z]` and `[!a-z]` for one of a set,
  `{a,b}` for alternatives; `\` takes the meaning from the next character;
* `**` as a whole name matches any number of folders: `posts/**` is everything below `posts`,
  `**/drafts` is `drafts` anywhere;
* what matches a folder matches all that it holds: `posts`, `posts/` and `posts/**` say the same of
  an article, and a slash at the end asks for a folder;
* a pattern with a slash at its beginning or within is relative to the folder of the configuration;
  one without matches a name anywhere: `legacy/` is every folder of that name, `*.draft.md` every
  such file;
* upper and lower case differ, and a name that begins with a dot is like any other.

There is no negation: `exclude` takes away what `include` gives. The expressions are linear: a star
that another star follows keeps the first match that it finds, which is enough since what is
between two stars has a fixed length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Token = str  # one of `* / { , }` with its meaning, or the expression of one character

MOST_ALTERNATIVES = 100
LONGEST = 1_000
LONGEST_TOGETHER = 100_000
_END = r"(?=/|\Z)"
_FOLDERS = "(?:[^/]+/)*?"
_WILD = frozenset("*?[{\\")
_MEANINGS = {"?": "[^/]", **{character: character for character in "*/{,}"}}
_COMMA = r"\x2c"
"""A comma that separates nothing, where a bare one would."""


class GlobError(ValueError):
    """A `pattern` that is not valid, and why."""

    def __init__(self, reason: str, pattern: str = "") -> None:
        """Keep the pattern; the reason is a phrase to write after it."""
        super().__init__(reason)
        self.pattern = pattern


def matcher(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """
    Compile globs to one expression, whose `match` takes a path with `/`; None if there are none.

    Raise GlobError for a pattern that is not valid.
    """
    found: list[str] = []
    for pattern in patterns:
        try:
            found += _expressions(pattern)
        except GlobError as error:
            raise GlobError(str(error), pattern) from None
        if sum(map(len, found)) > LONGEST_TOGETHER:
            raise GlobError("with it the patterns are too long together", pattern)
    return re.compile("|".join(found)) if found else None


def expression(names: Iterable[Sequence[Token]], end: str) -> str:
    """
    Return the expression of a path, given as the tokens of its names, that `end` must follow.

    The tokens are `*` for any part of a name, and expressions of one character; a name of two stars
    matches any number of folders.
    """
    groups: list[list[str]] = [[]]
    for name in names:
        if name == ["*", "*"]:
            groups.append([])
        else:
            groups[-1].append(_name(name))
    first, *others = ["/".join(group) for group in groups]
    last = others.pop() if others else None
    found = first + (end if last is None else "/" if first else "")
    found += "".join(f"(?>{_FOLDERS}{group}/)" for group in others if group)
    return found + (f"{_FOLDERS}{last}{end}" if last else "")


def split(tokens: Sequence[Token], at: Token) -> list[list[Token]]:
    """Return the parts of a pattern between tokens of one kind."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token == at:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def literal_folder(pattern: str) -> str:
    """Return the longest path without wildcards that contains all matches."""
    literal: list[str] = []
    for name in pattern.split("/") if "/" in pattern.rstrip("/") else ():
        if not _WILD.isdisjoint(name):
            break
        if name not in ("", "."):
            literal.append(name)
    return "/".join(literal)


def _expressions(pattern: str) -> list[str]:
    if len(pattern) > LONGEST:
        raise GlobError(f"it is longer than {LONGEST} characters")
    if pattern.startswith("!"):
        raise GlobError(r"a pattern cannot be negated; `\!` means a name that begins with `!`")
    if "\0" in pattern:
        raise GlobError("no name has a null character")
    ways = alternatives(tokens_of(pattern))
    return list(dict.fromkeys(expression(_names(tokens), _END) for tokens in ways))


def tokens_of(pattern: str) -> list[Token]:
    """Return the tokens of a pattern; raise GlobError if it is not valid."""
    tokens: list[Token] = []
    at = 0
    while at < len(pattern):
        character = pattern[at]
        at += 1
        if character == "[":
            expression, at = _set(pattern, at)
            tokens.append(expression)
        elif character == "\\":
            if at == len(pattern):
                raise GlobError(r"a `\` at the end has nothing to take the meaning from")
            tokens.append(_escaped(pattern[at]))
            at += 1
        else:
            tokens.append(_MEANINGS.get(character) or re.escape(character))
    return tokens


def _escaped(character: str) -> Token:
    """Return a character after a backslash; a slash keeps its meaning."""
    return {"/": "/", ",": _COMMA}.get(character, re.escape(character))


def _set(pattern: str, at: int) -> tuple[str, int]:
    """Read a `[...]` after its bracket; return its expression, and where the pattern continues."""
    negated = pattern[at : at + 1] in ("!", "^")
    at += negated
    members: list[str] = []
    while not members or pattern[at : at + 1] != "]":
        member, at = _member(pattern, at)
        members.append(member)
    return f"[^/{''.join(members)}]" if negated else f"(?!/)[{''.join(members)}]", at + 1


def _member(pattern: str, at: int) -> tuple[str, int]:
    """Read one character of a set, or a range."""
    first, at = _character(pattern, at)
    if pattern[at : at + 1] != "-" or pattern[at + 1 : at + 2] == "]":
        return re.escape(first), at
    last, at = _character(pattern, at + 1)
    if first > last:
        raise GlobError(f"the range `{first}-{last}` runs backwards")
    return f"{re.escape(first)}-{re.escape(last)}", at


def _character(pattern: str, at: int) -> tuple[str, int]:
    at += pattern[at : at + 1] == "\\"
    character = pattern[at : at + 1]
    if character in ("", "/"):
        raise GlobError("a `[` is never closed")
    if pattern[at : at + 2] == "[:":
        raise GlobError("named sets such as `[:alpha:]` are not known")
    return character, at + 1


def alternatives(tokens: list[Token]) -> list[list[Token]]:
    """Expand braces, the innermost first; raise GlobError."""
    pending, done = [tokens], []
    while pending:
        tokens = pending.pop()
        if "}" not in tokens:
            if "{" in tokens:
                raise GlobError("a `{` is never closed")
            done.append(tokens)
            continue
        close = tokens.index("}")
        if "{" not in tokens[:close]:
            raise GlobError("a `}` has no `{` before it")
        opened = close - 1 - tokens[:close][::-1].index("{")
        parts = split(tokens[opened + 1 : close], ",")
        pending += [tokens[:opened] + part + tokens[close + 1 :] for part in parts]
        if len(pending) + len(done) > MOST_ALTERNATIVES:
            raise GlobError(f"its braces expand to more than {MOST_ALTERNATIVES} patterns")
    return done


def _names(tokens: list[Token]) -> list[list[Token]]:
    """Split a pattern into its names, as if it began at the configuration's folder."""
    names = split(tokens, "/")
    is_anywhere = not any(names[1:])
    wants_folder = len(names) > 1 and not names[-1]
    names = [name for name in names if name and name != [r"\."]]
    if not names:
        raise GlobError("it names nothing")
    if [r"\.", r"\."] in names:
        raise GlobError("`..` leads out of the folder that the configuration is for")
    if is_anywhere:
        names.insert(0, ["*", "*"])
    if wants_folder:
        names += ([["*"]] if names[-1] == ["*", "*"] else []) + [["*", "*"]]
    return names


def _name(tokens: Sequence[Token]) -> str:
    """Return the expression of one name; the parts between its stars have a fixed length."""
    parts = ["".join(part) for part in split(tokens, "*")]
    if len(parts) == 1:
        return parts[0]
    middle = "".join(f"(?>[^/]*?{part})" for part in parts[1:-1] if part)
    return f"{parts[0]}{middle}[^/]*{parts[-1]}"
