"""
Astro's content collections, read as data from `content.config`.

Source: https://docs.astro.build/en/guides/content-collections/; measured with Astro 5.18.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.javascript.config_file import below, first_file, normal, with_endings
from newslint.javascript.globs import matches
from newslint.javascript.values import UNKNOWN
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.javascript.values import Value
    from newslint.site.folder import SiteFolder

_ALL = ("**/*.{md,mdx,markdown,mdown,mkdn,mkd,mdwn}",)
_VISIBLE = (*_ALL, "!**/_*", "!**/_*/**")
"""What collections without a loader take: nothing with an underscore before its name."""
_NO_FILES = ("file", "i18nLoader")
"""Loaders that read no Markdown of the site."""
_NO_NAMES = ("**/[^_]*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}",)


class Collection(NamedTuple):
    """
    A collection: the folder of its files relative to the site, and the patterns that they match.

    `schema` is the expression of its schema, `place` where the collection is defined.
    """

    name: str
    folder: str
    patterns: tuple[str, ...]
    schema: Value
    place: str

    def inside(self, path: str) -> str | None:
        """Return a path of the site relative to the collection; None if it lies elsewhere."""
        return below(path, self.folder)

    def takes(self, path: str) -> bool:
        """Return whether the file at a path relative to the site is an entry."""
        inside = self.inside(path)
        return inside is not None and matches(inside, self.patterns) is not False


class Collections:
    """
    The collections of one site.

    `file` defines them; its path is empty where none does. `is_complete` tells whether all of them are known.
    """

    def __init__(self, site: SiteFolder, source: str) -> None:
        """Take the site, and its folder of sources."""
        self._source = source
        stems = (f"{source}/content.config".lstrip("/"), f"{source}/content/config".lstrip("/"))
        self.file = first_file(site, [path for stem in stems for path in with_endings(stem)])
        self.is_complete = True
        self.all = tuple(self._all())

    def _all(self) -> Iterator[Collection]:
        exported = self.file.exported("collections")
        is_known = exported.state == "object" and not exported.has_unknown_keys
        self.is_complete = is_known or not self.file.path
        for name, value in exported.entries.items():
            call = value.call
            is_defined = call is not None and call.name == "defineCollection"
            options = call.argument(0) if call is not None and is_defined else UNKNOWN
            found = self._files(name, options)
            if found is None:
                self.is_complete = False
            elif found[1]:
                yield Collection(name, *found, options.get("schema"), self.file.place(value))

    def _files(self, name: str, options: Value) -> tuple[str, tuple[str, ...]] | None:
        """Return the folder and the patterns of a collection; None where they are unknown."""
        loader = options.get("loader")
        if loader.state == "absent" and options.state == "object":
            is_content = options.get("type").literal in (None, "content")
            folder = f"{self._source}/content/{name}"
            return normal(folder), _VISIBLE if is_content else ()
        if loader.state == "function":
            return "", ()
        if loader.call is None:
            return None
        if loader.call.name == "docsLoader":
            return normal(f"{self._source}/content/docs"), _NO_NAMES
        if loader.call.name in _NO_FILES:
            return "", ()
        return _globbed(loader.call.argument(0)) if loader.call.name == "glob" else None


def _globbed(options: Value) -> tuple[str, tuple[str, ...]] | None:
    base, patterns = options.get("base"), options.get("pattern").texts
    if patterns is None or (base.state != "absent" and not isinstance(base.literal, str)):
        return None
    return normal(base.text), patterns
