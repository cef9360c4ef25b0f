"""
Which files Docusaurus makes pages of: documents, blogs, pages, their versions and translations.

Measured with Docusaurus 3.10. A translation counts only if the file that it translates exists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.docusaurus.content import EXCLUDED, Contents
from newslint.javascript.config_file import below
from newslint.javascript.globs import matches
from newslint.site.file_kinds import FileKind
from newslint.site.kind_of_file import is_of_project

if TYPE_CHECKING:
    from newslint.generators.docusaurus.content import Content
    from newslint.site.file_kinds import Kind
    from newslint.site.folder import SiteFolder


class DocusaurusFiles:
    """What the configuration of one site says of its files."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._site = site
        self.contents = Contents(site)

    def kind(self, path: str) -> FileKind:
        """Return what the file at a path relative to the site is."""
        for content in self.contents.all:
            inside = self._inside(content, path)
            if inside is not None:
                return _of_content(content, inside)
        return self._translation_of_nothing(path) or self._outside(path)

    def content_of(self, path: str) -> Content | None:
        """Return what reads the file at a path relative to the site; None if nothing does."""
        return next(
            (each for each in self.contents.all if self._inside(each, path) is not None), None
        )

    def _inside(self, content: Content, path: str) -> str | None:
        """Return a path relative to the folder of a plugin, a version or a language that it lies in."""
        inside = below(path, content.folder)
        if inside is None and content.plugin == "docs":
            version = below(path, content.versioned)
            inside = version.partition("/")[2] if version else None
        if inside is None:
            inside = self._original(content, path)
        return inside

    def _original(self, content: Content, path: str) -> str | None:
        """Return the path of what a file translates, relative to its folder."""
        translated = below(path, self.contents.translations)
        inside = below(translated.partition("/")[2], content.translated) if translated else None
        if inside is None:
            return None
        folder = content.folder
        if content.plugin == "docs":
            version, _, inside = inside.partition("/")
            folder = folder if version == "current" else f"{content.versioned}/{version}"
        above, _, name = inside.rpartition("/")
        is_there = not self._site.names(folder) or name in self._site.names(f"{folder}/{above}")
        return inside if is_there else None

    def _translation_of_nothing(self, path: str) -> FileKind | None:
        if below(path, self.contents.translations) is None:
            return None
        return FileKind("unread", "it translates no file that there is")

    def _outside(self, path: str) -> FileKind:
        first, name = path.partition("/")[0], path.rpartition("/")[2]
        if "node_modules" in path.split("/"):
            return FileKind("project", "`node_modules` holds other people's packages")
        if any(below(path, folder) is not None for folder in self.contents.static):
            return FileKind("resource", "Docusaurus copies such files as they are")
        if first in ("build", ".docusaurus"):
            return FileKind("output", f"Docusaurus writes to `{first}`")
        if is_of_project(path):
            return FileKind("project", f"`{name}` is for the people who work on the repository")
        if not self.contents.is_complete:
            return FileKind("text", "a plugin may read it that is not known")
        return FileKind("unread", "no plugin of Docusaurus reads it")


def _of_content(content: Content, inside: str) -> FileKind:
    if not matches(inside, content.include):
        return FileKind("unread", "`include` does not take it", content.place)
    if matches(inside, content.exclude, dot=True):
        if content.exclude == EXCLUDED:
            return FileKind("layout", "a name with `_` before it is for parts of pages")
        return FileKind("unread", "`exclude` leaves it out", content.place)
    kind: Kind = "page" if content.plugin == "pages" else "article"
    return FileKind(kind, f"it lies in a folder of {content.plugin}", content.place)
