"""
Which files VitePress makes pages of: every `.md` file below `srcDir`, README and the like included.

Measured with VitePress 1.6: https://vitepress.dev/reference/site-config#srcdir (`srcDir`,
`srcExclude`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.javascript.config_file import below, first_file, folder_of, with_endings
from newslint.javascript.globs import matches
from newslint.site.file_kinds import FileKind

if TYPE_CHECKING:
    from newslint.site.folder import SiteFolder

_NAMES = (*with_endings(".vitepress/config"), *with_endings(".vitepress/config/index"))


class VitePressFiles:
    """What the configuration of one site says of its files."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._file = first_file(site, _NAMES)
        self.source = folder_of(self._file.value.get("srcDir"), "")

    def kind(self, path: str) -> FileKind | None:
        """Return what the file at a path relative to the site is; None where nobody can tell."""
        if self.source is None:
            return None
        inside = below(path, self.source)
        if inside is None:
            place = self._place("srcDir")
            return FileKind("unread", f"VitePress reads only `{self.source}`", place)
        return _unread(inside, "VitePress") or self._excluded(inside) or _by_ending(inside)

    def _excluded(self, path: str) -> FileKind | None:
        patterns = self._file.value.get("srcExclude").texts
        if patterns and matches(path, patterns, dot=True):
            place = self._place("srcExclude")
            return FileKind("unread", "`srcExclude` leaves it out", place)
        return None

    def _place(self, key: str) -> str:
        return self._file.place(self._file.value.get(key))


def _by_ending(path: str) -> FileKind:
    if not path.endswith(".md"):
        return FileKind("unread", "VitePress makes pages only of `.md` files")
    return FileKind("article", "VitePress makes pages of all `.md` files")


def _unread(path: str, title: str) -> FileKind | None:
    folders = path.split("/")
    if any(name.startswith(".") for name in folders):
        return FileKind("unread", f"{title} passes over hidden files")
    if "node_modules" in folders:
        return FileKind("project", "`node_modules` holds other people's packages")
    if "dist" in folders[:-1]:
        return FileKind("output", f"{title} passes over `dist`")
    return None
