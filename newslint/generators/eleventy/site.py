"""What the files of an Eleventy site tell; its configuration is a program, and is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.eleventy import data_files
from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from newslint.site.defaults import Defaults


class EleventySite(SiteReader):
    """Reads data files."""

    def defaults(self, path: str) -> Defaults:
        """Return what global, directory and template data supply to an article."""
        return data_files.read(self.site, path)
