"""What the files of an Eleventy site say; its configuration is a program, and is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.eleventy import data_files
from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from newslint.site.defaults import Defaults


class EleventySite(SiteReader):
    """Reads data files."""

    def defaults(self, path: str) -> Defaults:
        """Return the keys that global, directory and template data give an article."""
        return data_files.read(self.site, path)
