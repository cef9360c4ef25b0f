"""What the files of an Eleventy site say; its configuration is a program, read as data."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.eleventy import data_files
from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.eleventy.files import EleventyFiles
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind


_PROGRAMS = (
    ".eleventy.js",
    *(f"eleventy.config.{ending}" for ending in ("js", "mjs", "cjs", "ts")),
)
_MAY_TURN_ON = ("excerpt", "'./", '"./', "'../", '"../')
"""The option itself, and the imports of files that may set it."""


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

    def cuts_summaries(self, own: DataFile | None) -> bool | None:
        """Return false where the configuration cannot turn excerpts on, which are off by default."""
        del own
        programs = map(self.site.text, _PROGRAMS)
        may = any(word in program for program in programs for word in _MAY_TURN_ON)
        return None if may else False
