"""What the files of a VuePress site tell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.vuepress.files import VuePressFiles
    from newslint.site.file_kinds import FileKind


class VuePressSite(SiteReader):
    """Reads `.vuepress/config`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind | None:
        """Return what the file at a path is to VuePress."""
        del has_front_matter
        return self._files.kind(path)

    @cached_property
    def _files(self) -> VuePressFiles:
        from newslint.generators.vuepress.files import VuePressFiles

        return VuePressFiles(self.site)
