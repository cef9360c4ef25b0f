"""What the configuration of MkDocs says: https://www.mkdocs.org/user-guide/configuration/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.mkdocs import blog, meta
from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child, text_of
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind
    from newslint.site.publishing import Publishing


class MkDocsSite(SiteReader):
    """Reads `mkdocs.yml`, also for the plugin `blog`, and the files of the plugin `meta`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to MkDocs."""
        from newslint.generators.mkdocs import files

        del has_front_matter
        return files.kind(self.site, self.site.own_file, path)

    def defaults(self, path: str) -> Defaults:
        """Return what the plugin `meta` supplies to a page."""
        return meta.read(self.site, path)

    def reads_dates(self, own: DataFile, path: str) -> bool | None:
        """Return whether a page is a post of the blog; None if another file configures the plugins."""
        if own.find("INHERIT") is not None:
            return None
        docs = f"{_docs_folder(own)}/"
        return path.startswith(docs) and blog.is_post(own, path.removeprefix(docs))

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the folders of the documents and of the changes to the theme."""
        docs = _docs_folder(own)
        theme = folder_in_site(text_of(child(own.find("theme"), "custom_dir")))
        urls = own.find("use_directory_urls")
        return usual._replace(
            roots=(docs, theme) if theme else (docs,),
            base=base_path(own.text_of("site_url")),
            articles=docs,
            has_page_folders=urls is None or urls.value is not False,
        )


def _docs_folder(own: DataFile) -> str:
    return folder_in_site(own.text_of("docs_dir")) or "docs"
