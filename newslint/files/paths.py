"""Paths as they are seen from a folder."""

from __future__ import annotations

import os
from functools import lru_cache


class ConfiguredPath(str):
    """A path that a configuration gives relative to its own `folder`, as seen from anywhere."""

    __slots__ = ("folder",)

    folder: str


def display(path: str) -> str:
    """
    Return a path as reports show it: as seen from the working directory, with `/`.

    Bytes of a name that are not UTF-8 stay lone surrogates; whoever prints a path escapes it.
    """
    if is_plain(path):
        return path
    here = os.getcwd()
    return seen_from(here, joined(here, path))


@lru_cache(maxsize=1)
def is_plain(path: str) -> bool:
    """
    Tell, at the speed of C, of nearly all paths that they are relative and say nothing twice.

    Each article's is asked for thrice in a row.
    """
    first, last = path[:1], path[-1:]
    return first not in ("/", ".", "") and last != "/" and "//" not in path and "/." not in path


def joined(folder: str, path: str) -> str:
    """Return a path that is relative to an absolute folder without links, as an absolute one."""
    while path.startswith("../"):
        folder, path = os.path.dirname(folder), path[3:]
    return os.path.join(folder, path)


def seen_from(folder: str, path: str) -> str:
    """
    Return an absolute path as seen from an absolute folder, with `/`; `.` for the folder itself.

    Links in the way to `path` are followed where `..` stands in it, and where it seems to lie
    outside of the folder: `/tmp` may be a link, and so may be the way that somebody typed.
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
    """Return whether a normalised absolute path is a folder or lies below it."""
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _resolved(path: str) -> str:
    """Follow the links of the folders that lead to a path, but not the path's own."""
    head, tail = os.path.split(path)
    return os.path.realpath(path) if tail in ("", ".", "..") else f"{os.path.realpath(head)}/{tail}"
