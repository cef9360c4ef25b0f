"""What the files of an Astro site tell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.astro.files import AstroFiles
    from newslint.site.file_kinds import FileKind


class AstroSite(SiteReader):
    """Reads `astro.config` and `content.config`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind | None:
        """Return what the file at a path is to Astro."""
        del has_front_matter
        return self._files.kind(path)

    @cached_property
    def _files(self) -> AstroFiles:
        from newslint.generators.astro.files import AstroFiles

        return AstroFiles(self.site)

    def outside_folders(self) -> tuple[str, ...]:
        """Return the folders of content that do not lie in the site."""
        folders = (collection.folder for collection in self._files.collections.all)
        return tuple(folder for folder in folders if folder.startswith("../"))
