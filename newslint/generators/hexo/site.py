"""What the files of a Hexo site say: https://hexo.io/docs/configuration."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child
from newslint.site.defaults import DefaultValue
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.hexo.addresses import HexoAddresses
    from newslint.generators.hexo.files import HexoFiles
    from newslint.generators.hexo.plugins import HexoPlugins
    from newslint.site.data_files import DataFile
    from newslint.site.file_kinds import FileKind
    from newslint.site.page import PageFacts, Ruling
    from newslint.site.publishing import Publishing

_OF_IMAGES = re.compile("asset|image|img|typora|picture")
_RENDERER = re.compile(r"hexo-renderer-(?:markdown|pandoc|kramed|commonmark|remark|org)|hexo-.*mdx")


class HexoSite(SiteReader):
    """Reads `_config.yml` and `package.json`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return the kind of the file at a path."""
        del has_front_matter
        return self._files.kind(path)

    @cached_property
    def _files(self) -> HexoFiles:
        from newslint.generators.hexo.files import HexoFiles

        return HexoFiles(self.site, self.site.own_file)

    def ruling(self, facts: PageFacts, usual: Ruling) -> Ruling:
        """Return the status of a post or a page."""
        from newslint.generators.hexo.publication import ruling

        return ruling(self.site, self.site.own_file, facts, usual)

    def address(self, facts: PageFacts) -> str | None:
        """Return where a post or a page is published."""
        from newslint.generators.hexo.addresses import of_page

        path = self._files.inside(facts.path)
        if path is None or not facts.kind.is_page:
            return None
        folder, _, rest = path.partition("/")
        if folder not in ("_posts", "_drafts"):
            return of_page(facts, path)
        return None if self.plugins.makes_addresses else self.addresses.of_post(facts, rest)

    def title(self, facts: PageFacts, found: DefaultValue | None) -> DefaultValue | None:
        """Return the title in the front matter, or none: Hexo takes no heading and no file name."""
        if found is not None and found.value not in (None, ""):
            return found._replace(value=as_text(found.value))
        path = self._files.inside(facts.path) or ""
        takes_names = self.site.own_file and self.site.own_file.find("use_slug_as_post_title")
        if takes_names and takes_names.value is True and found is None and "/" in path:
            return DefaultValue(self.addresses.name(path.partition("/")[2]).title, "file name")
        return DefaultValue("", "")

    @cached_property
    def plugins(self) -> HexoPlugins:
        """The plugins and scripts that change what Hexo does."""
        from newslint.generators.hexo.plugins import HexoPlugins

        return HexoPlugins(self.site)

    @cached_property
    def addresses(self) -> HexoAddresses:
        """The addresses of posts."""
        from newslint.generators.hexo.addresses import HexoAddresses

        return HexoAddresses(self.site.own_file, self.plugins.made_keys)

    def names_have_dates(self, own: DataFile) -> bool:
        """Return whether the configuration puts the date into the name of a post."""
        return ":year" in own.text_of("new_post_name")

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the folders of the files of posts, of the source folder and of themes."""
        source = folder_in_site(own.text_of("source_dir")) or "source"
        assets = own.find("post_asset_folder")
        has_assets = assets is not None and assets.value is True
        published = usual._replace(
            roots=(source, "themes/*/source"),
            base=base_path(own.text_of("root")) or base_path(own.text_of("url")),
            articles=source,
            hidden=() if has_assets else ("_posts", "_drafts"),
            post_folders=f"{source}/_posts" if has_assets else "",
        )
        return self._rendered(own, published) if self._has_usual_renderer() else published

    def _has_usual_renderer(self) -> bool:
        """
        Return whether only hexo-renderer-marked decides where images are.

        Nothing is certain if another renderer is installed, or a plugin for assets or images.
        """
        package = self.site.file("package.json")
        needed = child(package.find("dependencies")) if package is not None else None
        names = {field.key for field in needed.fields} if needed is not None else set()
        others = [name for name in names if _OF_IMAGES.search(name) or _RENDERER.match(name)]
        return "hexo-renderer-marked" in names and not others

    def _rendered(self, own: DataFile, published: Publishing) -> Publishing:
        """
        Return the places in which hexo-renderer-marked looks for images.

        It puts the root of the site before every relative address in Markdown, unless `prependRoot`
        is off, or `postAsset` makes it look among the files of the post first.
        """
        options = own.find("marked")
        prepend, assets = child(options, "prependRoot"), child(options, "postAsset")
        return published._replace(
            from_root=prepend is None or prepend.value is not False,
            post_assets=not published.hidden and assets is not None and assets.value is True,
        )


def as_text(value: object) -> object:
    """Return a title as JavaScript writes it: a list with commas."""
    if isinstance(value, (list, tuple)):
        return ",".join(str(as_text(each)) for each in value)
    return str(value).lower() if isinstance(value, bool) else value
