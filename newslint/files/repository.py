"""A git repository, read as data: its git folder, what it tracks, its ignore files."""

from __future__ import annotations

import os

from newslint.files.git_index import LARGEST_INDEX, IndexFormatError, tracked
from newslint.files.ignore_file import LARGEST_IGNORE_FILE, IgnoreFile, TooManyRulesError
from newslint.files.reading import read
from newslint.files.unreadable import TooLargeError
from newslint.files.user_ignores import user_ignore_file


class Repository:
    """A git repository: what it tracks, and which of its files could not be read."""

    def __init__(self, top: str, endings: tuple[str, ...]) -> None:
        """Take the folder that holds `.git`, and how names end that are asked about."""
        self.top = top
        self.endings = endings
        self.problems: list[tuple[str, Exception]] = []
        self._tracked: frozenset[str] | None = None
        self._is_known = False

    def tracks(self, path: str) -> bool:
        """
        Return whether git tracks a file, or some file with one of the endings in a folder.

        Where nobody can tell, it does: an article that is checked in vain is better than a lost one.
        """
        if not self._is_known:
            self._is_known = True
            self._tracked = self._read_index()
        return self._tracked is None or path in self._tracked

    def general_rules(self) -> list[IgnoreFile]:
        """Return the rules for the whole repository that lie outside of its tree."""
        try:
            exclude = f"{_common_folder(_git_folder(self.top))}/info/exclude"
        except (OSError, TooLargeError, ValueError):
            exclude = ""
        files = map(self.read_rules, filter(None, (exclude, user_ignore_file())))
        return [file for file in files if file]

    def read_rules(self, path: str) -> IgnoreFile | None:
        """Read a file of rules; None if there are none, or none that can be read."""
        try:
            rules = IgnoreFile(read(path, LARGEST_IGNORE_FILE))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, TooLargeError, TooManyRulesError) as error:
            self.problems.append((path, error))
            return None
        return rules if rules.size else None

    def _read_index(self) -> frozenset[str] | None:
        try:
            folder = _git_folder(self.top)
            if not os.path.exists(f"{folder}/index") and os.path.lexists(f"{folder}/HEAD"):
                return frozenset()

            def part(name: str) -> bytes:
                return read(f"{folder}/{name}", LARGEST_INDEX)

            return tracked(part("index"), self.endings, part)
        except (OSError, TooLargeError, ValueError, IndexFormatError) as error:
            self.problems.append((f"{self.top}/.git", error))
            return None


def _git_folder(top: str) -> str:
    """
    Return the folder with the index: `.git`, or the one that a file of this name leads to.

    The top of a work tree or a submodule has such a file. Raise OSError or ValueError.
    """
    path = f"{top}/.git"
    if os.path.isdir(path):
        return path
    text = os.fsdecode(read(path))
    if not text.startswith("gitdir: "):
        raise ValueError("it does not say where its git folder lies")
    return os.path.join(top, text.removeprefix("gitdir: ").rstrip("\r\n"))


def _common_folder(git_folder: str) -> str:
    """Return the git folder that all work trees of a repository share."""
    try:
        text = os.fsdecode(read(f"{git_folder}/commondir"))
    except FileNotFoundError:
        return git_folder
    return os.path.join(git_folder, text.rstrip("\r\n"))
