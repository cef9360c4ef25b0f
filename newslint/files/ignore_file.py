"""One file of git's ignore rules, such as `.gitignore`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.files.ignore_pattern import NOTHING, read_rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.files.ignore_pattern import Rule

LARGEST_IGNORE_FILE = 128 * 1024
"""In bytes."""
MOST_RULES = 2_000
"""A file with more rules is not used, because each article would be compared with all of them."""


class TooManyRulesError(Exception):
    """A file has more rules than `MOST_RULES`."""


class IgnoreFile:
    """
    The rules of one file; the last rule that matches a path decides.

    `names` and `paths` match everything that any ignoring rule matches. They are tried first to
    make a walk fast: what neither matches is not ignored.
    """

    def __init__(self, content: bytes) -> None:
        """Read the rules; raise TooManyRulesError."""
        rules = list(filter(None, map(read_rule, _lines(content))))
        if len(rules) > MOST_RULES:
            raise TooManyRulesError(f"it has more than {MOST_RULES:,} rules")
        self.size = len(rules)
        ignoring = _Run([rule for rule in rules if rule.ignores])
        self.names, self.paths = ignoring.names, ignoring.paths
        self._runs = [_Run(run) for run in _runs(reversed(rules))]

    def ignores(self, name: str, path: str) -> bool | None:
        """
        Return whether a file or folder is ignored; None where no rule matches.

        `path` is relative to the folder of the ignore file, and `name` is its last name. Those of a
        folder end in a slash.
        """
        for run in self._runs:
            if run.names.match(name) or run.paths.match(path):
                return run.ignores
        return None


class _Run:
    """Consecutive rules with the same effect, as two expressions."""

    def __init__(self, rules: list[Rule]) -> None:
        self.ignores = rules[0].ignores if rules else False
        self.names = _any_of(rule.expression for rule in rules if rule.is_of_names)
        self.paths = _any_of(rule.expression for rule in rules if not rule.is_of_names)


def _runs(rules: Iterable[Rule]) -> list[list[Rule]]:
    runs: list[list[Rule]] = []
    for rule in rules:
        if runs and runs[-1][0].ignores == rule.ignores:
            runs[-1].append(rule)
        else:
            runs.append([rule])
    return runs


def _any_of(expressions: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(expressions) or NOTHING, re.DOTALL)


def _lines(content: bytes) -> Iterable[str]:
    """Yield the lines that are not comments."""
    for line in content.removeprefix(b"\xef\xbb\xbf").decode("latin-1").split("\n"):
        if not line.startswith("#"):
            yield _without_spaces(line.removesuffix("\r").partition("\0")[0])


def _without_spaces(line: str) -> str:
    """Remove the spaces at the end of a line, except one after a backslash."""
    text = line.rstrip(" ")
    backslashes = len(text) - len(text.rstrip("\\"))
    return f"{text} " if backslashes % 2 and text != line else text
