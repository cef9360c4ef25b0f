"""Which files are pages: https://zensical.org/docs/setup/basics/ (`docs_dir`, `site_dir`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child, text_of
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable


class ZensicalSite(SiteReader):
    """Reads `zensical.toml`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Zensical."""
        del has_front_matter
        docs, place = self._folder("docs_dir", "docs")
        if path.startswith(f"{docs}/"):
            inside = path.removeprefix(f"{docs}/")
            if any(part.startswith(".") for part in inside.split("/")):
                return FileKind("unread", "Zensical passes over hidden files")
            if not inside.endswith(".md"):
                return FileKind("resource", "Zensical copies such files as they are")
            return FileKind("article", f"it lies in `{docs}`", place)
        output, place = self._folder("site_dir", "site")
        if path.startswith(f"{output}/"):
            return FileKind("output", f"Zensical writes the site to `{output}`", place)
        return FileKind("unread", f"Zensical reads only `{docs}`")

    def _folder(self, key: str, usual: str) -> tuple[str, str]:
        """Return the folder that a setting of `project` names, and the place that names it."""
        own = self.site.own_file
        field = child(own.find("project"), key) if own is not None else None
        place = self.site.place(own, field) if own is not None else ""
        return folder_in_site(text_of(field)) or usual, place
