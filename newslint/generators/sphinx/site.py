"""
Which files Sphinx reads.

As https://www.sphinx-doc.org/en/master/usage/configuration.html (`exclude_patterns`) and
https://jupyterbook.org/v1/customize/config.html have it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.files.globs import GlobError, matcher
from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import texts_of
from newslint.site.file_kinds import FileKind
from newslint.site.python_literals import read_literals

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_READERS = ("myst", "recommonmark", ".md")
_SETTINGS = ("exclude_patterns", "templates_path", "html_static_path", "html_extra_path")
_BUILT = frozenset(("_build", "build"))
_PROJECT = frozenset(("node_modules", "venv", "site-packages"))


class SphinxSite(SiteReader):
    """Reads the literals of `conf.py`, or `_config.yml` of Jupyter Book."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Sphinx."""
        del has_front_matter
        *folders, name = path.split("/")
        if not _BUILT.isdisjoint(folders[:1]):
            return FileKind("output", f"Sphinx writes the site to `{folders[0]}`")
        if not _PROJECT.isdisjoint(folders) or any(part.startswith(".") for part in folders):
            return FileKind("project", "such a folder holds no pages of a site")
        if not name.lower().endswith((".md", ".markdown")):
            return FileKind("resource", "Sphinx makes no page of such a file")
        if not self._reads_markdown:
            return FileKind("unread", "`conf.py` names no extension that reads Markdown")
        if self._left_out is not None and self._left_out.match(path):
            return FileKind("unread", "the settings leave it out")
        return FileKind("article", "Sphinx reads every Markdown file")

    @cached_property
    def _settings(self) -> str:
        return self.site.text("conf.py")

    @property
    def _reads_markdown(self) -> bool:
        return not self._settings or any(word in self._settings for word in _READERS)

    @cached_property
    def _left_out(self) -> re.Pattern[str] | None:
        """Return the pattern of all that is left out; None for nothing, or if it is not known."""
        try:
            return matcher([f"/{glob.lstrip('/')}" for glob in self._patterns()])
        except GlobError:
            return None

    def _patterns(self) -> tuple[str, ...]:
        book = None if self._settings else self.site.file("_config.yml")
        if book is not None:
            return texts_of(book.find("exclude_patterns"))
        found = {field.key: field for field in read_literals(self._settings, lower=True).fields}
        return tuple(glob for key in _SETTINGS for glob in texts_of(found.get(key)))
