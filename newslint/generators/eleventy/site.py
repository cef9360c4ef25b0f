"""What the files of an Eleventy site say; its configuration is a program, and is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.eleventy import data_files
from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults


_PROGRAMS = (
    ".eleventy.js",
    *(f"eleventy.config.{ending}" for ending in ("js", "mjs", "cjs", "ts")),
)
_MAY_TURN_ON = ("excerpt", "'./", '"./', "'../", '"../')
"""The option itself, and the imports of files that may set it."""


class EleventySite(SiteReader):
    """Reads data files."""

    def defaults(self, path: str) -> Defaults:
        """Return the keys that global, directory and template data give an article."""
        return data_files.read(self.site, path)

    def cuts_summaries(self, own: DataFile | None) -> bool | None:
        """Return false where the configuration cannot turn excerpts on, which are off by default."""
        del own
        programs = map(self.site.text, _PROGRAMS)
        may = any(word in program for program in programs for word in _MAY_TURN_ON)
        return None if may else False
