"""
Find what git ignores, folder by folder, by reading its rules as data.

Git is not called: the settings of a repository can name programs, and git runs them. For the same
reason `core.excludesFile` in `.git/config` is ignored.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.files.ignore_file import MOST_RULES, IgnoreFile, TooManyRulesError
from newslint.files.repository import Repository
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Rules(NamedTuple):
    """An ignore file, and the length of the path from the top to its folder."""

    start: int
    file: IgnoreFile


class Ignores:
    """What git ignores in one folder, by the rules there and above."""

    def __init__(
        self,
        repository: Repository,
        prefix: str = "",
        rules: tuple[_Rules, ...] = (),
        *,
        is_ignored: bool = False,
    ) -> None:
        """
        Take the folder relative to the top, with a slash at its end, and the nearest rules first.

        `is_ignored` is true if git ignores the folder itself, so also everything untracked in it.
        Paths are bytes read as Latin-1.
        """
        self.repository = repository
        self._prefix = prefix
        self._rules = rules
        self._is_ignored = is_ignored
        self._suspicions = [
            (file.names.match, file.paths.match, prefix[start:]) for start, file in rules
        ]

    def kept(self, names: Iterable[str], *, are_folders: bool = False) -> list[str]:
        """Return those files or folders of this folder that git tracks or does not ignore."""
        if not self._rules and not self._is_ignored:
            return list(names)
        slash = "/" if are_folders else ""
        return [
            name
            for name in names
            if not self._ignores(as_bytes := f"{_bytes_of(name)}{slash}")
            or self.repository.tracks((self._prefix + as_bytes).rstrip("/"))
        ]

    def below(self, name: str) -> Ignores:
        """Return what is ignored in a subfolder, without the subfolder's own rules."""
        name = f"{_bytes_of(name)}/"
        return Ignores(
            self.repository,
            self._prefix + name,
            self._rules,
            is_ignored=self._ignores(name),
        )

    def with_rules_here(self) -> Ignores:
        """Return what is ignored in this folder, with its own rules; a link to rules is not followed."""
        folder = os.fsdecode(self._prefix.encode("latin-1"))
        path = f"{self.repository.top}/{folder}.gitignore"
        if self._is_ignored or os.path.islink(path):
            return self
        file = self.repository.read_rules(path)
        if file is None:
            return self
        if file.size + sum(rules.file.size for rules in self._rules) > MOST_RULES:
            error = TooManyRulesError(f"with those above it has more than {MOST_RULES:,} rules")
            self.repository.problems.append((path, error))
            return self
        return Ignores(
            self.repository, self._prefix, (_Rules(len(self._prefix), file), *self._rules)
        )

    def _ignores(self, name: str) -> bool:
        if self._is_ignored:
            return True
        for names, paths, before in self._suspicions:
            if names(name) or paths(before + name):
                break
        else:
            return False
        path = self._prefix + name
        verdicts = (file.ignores(name, path[start:]) for start, file in self._rules)
        return next((verdict for verdict in verdicts if verdict is not None), False)


def ignores_in(top: str, below: str, endings: tuple[str, ...]) -> Ignores:
    """
    Return what git ignores in a folder: `below` is its path from the top of its repository.

    The rules in the folder itself are not read yet. Files with other endings than those asked about
    count as tracked.
    """
    repository = Repository(top, endings)
    general = tuple(_Rules(0, file) for file in repository.general_rules())
    ignores = Ignores(repository, "", general)
    for name in filter(None, below.split("/")):
        ignores = ignores.with_rules_here().below(name)
    return ignores


def _bytes_of(name: str) -> str:
    return name if name.isascii() else os.fsencode(name).decode("latin-1")
