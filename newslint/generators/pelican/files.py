"""
Which files Pelican makes pages of.

Measured with Pelican 4.12: https://docs.getpelican.com/en/latest/settings.html (`PATH`,
`ARTICLE_PATHS`, `PAGE_PATHS` and their excludes).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.data_files import texts_of
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.front_matter.field import Field
    from newslint.site.data_files import DataFile
    from newslint.site.folder import SiteFolder

_ENDINGS = (".md", ".markdown", ".mkd", ".mdown", ".rst", ".html", ".htm")


class PelicanFiles:
    """What the literals of `pelicanconf.py` say of the files of one site."""

    def __init__(self, site: SiteFolder, own: DataFile | None) -> None:
        """Take the site and its settings, None where they cannot be read."""
        self._site, self._own = site, own
        self._fields: Mapping[str, Field] = own.by_key() if own is not None else {}
        self._content = self._folder(
            "PATH", "" if own is not None and "content" not in site.names() else "content"
        )

    def kind(self, path: str) -> FileKind:
        """Return what the file at a path relative to the site is."""
        prefix = f"{self._content}/" if self._content else ""
        output, theme = self._folder("OUTPUT_PATH", "output"), self._folder("THEME", "theme")
        if path.startswith(f"{output}/"):
            place = self._place("OUTPUT_PATH")
            return FileKind("output", f"Pelican writes the site to `{output}`", place)
        if path.startswith((f"{theme}/", "themes/")):
            return FileKind("theme", "it belongs to a theme", self._place("THEME"))
        if not path.startswith(prefix):
            return FileKind("unread", f"Pelican reads only `{self._content}`", self._place("PATH"))
        return self._below_content(path.removeprefix(prefix))

    def _below_content(self, path: str) -> FileKind:
        if not path.endswith(_ENDINGS):
            return FileKind("unread", "Pelican has no reader for such a file")
        pages, articles = self._paths("PAGE_PATHS", ("pages",)), self._paths("ARTICLE_PATHS", ("",))
        if _is_below(path, pages) and not _is_below(path, self._paths("PAGE_EXCLUDES", ())):
            return FileKind("page", "it lies in a folder of pages", self._place("PAGE_PATHS"))
        if _is_below(path, self._paths("ARTICLE_EXCLUDES", ())):
            place = self._place("ARTICLE_EXCLUDES")
            return FileKind("unread", "`ARTICLE_EXCLUDES` leaves it out", place)
        if not _is_below(path, articles):
            place = self._place("ARTICLE_PATHS")
            return FileKind("unread", "it lies in no folder of articles", place)
        return FileKind("article", "it lies in a folder of articles", self._place("ARTICLE_PATHS"))

    def _folder(self, key: str, usual: str) -> str:
        field = self._fields.get(key)
        return usual if field is None else folder_in_site(str(field.value))

    def _paths(self, key: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        field = self._fields.get(key)
        if field is None:
            return usual
        named = tuple(folder_in_site(text) for text in texts_of(field))
        return named or (("",) if field.value in ([""], ("",)) else ())

    def _place(self, key: str) -> str:
        return self._site.place(self._own, self._fields.get(key)) if self._own is not None else ""


def _is_below(path: str, folders: tuple[str, ...]) -> bool:
    return any(not folder or path.startswith(f"{folder}/") for folder in folders)
