"""
Which plugins and scripts of a Hexo site change addresses, as their names and texts tell.

Nothing of them is run: where one may change an address, that address is not known.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.site.data_files import child

if TYPE_CHECKING:
    from newslint.site.folder import SiteFolder

_OF_IMAGES = re.compile(r"asset|image|img|typora|picture|lazyload-.*local|cdn|qiniu|oss|cos\b")
_OF_ADDRESSES = re.compile(r"pinyin|permalink|slug|i18n|blog-encrypt-url")
_MADE_KEYS = {
    "abbrlink": re.compile(r"hexo-abbrlink\d?|hexo-addlink"),
    "category": re.compile(r"hexo-auto-category|hexo-directory-category|hexo-.*-categor"),
}
_RENDERER = re.compile(
    r"hexo-renderer-(?:markdown|pandoc|kramed|commonmark|remark|org|multi)|hexo-.*mdx"
)
_LEAVES_AS_WRITTEN = re.compile(
    r"hexo-renderer-(?:markdown-it(?:-plus)?|pandoc|kramed|multi-markdown-it|markdown-it-.*)"
)
_HOOKS_OF_IMAGES = re.compile(r"render|<img|\bimg\b|image|src\b")
_HOOKS_OF_ADDRESSES = re.compile(r"post_permalink|permalink")
_MAJOR = re.compile(r"\d+")
_FIRST_WITH_ROOT = 4
"""hexo-renderer-marked before this version left the addresses of images as they were."""


class HexoPlugins:
    """What `package.json` and the scripts of one site tell."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._site = site

    @property
    def made_keys(self) -> frozenset[str]:
        """The keys of front matter that a plugin writes when the site is built."""
        return frozenset(
            key for key, plugin in _MADE_KEYS.items() if any(map(plugin.fullmatch, self._names))
        )

    @property
    def makes_addresses(self) -> bool:
        """Whether a plugin or a script may give posts other addresses than the settings say."""
        return any(map(_OF_ADDRESSES.search, self._names)) or self._hook(_HOOKS_OF_ADDRESSES)

    @cached_property
    def images(self) -> str:
        """
        How the generator changes the address of an image in Markdown.

        `from-root`: a slash is put before it, as hexo-renderer-marked does; `as-written`; empty
        where nobody can tell.
        """
        if any(map(_OF_IMAGES.search, self._names)) or self._hook(_HOOKS_OF_IMAGES):
            return ""
        others = [name for name in self._names if _RENDERER.match(name)]
        marked = self._versions.get("hexo-renderer-marked")
        if others:
            is_known = marked is None and all(map(_LEAVES_AS_WRITTEN.fullmatch, others))
            return "as-written" if is_known else ""
        if marked is None:
            return ""
        major = _MAJOR.search(marked)
        is_old = major is not None and int(major[0]) < _FIRST_WITH_ROOT
        return "as-written" if is_old else "from-root"

    @property
    def _names(self) -> frozenset[str]:
        return frozenset(self._versions)

    @cached_property
    def _versions(self) -> dict[str, str]:
        package = self._site.file("package.json")
        needed = child(package.find("dependencies")) if package is not None else None
        return {field.key: field.text for field in needed.fields} if needed is not None else {}

    def _hook(self, pattern: re.Pattern[str]) -> bool:
        """Return whether a script of the site mentions a pattern."""
        names = (
            name for name in self._site.names("scripts") if name.endswith((".js", ".mjs", ".ts"))
        )
        return any(pattern.search(self._site.text(f"scripts/{name}")) for name in names)
