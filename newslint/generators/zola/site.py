"""What the configuration of Zola tells: https://www.getzola.org/documentation/getting-started/configuration/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.publishing import base_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.site.data_files import DataFile
    from newslint.site.file_kinds import FileKind
    from newslint.site.publishing import Publishing


class ZolaSite(SiteReader):
    """Reads `zola.toml` or `config.toml`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Zola."""
        from newslint.generators.zola import files

        del has_front_matter
        return files.kind(self.site, self.site.own_file, path)

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the usual folders, and the path of the site's address."""
        return usual._replace(base=base_path(own.text_of("base_url")))
