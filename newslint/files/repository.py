"""Read a git repository as data: its git folder, its index, its ignore files."""

from __future__ import annotations

import os

from newslint.files.git_index import LARGEST_INDEX, IndexFormatError, tracked
from newslint.files.ignore_file import LARGEST_IGNORE_FILE, IgnoreFile, TooManyRulesError
from newslint.files.reading import read
from newslint.files.unreadable import TooLargeError
from newslint.files.user_ignores import user_ignore_file


class Repository:
    """A git repository: which files it tracks, and which of its own files could not be read."""

    def __init__(self, top: str, endings: tuple[str, ...]) -> None:
        """Take the folder that contains `.git`, and the endings of the files to ask about."""
        self.top = top
        self.endings = endings
        self.problems: list[tuple[str, Exception]] = []
        self._tracked: frozenset[str] | None = None
        self._is_known = False

    def tracks(self, path: str) -> bool:
        """
        Return whether git tracks a file, or any file with one of the endings in a folder.

        True if it is unknown: to check an article too many is better than to lose one.
        """
        if not self._is_known:
            self._is_known = True
            self._tracked = self._read_index()
        return self._tracked is None or path in self._tracked

    def general_rules(self) -> list[IgnoreFile]:
        """Return the rules for the whole repository that are outside its work tree."""
        try:
            exclude = f"{_common_folder(_git_folder(self.top))}/info/exclude"
        except (OSError, TooLargeError, ValueError):
            exclude = ""
        files = map(self.read_rules, filter(None, (exclude, user_ignore_file())))
        return [file for file in files if file]

    def read_rules(self, path: str) -> IgnoreFile | None:
        """Read a file of rules; None if it does not exist or cannot be read."""
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
