"""Paths and folders to articles, and articles to bytes: the only room that reads content."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from newslint.files.folders import below_repository
from newslint.files.paths import display
from newslint.files.search import Found, Search
from newslint.files.tree import tree
from newslint.files.unreadable import LARGEST, NotAFileError, TooLargeError, kind, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.config import Config

__all__ = [
    "LARGEST",
    "Found",
    "TooLargeError",
    "below_repository",
    "display",
    "everything",
    "find",
    "names",
    "read",
    "reason",
    "return_to",
    "tree",
    "working_folder",
]


def read(path: str) -> bytes:
    """
    Return the content of a regular file.

    Raise OSError if it cannot be read or is no regular file, TooLargeError if it is larger than
    `LARGEST`. A pipe or device is never waited for.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotAFileError(0, f"it is {kind(status.st_mode)}, not a file", path)
        content = _read(descriptor, status.st_size)
    finally:
        os.close(descriptor)
    if len(content) > LARGEST:
        raise TooLargeError(path)
    return content


def working_folder() -> str | None:
    """Return the working directory, or None if it does not exist any more."""
    try:
        return os.getcwd()
    except OSError:
        return None


def return_to(folder: str | None) -> None:
    """Go back to a working directory if a plugin has left it: paths are relative to it."""
    if folder is not None and working_folder() != folder:
        os.chdir(folder)


def names(folder: str) -> frozenset[str]:
    """Return the names of what lies in a folder; none where it cannot be listed."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


def _read(descriptor: int, size: int) -> bytes:
    """Read to the end, which may lie beyond the `size` that the system told."""
    content = os.read(descriptor, min(size, LARGEST) + 1)
    if len(content) == size:
        return content
    while len(content) <= LARGEST:
        more = os.read(descriptor, LARGEST + 1 - len(content))
        if not more:
            break
        content += more
    return content


def find(arguments: Sequence[str], config: Config, *, force_exclude: bool = False) -> Found:
    """
    Return the articles that files and folders given as arguments lead to.

    A file that is named counts whatever its name ends in, and with `force_exclude` only if `include`
    and `exclude` let it. In a folder, `include` and `exclude` count, and what git ignores is left
    out. Without arguments the folders of `include` count, or the working directory.
    """
    search = Search(config)
    for argument in arguments:
        search.add(argument, force_exclude=force_exclude)
    if not arguments:
        search.add_included(os.getcwd())
    return search.found(arguments)


def everything(config: Config) -> Found:
    """Return all articles of the site: those of `include`, or all below the root."""
    search = Search(config)
    search.add_included(config.root)
    return search.found(())
