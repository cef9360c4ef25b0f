"""What the files of an Eleventy site say; its configuration is a program, read as data."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.eleventy import data_files
from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.eleventy.files import EleventyFiles
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind


class EleventySite(SiteReader):
    """Reads the configuration and data files."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind | None:
        """Return what the file at a path is to Eleventy."""
        del has_front_matter
        return self._files.kind(path)

    @cached_property
    def _files(self) -> EleventyFiles:
        from newslint.generators.eleventy.files import EleventyFiles

        return EleventyFiles(self.site)

    def defaults(self, path: str) -> Defaults:
        """Return the keys that global, directory and template data give an article."""
        return data_files.read(self.site, path)
