"""
Which files VuePress makes pages of: every `.md` file beside and below its folder `.vuepress`.

Measured with VuePress 2: https://vuepress.vuejs.org/reference/config.html#pagepatterns; VuePress 1
calls the setting `patterns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.javascript.config_file import first_file, with_endings
from newslint.javascript.globs import matches
from newslint.site.file_kinds import FileKind

if TYPE_CHECKING:
    from newslint.site.folder import SiteFolder

_KEYS = ("pagePatterns", "patterns")


class VuePressFiles:
    """What the configuration of one site says of its files."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._file = first_file(site, with_endings(".vuepress/config"))

    def kind(self, path: str) -> FileKind:
        """Return what the file at a path relative to the site is."""
        folders = path.split("/")
        if any(name.startswith(".") for name in folders):
            return FileKind("unread", "VuePress passes over hidden files")
        if "node_modules" in folders:
            return FileKind("project", "`node_modules` holds other people's packages")
        for key in _KEYS:
            value = self._file.value.get(key)
            if value.texts and matches(path, value.texts) is False:
                return FileKind("unread", f"`{key}` leaves it out", self._file.place(value))
        if not path.endswith(".md"):
            return FileKind("unread", "VuePress makes pages only of `.md` files")
        return FileKind("article", "VuePress makes pages of all `.md` files")
