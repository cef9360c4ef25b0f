"""
Which files Hugo makes pages of.

Measured with Hugo 0.111 and 0.168: https://gohugo.io/content-management/page-bundles/ and
https://gohugo.io/configuration/module/#mounts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.generators.hugo.content import content_roots
from newslint.site.data_files import texts_of
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.generators.hugo.content import ContentRoot
    from newslint.site.file_kinds import Kind
    from newslint.site.folder import SiteFolder

_PAGE = re.compile(r".*\.(?:md|markdown|mdown|html|htm)", re.IGNORECASE)
_BUNDLE = re.compile(r"index\.(?:md|markdown|mdown|html|htm)")
_PLAIN_PATTERN = re.compile(r"[\w \-/.\\^$]*")
_HTML = (".html", ".htm")
_NOT_ARTICLES = frozenset("about contact 404 search archives archive license privacy terms".split())
_OTHER_FOLDERS: dict[str, tuple[Kind, str]] = {
    "layouts": ("layout", "`layouts` holds templates"),
    "archetypes": ("scaffold", "`archetypes` holds templates for new articles"),
    "themes": ("theme", "it lies in `themes`"),
    "static": ("resource", "Hugo copies `static` as it is"),
    "assets": ("resource", "Hugo publishes `assets` only when a template asks for it"),
    "data": ("data", "Hugo reads `data` as data"),
    "i18n": ("data", "Hugo reads `i18n` as data"),
    "resources": ("output", "Hugo keeps what it made in `resources`"),
}


class HugoFiles:
    """What the configuration says of the files of one site."""

    def __init__(self, site: SiteFolder, configuration: HugoConfiguration) -> None:
        """Take the site and its configuration."""
        self._site = site
        self._roots = tuple(content_roots(configuration))
        self._output = folder_in_site(configuration.text("publishDir"))
        ignored = configuration.find("ignoreFiles")
        patterns = texts_of(ignored.field) if ignored is not None else ()
        self._ignored = [re.compile(text) for text in patterns if _PLAIN_PATTERN.fullmatch(text)]
        self._ignored_at = ignored.place if ignored is not None else ""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path relative to the site is."""
        for root in self._roots:
            if path == root.folder:
                return FileKind("page", "it is mounted as a page", root.setting)
            if path.startswith(f"{root.folder}/"):
                return self._content(root, path.removeprefix(f"{root.folder}/"), has_front_matter)
        first = path.partition("/")[0]
        if path.startswith(f"{self._output or 'public'}/"):
            return FileKind("output", f"Hugo writes the site to `{self._output or 'public'}`")
        if first in _OTHER_FOLDERS:
            return FileKind(*_OTHER_FOLDERS[first])
        folders = ", ".join(f"`{root.folder}`" for root in self._roots)
        return FileKind("unread", f"Hugo reads content only from {folders}", self._roots[0].setting)

    def _content(
        self, root: ContentRoot, path: str, has_front_matter: Callable[[], bool]
    ) -> FileKind:
        left_out = self._left_out(root, path)
        if left_out is not None:
            return left_out
        *folders, name = path.split("/")
        if name.lower().endswith(_HTML) and not has_front_matter():
            return FileKind("resource", "it has no front matter, so Hugo copies it or refuses it")
        if _plain(name).startswith("_index."):
            return FileKind("page", "`_index` is the page of a section")
        if not folders and name.partition(".")[0].lower() in _NOT_ARTICLES:
            return FileKind("page", "it lies outside of the sections")
        return FileKind("article", f"it lies in `{root.folder}`", root.setting)

    def _left_out(self, root: ContentRoot, path: str) -> FileKind | None:
        """Return what a file of the content is of which Hugo makes no page of its own."""
        *folders, name = path.split("/")
        if any(part[:1] in (".", "#") or part.endswith("~") for part in (*folders, name)):
            return FileKind("unread", "Hugo passes over such names")
        whole = f"/{root.folder}/{path}"
        if any(pattern.search(whole) for pattern in self._ignored):
            return FileKind("unread", "`ignoreFiles` leaves it out", self._ignored_at)
        bundle = self._bundle(root, folders)
        if bundle and (bundle != "/".join(folders) or not _BUNDLE.fullmatch(_plain(name))):
            return FileKind("resource", f"it belongs to the page bundle `{root.folder}/{bundle}`")
        return None if _PAGE.fullmatch(name) else FileKind("resource", "Hugo makes no page of it")

    def _bundle(self, root: ContentRoot, folders: list[str]) -> str:
        """
        Return the outermost folder of a path that is a leaf bundle; empty if none is.

        One at the root of the content would swallow the whole site: that is a slip, and ignored.
        """
        for depth in range(1, len(folders) + 1):
            folder = "/".join(folders[:depth])
            names = self._site.names(f"{root.folder}/{folder}")
            if any(_BUNDLE.fullmatch(_plain(name)) for name in names if name.startswith("index.")):
                return folder
        return ""


def _plain(name: str) -> str:
    """Return the name of a file without its language: `index.md` for `index.zh.md`."""
    stem, _, rest = name.partition(".")
    return f"{stem}.{rest.rpartition('.')[2]}"
