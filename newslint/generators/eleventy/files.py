"""
Which files Eleventy makes pages of.

Measured with Eleventy 3.1: https://www.11ty.dev/docs/config/ (`dir`, `templateFormats`) and
https://www.11ty.dev/docs/ignores/. Nothing is left out for a dot or an underscore before its name.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.eleventy.configuration import EleventyConfiguration
from newslint.javascript.config_file import below, normal
from newslint.javascript.globs import matches
from newslint.site.file_kinds import FileKind

if TYPE_CHECKING:
    from newslint.site.file_kinds import Kind
    from newslint.site.folder import SiteFolder

_MOST_IGNORES = 500


class EleventyFiles:
    """What the configuration of one site says of its files."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._site = site
        self._own = EleventyConfiguration(site)

    def kind(self, path: str) -> FileKind | None:
        """Return what the file at a path relative to the site is; None where nobody can tell."""
        own = self._own
        if "node_modules" in path.split("/"):
            return FileKind("project", "`node_modules` holds other people's packages")
        output, source = own.folder("output"), own.folder("input")
        if output and below(path, output) is not None:
            place = own.place("output")
            return FileKind("output", f"Eleventy writes the site to `{output}`", place)
        if source is None:
            return None
        inside = below(path, source)
        if inside is None:
            return FileKind("unread", f"Eleventy reads only `{source}`", own.place("input"))
        return self._template(inside) or self._ignored(path) or self._by_format(path)

    def _template(self, inside: str) -> FileKind | None:
        """Return what a file is by the folders of includes, layouts and data."""
        own = self._own
        for key in ("includes", "layouts", "data"):
            folder = own.folder(key)
            if folder and below(inside, folder) is not None:
                if key == "data":
                    return FileKind("data", f"`{folder}` holds data", own.place(key))
                return FileKind("layout", f"`{folder}` holds {key}", own.place(key))
        return None

    def _ignored(self, path: str) -> FileKind | None:
        for pattern, place in (*self._own.ignored, *self._ignore_files):
            if matches(path, (self._whole(pattern),), dot=True):
                return FileKind("unread", f"Eleventy ignores `{pattern}`", place)
        return None

    def _by_format(self, path: str) -> FileKind:
        name = path.rpartition("/")[2]
        for ending, place in self._own.formats:
            if name.endswith(f".{ending}"):
                kind: Kind = "page" if ending in ("html", "htm") else "article"
                return FileKind(kind, f"Eleventy makes pages of `.{ending}` files", place)
        return FileKind("unread", "its ending is no format of templates")

    def _whole(self, pattern: str) -> str:
        """Return a pattern for the files of a folder where it names one."""
        path = normal(pattern)
        return f"{path}/**" if self._site.names(path) else path

    @cached_property
    def _ignore_files(self) -> tuple[tuple[str, str], ...]:
        """The patterns of the files `.eleventyignore`, each with its place."""
        source = self._own.folder("input") or ""
        found: list[tuple[str, str]] = []
        for folder in dict.fromkeys(("", source)):
            file = f"{folder}/.eleventyignore".lstrip("/")
            for number, line in enumerate(self._site.text(file).splitlines()[:_MOST_IGNORES], 1):
                pattern = line.strip()
                if pattern and not pattern.startswith(("#", "!")):
                    place = f"{self._site.to_project(file)}, line {number}"
                    found.append((f"{folder}/{pattern}".lstrip("/"), place))
        return tuple(found)
