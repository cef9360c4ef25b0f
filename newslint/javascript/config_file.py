"""A file of a site that is JavaScript or TypeScript: its values, and their places."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from newslint.javascript.parsing import LONGEST
from newslint.javascript.script import Script
from newslint.javascript.values import ABSENT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.javascript.values import Value
    from newslint.site.folder import SiteFolder


class ConfigFile:
    """
    A file of a site, its path relative to the root; empty where there is none.

    `value` is what it exports, or its function returns; absent without a file.
    """

    def __init__(self, path: str = "", script: Script | None = None) -> None:
        """Take what is known."""
        self.path = path
        self.script = script
        self.value = ABSENT if script is None else script.configuration()

    def exported(self, name: str = "default") -> Value:
        """Return the value of an export; absent without a file."""
        return ABSENT if self.script is None else self.script.exported(name)

    def place(self, value: Value) -> str:
        """Return file and line of a value, relative to the root; empty for one that is absent."""
        return f"{self.path}, line {value.line}" if value.line else ""


def first_file(site: SiteFolder, paths: Iterable[str]) -> ConfigFile:
    """Read the first of some files of a site that exists."""
    for path in paths:
        folder, _, name = path.rpartition("/")
        if name in site.names(folder):
            return ConfigFile(site.to_project(path), Script(site.beginning(path, LONGEST + 1)))
    return ConfigFile()


def with_endings(stem: str, endings: str = "js ts mjs mts cjs cts") -> tuple[str, ...]:
    """Return the paths of a file under each of the endings that a program may have."""
    return tuple(f"{stem}.{ending}" for ending in endings.split())


def folder_of(value: Value, usual: str) -> str | None:
    """
    Return the folder that a value names, relative to the site; None where it is unknown.

    It is empty for the site itself, and begins with `..` outside of it.
    """
    if value.state == "absent":
        return usual
    if not isinstance(value.literal, str):
        return None
    return normal(value.literal)


def normal(path: str) -> str:
    """Return a path without `.`, slashes at its ends, and what `..` takes back."""
    path = posixpath.normpath(path.strip("/") or ".")
    return "" if path == "." else path


def below(path: str, folder: str) -> str | None:
    """Return a path relative to a folder; None if it does not lie below."""
    if not folder:
        return None if path.startswith("../") else path
    return path[len(folder) + 1 :] if path.startswith(f"{folder}/") else None
