"""Paths relative to a folder."""

from __future__ import annotations

import os
from functools import lru_cache


class ConfiguredPath(str):
    """A path that a configuration gives relative to its own `folder`."""

    __slots__ = ("folder",)

    folder: str


def display(path: str) -> str:
    """
    Return a path for reports: relative to the working directory, with `/`.

    Bytes of a name that are not UTF-8 stay lone surrogates; the code that prints a path escapes
    them.
    """
    if is_plain(path):
        return path
    here = os.getcwd()
    return seen_from(here, joined(here, path))


@lru_cache(maxsize=1)
def is_plain(path: str) -> bool:
    """
    Return whether a path is relative and normalised; fast, and right for nearly all paths.

    It is called three times for each article.
    """
    first, last = path[:1], path[-1:]
    return first not in ("/", ".", "") and last != "/" and "//" not in path and "/." not in path


def joined(folder: str, path: str) -> str:
    """Return the absolute path of a path relative to an absolute folder without links."""
    while path.startswith("../"):
        folder, path = os.path.dirname(folder), path[3:]
    return os.path.join(folder, path)


def seen_from(folder: str, path: str) -> str:
    """
    Return an absolute path relative to an absolute folder, with `/`; `.` for the folder itself.

    Links on the way to `path` are followed if the path contains `..` or seems to be outside the
    folder: `/tmp` may be a link, and so may a folder that the user typed.
    """
    if ".." in path.split("/"):
        path = _resolved(path)
    path = os.path.normpath(path)
    if not is_inside(path, folder):
        path = _resolved(path)
    if path == folder:
        return "."
    if is_inside(path, folder):
        return path[len(folder.rstrip("/")) + 1 :]
    return os.path.relpath(path, folder)


def is_inside(path: str, folder: str) -> bool:
    """Return whether a normalised absolute path is a folder or below it."""
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _resolved(path: str) -> str:
    """Follow the links of the folders that lead to a path, but not the path's own."""
    head, tail = os.path.split(path)
    return os.path.realpath(path) if tail in ("", ".", "..") else f"{os.path.realpath(head)}/{tail}"
