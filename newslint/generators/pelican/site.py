"""What the settings of Pelican say: https://docs.getpelican.com/en/latest/settings.html."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.pelican import metadata
from newslint.generators.site_reader import SiteReader
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.pelican.files import PelicanFiles
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind
    from newslint.site.publishing import Publishing


class PelicanSite(SiteReader):
    """Reads the literals of `pelicanconf.py`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Pelican."""
        del has_front_matter
        return self._files.kind(path)

    @cached_property
    def _files(self) -> PelicanFiles:
        from newslint.generators.pelican.files import PelicanFiles

        return PelicanFiles(self.site, self.site.own_file)

    def defaults(self, path: str) -> Defaults:
        """Return the keys that settings give to all articles."""
        del path
        return metadata.read(self.site)

    def names_have_dates(self, own: DataFile) -> bool:
        """Return whether dates at the start of file names count; a pattern of the site's own decides."""
        return own.find("FILENAME_METADATA") is None

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the folder of the content."""
        content = folder_in_site(own.text_of("PATH")) or "content"
        roots = tuple(root.replace("content", content, 1) for root in usual.roots)
        return usual._replace(roots=(*roots, f"{content}/extra"), articles=content)
