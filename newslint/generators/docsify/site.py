"""Which files Docsify shows: https://docsify.js.org/#/more-pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.file_kinds import FileKind

if TYPE_CHECKING:
    from collections.abc import Callable

_PARTS = frozenset(("_sidebar.md", "_navbar.md", "_coverpage.md", "_404.md"))


class DocsifySite(SiteReader):
    """Tells pages from parts of pages by their names; it reads no file."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Docsify, which shows every file that is asked for."""
        del has_front_matter
        name = path.rpartition("/")[2]
        if not name.endswith(".md"):
            return FileKind("resource", "Docsify makes pages only of `.md` files")
        if "node_modules" in path.split("/"):
            return FileKind("project", "`node_modules` holds no articles of a site")
        if name in _PARTS:
            return FileKind("layout", "Docsify shows it as a part of pages")
        if name == "README.md":
            return FileKind("page", "`README.md` is the page of its folder")
        return FileKind("article", "Docsify shows every Markdown file")
