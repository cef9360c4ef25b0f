"""What the files of a Hugo site say: https://gohugo.io/configuration/all/."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.hugo import cascade
from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child, entries, text_of
from newslint.site.publishing import base_path, folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.front_matter.field import Field
    from newslint.generators.hugo.files import HugoFiles
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind
    from newslint.site.publishing import Publishing

_MARKUP = tuple(f"config/_default/markup.{ending}" for ending in ("toml", "yaml", "yml"))
_UNSAFE = ("goldmark", "renderer", "unsafe")
_PUBLISHED_MOUNTS = ("static", "assets", "content")


class HugoSite(SiteReader):
    """Reads the configuration, the parts of it in `config/_default`, and `_index.md` files."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Hugo."""
        return self._files.kind(path, has_front_matter)

    @cached_property
    def _files(self) -> HugoFiles:
        from newslint.generators.hugo.files import HugoFiles

        return HugoFiles(self.site, self.site.own_file)

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
        content = folder_in_site(own.text_of("contentDir")) or "content"
        assets = folder_in_site(own.text_of("assetDir")) or "assets"
        folders = (*_static_folders(own), *_mounts(own), content, *_translations(own), assets)
        ugly = own.find("uglyURLs")
        return usual._replace(
            roots=(*dict.fromkeys(filter(None, folders)), "themes/*/static"),
            base=base_path(own.text_of("baseURL")),
            articles=content,
            only_bundles=ugly is None or ugly.value is False,
        )


def _static_folders(own: DataFile) -> list[str]:
    static = own.find("staticDir")
    named = [static, *static.fields] if static is not None else []
    return [folder_in_site(text_of(field)) for field in named] or ["static"]


def _mounts(own: DataFile) -> list[str]:
    """Return the folders that are mounted over folders of published files."""
    return [
        folder_in_site(text_of(child(mount, "source")))
        for mount in entries(child(own.find("module"), "mounts"))
        if text_of(child(mount, "target")).split("/", maxsplit=1)[0] in _PUBLISHED_MOUNTS
    ]


def _translations(own: DataFile) -> list[str]:
    """Return the folders of articles in other languages."""
    languages = own.find("languages")
    each = languages.fields if languages is not None else ()
    return [folder_in_site(text_of(child(language, "contentDir"))) for language in each]


def _is_on(field: Field | None, *keys: str) -> bool:
    inner = child(field, *keys)
    return inner is not None and inner.value is True
