"""
Eleventy's configuration, read as data: https://www.11ty.dev/docs/config/.

That is what its function returns, `export const config`, and the calls that the function makes.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.javascript.config_file import first_file, folder_of, with_endings
from newslint.javascript.values import ABSENT, UNKNOWN

if TYPE_CHECKING:
    from newslint.javascript.values import Call, Value
    from newslint.site.folder import SiteFolder

_NAMES = (
    *with_endings(".eleventy", "js cjs mjs"),
    *with_endings("eleventy.config", "js cjs mjs ts mts"),
)
_FOLDERS = {"input": "", "includes": "_includes", "layouts": "", "data": "_data", "output": "_site"}
_FORMATS = ("md", "html", "liquid", "njk", "11ty.js")


class EleventyConfiguration:
    """The configuration of one site."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._file = first_file(site, _NAMES)
        self._folders: dict[str, str | None] = {}

    def folder(self, key: str) -> str | None:
        """Return a folder of `dir`, relative to the site or from `input`; None where it is unknown."""
        if key not in self._folders:
            self._folders[key] = folder_of(self._folder(key), _FOLDERS[key])
        return self._folders[key]

    def place(self, key: str) -> str:
        """Return the file and line that set a folder; empty where nothing does."""
        return self._file.place(self._folder(key))

    @cached_property
    def formats(self) -> tuple[tuple[str, str], ...]:
        """The endings of templates, each with the place that sets it; the usual ones if unknown."""
        value = self._called("setTemplateFormats")
        if value.state == "absent":
            value = self._value("templateFormats")
        more = (call.argument(0) for call, _ in self._calls if call.name == "addTemplateFormats")
        own = _endings(value)
        usual = _FORMATS if own is None else own
        found = [(ending, self._file.place(value)) for ending in usual]
        for value in more:
            found += [(ending, self._file.place(value)) for ending in _endings(value) or ()]
        return tuple(found)

    @cached_property
    def ignored(self) -> tuple[tuple[str, str], ...]:
        """The patterns that the function certainly ignores, each with its place."""
        given = (
            call.argument(0)
            for call, is_certain in self._calls
            if is_certain and call.path.endswith(".ignores.add")
        )
        return tuple((value.text, self._file.place(value)) for value in given if value.text)

    def _folder(self, key: str) -> Value:
        called = self._called(f"set{key.capitalize()}Directory")
        return called if called.state != "absent" else self._value("dir", key)

    def _called(self, name: str) -> Value:
        """Return the argument of the last call of a method; unknown if it is made on some terms."""
        found = [(call, is_certain) for call, is_certain in self._calls if call.name == name]
        if not found:
            return ABSENT
        call, is_certain = found[-1]
        return call.argument(0) if is_certain else UNKNOWN

    def _value(self, *keys: str) -> Value:
        """Return what the function returns for some keys, else what the export `config` has."""
        for value in (self._file.value, self._file.exported("config")):
            found = value.get(*keys)
            if found.state != "absent":
                return found
        return ABSENT

    @cached_property
    def _calls(self) -> tuple[tuple[Call, bool], ...]:
        return tuple(self._file.exported().calls())


def _endings(value: Value) -> tuple[str, ...] | None:
    """Return the endings in a list, or in one text with commas; None where they are unknown."""
    if value.texts is None:
        return None
    return tuple(part.strip() for text in value.texts for part in text.split(",") if part.strip())
