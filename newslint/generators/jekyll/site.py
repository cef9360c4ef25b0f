"""What the configuration of a Jekyll site says: https://jekyllrb.com/docs/configuration/."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.jekyll import defaults
from newslint.generators.site_reader import SiteReader
from newslint.site.defaults import DefaultValue
from newslint.site.page import Ruling
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.jekyll.addresses import JekyllAddresses
    from newslint.generators.jekyll.files import JekyllFiles
    from newslint.generators.jekyll.plugins import JekyllPlugins
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind
    from newslint.site.page import PageFacts
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

    def ruling(self, facts: PageFacts, usual: Ruling) -> Ruling:
        """Return the status of a post, a document or a page."""
        from newslint.generators.jekyll.publication import ruling

        path = self._files.inside(facts.path)
        if path is None:
            return usual
        home = self._files.home(path)
        found = ruling(self.site.own_file, facts, home, usual)
        stops = found.status == "published" and facts.is_read and home.collection
        if stops and self._addresses.stops_build(facts, home):
            return Ruling("build-stops", "`permalink` cannot be read", facts.place("permalink"))
        return found

    def address(self, facts: PageFacts) -> str | None:
        """Return the address of a post, a document or a page, without `baseurl`."""
        from newslint.generators.jekyll.permalinks import UnknownPlaceholderError

        path = self._files.inside(facts.path)
        is_lost = not facts.is_read and facts.front_matter.unreadable()
        if path is None or not facts.kind.is_page or self.plugins.makes_addresses or is_lost:
            return None
        home = self._files.home(path)
        if not home.collection:
            return self._addresses.of_page(facts, path)
        try:
            return self._addresses.of_document(facts, home)
        except UnknownPlaceholderError:
            return None

    def title(self, facts: PageFacts, found: DefaultValue | None) -> DefaultValue | None:
        """Return the title in the front matter; a post without one is called like its file."""
        from newslint.generators.jekyll.addresses import name_without_date
        from newslint.generators.jekyll.slugs import title_of_slug

        has_own = facts.value("title") is not None
        path = self._files.inside(facts.path)
        if has_own or path is None or not facts.kind.is_page:
            return found if has_own else None
        home = self._files.home(path)
        if not home.collection:
            return None
        return DefaultValue(title_of_slug(name_without_date(home.rest)), "file name")

    @cached_property
    def plugins(self) -> JekyllPlugins:
        """The plugins and scripts that change what Jekyll does."""
        from newslint.generators.jekyll.plugins import JekyllPlugins

        return JekyllPlugins(self.site)

    @cached_property
    def _addresses(self) -> JekyllAddresses:
        from newslint.generators.jekyll.addresses import JekyllAddresses

        return JekyllAddresses(self.site.own_file)

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
