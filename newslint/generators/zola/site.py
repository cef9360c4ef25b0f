"""What the configuration of Zola tells: https://www.getzola.org/documentation/getting-started/configuration/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.publishing import base_path

if TYPE_CHECKING:
    from newslint.site.data_files import DataFile
    from newslint.site.publishing import Publishing


class ZolaSite(SiteReader):
    """Reads `zola.toml` or `config.toml`."""

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the usual folders, and the path of the site's address."""
        return usual._replace(base=base_path(own.text_of("base_url")))
