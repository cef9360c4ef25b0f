"""Find articles from paths and folders, and read them; the only package that reads files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.files.folders import below_repository, names, repository_top
from newslint.files.paths import display
from newslint.files.reading import read
from newslint.files.search import Found, Search
from newslint.files.tree import tree
from newslint.files.unreadable import LARGEST, TooLargeError, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.files.scope import Scope

__all__ = [
    "LARGEST",
    "Found",
    "TooLargeError",
    "below_repository",
    "display",
    "everything",
    "find",
    "names",
    "of_all_kinds",
    "read",
    "reason",
    "repository_top",
    "return_to",
    "tree",
    "working_folder",
]


def working_folder() -> str | None:
    """Return the working directory, or None if it does not exist any more."""
    try:
        return os.getcwd()
    except OSError:
        return None


def return_to(folder: str | None) -> None:
    """Go back to a working directory that a plugin has left: paths are relative to it."""
    if folder is not None and working_folder() != folder:
        os.chdir(folder)


def find(arguments: Sequence[str], config: Scope, *, force_exclude: bool = False) -> Found:
    """
    Return the articles for files and folders given as arguments.

    A file given as an argument is checked whatever its ending; with `force_exclude`, only if it is
    an article and `include` and `exclude` allow it. In a folder, `include` and `exclude` apply, and
    files that git ignores or that are not articles to the generator of their site are left out.
    Without arguments, the folders of `include` are searched, or the working directory.
    """
    search = Search(config)
    for argument in arguments:
        search.add(argument, force_exclude=force_exclude)
    if not arguments:
        search.add_included(os.getcwd())
    return search.found(arguments)


def of_all_kinds(arguments: Sequence[str], config: Scope) -> Found:
    """Return what `find` does, and the files beside that are no articles, such as layouts."""
    search = Search(config, of_all_kinds=True)
    for argument in arguments:
        search.add(argument, force_exclude=True)
    if not arguments:
        search.add_included(os.getcwd())
    return search.found(arguments)


def everything(config: Scope) -> Found:
    """Return all articles of the site: those of `include`, or all below the root."""
    search = Search(config)
    search.add_included(config.root)
    return search.found(())
