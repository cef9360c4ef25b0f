"""What the files of a VitePress site tell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.vitepress.files import VitePressFiles
    from newslint.site.file_kinds import FileKind


class VitePressSite(SiteReader):
    """Reads `.vitepress/config`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind | None:
        """Return what the file at a path is to VitePress."""
        del has_front_matter
        return self._files.kind(path)

    @cached_property
    def _files(self) -> VitePressFiles:
        from newslint.generators.vitepress.files import VitePressFiles

        return VitePressFiles(self.site)
