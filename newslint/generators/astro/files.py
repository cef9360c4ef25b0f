"""
Which files Astro makes pages of: the entries of content collections, and what lies in `src/pages`.

Measured with Astro 5.18: https://docs.astro.build/en/basics/astro-pages/. A collection has pages only
where the site's own code makes them of it; its entries are articles in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.astro.collections import Collections
from newslint.javascript.config_file import below, first_file, folder_of, with_endings
from newslint.site.file_kinds import FileKind
from newslint.site.kind_of_file import is_of_project

if TYPE_CHECKING:
    from newslint.generators.astro.collections import Collection
    from newslint.site.folder import SiteFolder

_PAGES = (".md", ".mdx", ".markdown", ".html")


class AstroFiles:
    """What the configuration of one site says of its files."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        value = first_file(site, with_endings("astro.config")).value
        self.source = folder_of(value.get("srcDir"), "src")
        self._public = folder_of(value.get("publicDir"), "public") or "public"
        self._output = folder_of(value.get("outDir"), "dist") or "dist"
        self.collections = Collections(site, "src" if self.source is None else self.source)

    def collection_of(self, path: str) -> Collection | None:
        """Return the first collection that a file at a path relative to the site is an entry of."""
        return next((each for each in self.collections.all if each.takes(path)), None)

    def kind(self, path: str) -> FileKind | None:
        """Return what the file at a path relative to the site is; None where nobody can tell."""
        if self.source is None:
            return None
        if "node_modules" in path.split("/"):
            return FileKind("project", "`node_modules` holds other people's packages")
        collection = self.collection_of(path)
        if collection is not None:
            what = f"it is an entry of the collection `{collection.name}`"
            return FileKind("article", what, collection.place)
        return self._source_file(path, self.source) or self._outside(path)

    def _source_file(self, path: str, source: str) -> FileKind | None:
        pages = below(path, f"{source}/pages".lstrip("/"))
        if pages is not None:
            if any(name.startswith("_") for name in pages.split("/")):
                return FileKind("unread", "Astro passes over names with `_` before them")
            if not pages.endswith(_PAGES):
                return FileKind("unread", "Astro makes no page of such a file")
            return FileKind("page", f"it lies in `{source}/pages`")
        for folder in ("layouts", "components"):
            if below(path, f"{source}/{folder}".lstrip("/")) is not None:
                return FileKind("layout", f"`{folder}` holds parts of pages")
        return self._without_configuration(path, f"{source}/content".lstrip("/"))

    def _without_configuration(self, path: str, content: str) -> FileKind | None:
        """Return what a file is in a folder that is a collection though nothing defines one."""
        inside = below(path, content)
        if inside is None or "/" not in inside or self.collections.file.path:
            return None
        if any(name.startswith("_") for name in inside.split("/")):
            return FileKind("unread", "Astro passes over names with `_` before them")
        return FileKind("article", f"each folder in `{content}` is a collection")

    def _outside(self, path: str) -> FileKind:
        if below(path, self._public) is not None:
            return FileKind("resource", "Astro copies such files as they are")
        if below(path, self._output) is not None:
            return FileKind("output", f"Astro writes the site to `{self._output}`")
        if is_of_project(path):
            name = path.rpartition("/")[2]
            return FileKind("project", f"`{name}` is for the people who work on the repository")
        if not self.collections.is_complete:
            return FileKind("text", "a collection may take it whose files are not known")
        for collection in self.collections.all:
            if collection.folder and collection.inside(path) is not None:
                what = f"the collection `{collection.name}` does not take it"
                return FileKind("unread", what, collection.place)
        return FileKind("unread", "no collection takes it, and it lies in no folder of pages")
