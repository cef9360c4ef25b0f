"""What the files of a Hugo site tell: https://gohugo.io/configuration/all/."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.hugo import cascade
from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.front_matter.field import Field
    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.generators.hugo.files import HugoFiles
    from newslint.generators.hugo.pages import HugoPages
    from newslint.generators.hugo.published_files import PublishedFiles
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults, DefaultValue
    from newslint.site.file_kinds import FileKind
    from newslint.site.file_requests import FilePlaces, FileRequest
    from newslint.site.page import PageDate, PageFacts, Ruling
    from newslint.site.publishing import Publishing

_UNSAFE = ("goldmark", "renderer", "unsafe")
_MARKUP = tuple(f"config/_default/markup.{ending}" for ending in ("toml", "yaml", "yml"))


class HugoSite(SiteReader):
    """Reads the configuration, the parts of it in `config/_default`, and `_index.md` files."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Hugo."""
        return self._files.kind(path, has_front_matter)

    def ruling(self, facts: PageFacts, usual: Ruling) -> Ruling:
        """Return what happens to an article: https://gohugo.io/methods/page/build/."""
        return self._pages.ruling(facts, usual)

    def needs_keys(self, facts: PageFacts) -> bool:
        """Return false for a page that nobody sees, such as a headless bundle."""
        return not self._pages.is_hidden(facts)

    def date(self, facts: PageFacts, usual: PageDate | None) -> PageDate | None:
        """Return the date that the configuration chooses."""
        del usual
        return self._pages.date(facts)

    def title(self, facts: PageFacts, found: DefaultValue | None) -> DefaultValue | None:
        """Return the title; of two in other capitals the last counts, and a list or mapping is none."""
        return self._pages.title(facts, found)

    def address(self, facts: PageFacts) -> str | None:
        """Return the address of the page of an article."""
        return self._pages.address(facts) if self._configuration.is_known else None

    def places_of(self, request: FileRequest) -> FilePlaces | None:
        """
        Return the files that may be at an address on a page; none behind a template of images.

        They are guessed where a theme is not at hand: it may have such a template.
        """
        if not self._configuration.is_known:
            return None
        if not request.in_html:
            if self._rewrites_images:
                from newslint.site.file_requests import FilePlaces

                return FilePlaces(request.asked)
            if not self._has_all_themes:
                return None
        return self._published_files.places_of(request)

    def defaults(self, path: str) -> Defaults:
        """Return the values that an article gets from cascades."""
        return cascade.read(self.site, path)

    def keeps_raw_html(self, own: DataFile) -> bool | None:
        """Return the setting of https://gohugo.io/configuration/markup/#rendererunsafe."""
        markup = own.find("markup")
        handler = child(markup, "defaultMarkdownHandler") if markup is not None else None
        if _is_on(markup, *_UNSAFE) or (handler is not None and handler.text.lower() != "goldmark"):
            return True
        for path in _MARKUP:
            file = self.site.file(path)
            if file is not None:
                return None if file.problem else _is_on(file.find(_UNSAFE[0]), *_UNSAFE[1:])
        return False

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the folders of static files, assets and bundles."""
        del own
        from newslint.generators.hugo.folders import publishing

        return publishing(self._configuration, usual)

    @cached_property
    def _configuration(self) -> HugoConfiguration:
        from newslint.generators.hugo.configuration import HugoConfiguration

        return HugoConfiguration(self.site)

    @cached_property
    def _files(self) -> HugoFiles:
        from newslint.generators.hugo.files import HugoFiles

        return HugoFiles(self.site, self._configuration)

    @cached_property
    def _pages(self) -> HugoPages:
        from newslint.generators.hugo.pages import HugoPages

        return HugoPages(self.site, self._configuration)

    @cached_property
    def _published_files(self) -> PublishedFiles:
        from newslint.generators.hugo.folders import published_files

        return published_files(self.site, self._configuration)

    @cached_property
    def _rewrites_images(self) -> bool:
        from newslint.generators.hugo.render_hooks import rewrites_images

        return rewrites_images(self.site, self._configuration)

    @cached_property
    def _has_all_themes(self) -> bool:
        from newslint.generators.hugo.render_hooks import has_all_themes

        return has_all_themes(self.site, self._configuration)


def _is_on(field: Field | None, *keys: str) -> bool:
    inner = child(field, *keys)
    return inner is not None and inner.value is True
