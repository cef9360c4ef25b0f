"""What the files of a Docusaurus site tell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.docusaurus.files import DocusaurusFiles
    from newslint.site.file_kinds import FileKind


class DocusaurusSite(SiteReader):
    """Reads `docusaurus.config`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Docusaurus."""
        del has_front_matter
        return self._files.kind(path)

    @cached_property
    def _files(self) -> DocusaurusFiles:
        from newslint.generators.docusaurus.files import DocusaurusFiles

        return DocusaurusFiles(self.site)

    def outside_folders(self) -> tuple[str, ...]:
        """Return the folders of content that do not lie in the site."""
        folders = (content.folder for content in self._files.contents.all)
        return tuple(folder for folder in folders if folder.startswith("../"))
