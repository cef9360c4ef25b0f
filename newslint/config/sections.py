"""Read the tables of a configuration file key by key; errors name file and line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.files.paths import ConfiguredPath
from newslint.named_tuples import NamedTuple
from newslint.suggestions import closest, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from newslint.front_matter.field import Field

    Keys = tuple[str | int, ...]  # the way from the top of a file to a value

_KINDS = {str: "a string", bool: "true or false", int: "a whole number", float: "a number"} | {
    list: "a list",
    dict: "a table",
}


class ConfigError(Exception):
    """The configuration cannot be used: one line that names the file, the place and what to do."""


class Document(NamedTuple):
    """A configuration file: its display path, its text, and its folder."""

    path: str
    text: str
    folder: str = ""

    def place(self, keys: Keys, value: str | None = None) -> str:
        """Return file and line of a setting, or of one of its values; the nearest place that is found."""
        found = self._field(keys)
        if found is None:
            return self.path
        start = found.key_span.start
        for field in (found, *found.fields):
            if value is not None and field.value == value:
                start = field.span.start
        return f"{self.path}, line {self.text.count(chr(10), 0, start) + 1}"

    def _field(self, keys: Keys) -> Field | None:
        from newslint.front_matter.toml_mapping import read_toml

        found, fields = None, read_toml(self.text, 0).fields
        for key in keys:
            named: Sequence[Field] = [field for field in fields if field.key == key]
            if isinstance(key, int):
                named = fields[key : key + 1]
            if not named:
                break
            found = named[-1]
            fields = found.fields
        return found


class Section(NamedTuple):
    """A table of the configuration; without a document it is empty."""

    values: Mapping[str, Any]
    keys: Keys = ()
    document: Document | None = None

    def place(self, key: str, value: str | None = None) -> str:
        """Return the place of a setting; empty if there is no file."""
        return "" if self.document is None else self.document.place((*self.keys, key), value)

    def error(self, key: str, complaint: str, value: str | None = None) -> ConfigError:
        """Return the error for a setting, or for one of its values."""
        place = self.place(key, value)
        return ConfigError(f"{place}: {complaint}" if place else complaint)

    def file(self, key: str, path: str) -> str:
        """
        Return a path in a setting, relative to the configuration's folder, as an absolute one.

        Raise ConfigError if it leads out of that folder: a repository must not name other files of
        this machine.
        """
        folder = "" if self.document is None else self.document.folder
        found = os.path.normpath(os.path.join(folder, path))
        if "\0" in found:
            raise self.error(key, f"{quoted(path)} is no path: it has a null character", path)
        home = os.path.join(os.path.realpath(folder), "")
        if self.document is not None and not os.path.realpath(found).startswith(home):
            complaint = f"{quoted(path)} lies outside the folder of the configuration"
            remedy = "copy the file into that folder, or move the configuration up"
            raise self.error(key, f"{complaint}; {remedy}", path)
        made = ConfiguredPath(found)
        made.folder = folder
        return made

    def reject_unknown(self, known: Collection[str]) -> None:
        """Raise ConfigError for an unknown setting."""
        for key in self.values:
            if key not in known:
                others = f"; the settings are {', '.join(sorted(known))}"
                raise self.error(
                    key, f"there is no setting {quoted(key)}{closest(key, known, others)}"
                )

    def text(self, key: str) -> str | None:
        """Return a setting that is a string; None if it is missing."""
        value: str | None = self._typed(key, str, "a string")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a setting that is a list of strings; empty if it is missing."""
        values = self._typed(key, list, "a list of strings") or []
        for value in values:
            if not isinstance(value, str):
                raise self.error(key, f"`{key}` must be a list of strings; {kind(value)} is in it")
        return tuple(values)

    def table(self, key: str) -> Section:
        """Return a table inside this one; empty if it is missing."""
        values = self._typed(key, dict, "a table") or {}
        return Section(values, (*self.keys, key), self.document)

    def tables(self, key: str) -> list[Section]:
        """Return a list of tables, written with double brackets."""
        wanted = f"a list of tables, each begun by `[[{key}]]`"
        values = self._typed(key, list, wanted) or []
        for value in values:
            if not isinstance(value, dict):
                raise self.error(key, f"`{key}` must be {wanted}; {kind(value)} is in it")
        return [
            Section(value, (*self.keys, key, index), self.document)
            for index, value in enumerate(values)
        ]

    def _typed(self, key: str, wanted: type, description: str) -> Any:
        value = self.values.get(key)
        if value is not None and not isinstance(value, wanted):
            raise self.error(key, f"`{key}` must be {description}, not {kind(value)}")
        return value


def kind(value: object) -> str:
    """Return the name of the type of a value in TOML."""
    return _KINDS.get(type(value), "a date or time")
