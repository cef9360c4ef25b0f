"""What the files of a Hexo site say: https://hexo.io/docs/configuration."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.hexo.files import HexoFiles
    from newslint.site.data_files import DataFile
    from newslint.site.file_kinds import FileKind
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
