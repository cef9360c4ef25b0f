"""What the configuration of MkDocs tells: https://www.mkdocs.org/user-guide/configuration/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.mkdocs import meta
from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child, text_of
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults
    from newslint.site.publishing import Publishing


class MkDocsSite(SiteReader):
    """Reads `mkdocs.yml` and the files of the plugin `meta`."""

    def defaults(self, path: str) -> Defaults:
        """Return what the plugin `meta` supplies to a page."""
        return meta.read(self.site, path)

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return where the documents and the changes of the theme lie."""
        docs = folder_in_site(own.text_of("docs_dir")) or "docs"
        theme = folder_in_site(text_of(child(own.find("theme"), "custom_dir")))
        urls = own.find("use_directory_urls")
        return usual._replace(
            roots=(docs, theme) if theme else (docs,),
            base=base_path(own.text_of("site_url")),
            articles=docs,
            has_page_folders=urls is None or urls.value is not False,
        )
