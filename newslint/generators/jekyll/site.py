"""What the configuration of a Jekyll site says: https://jekyllrb.com/docs/configuration/."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.jekyll import defaults
from newslint.generators.site_reader import SiteReader
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.jekyll.files import JekyllFiles
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind
    from newslint.site.publishing import Publishing

_POST_FILES = ("jekyll-postfiles", "jekyll_postfiles", "jekyll-post-files")
"""Plugins that publish files beside a post."""


class JekyllSite(SiteReader):
    """Reads `_config.yml`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return the kind of the file at a path."""
        return self._files.kind(path, has_front_matter)

    @cached_property
    def _files(self) -> JekyllFiles:
        from newslint.generators.jekyll.files import JekyllFiles

        return JekyllFiles(self.site, self.site.own_file)

    def defaults(self, path: str) -> Defaults:
        """Return the values of every scope that an article is in."""
        return defaults.read(self.site, path)

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the source folder, which is published whole except for posts."""
        plugins = [own.find("plugins"), own.find("gems")]
        named = {field.text for list_ in plugins if list_ for field in list_.fields}
        source = folder_in_site(own.text_of("source"))
        return usual._replace(
            roots=(source or ".",),
            base=base_path(own.text_of("baseurl")),
            articles=source,
            hidden=() if named.intersection(_POST_FILES) else ("_posts", "_drafts"),
        )
