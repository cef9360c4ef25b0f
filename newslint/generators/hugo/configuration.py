"""The configuration of a Hugo site, merged from its files: https://gohugo.io/configuration/introduction/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.site.data_files import child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.front_matter.field import Field
    from newslint.site.data_files import DataFile
    from newslint.site.folder import SiteFolder

_FOLDERS = ("config/production", "config/_default")
_ENDINGS = ("toml", "yaml", "yml", "json")


class Setting(NamedTuple):
    """A field of the configuration, and the file and the site that hold it."""

    field: Field
    file: DataFile
    site: SiteFolder

    @property
    def place(self) -> str:
        """The file and line."""
        return self.place_of(self.field)

    def place_of(self, field: Field | None) -> str:
        """Return the file and line of a field inside; empty without one."""
        return self.site.place(self.file, field)


class HugoConfiguration:
    """
    What the files of the configuration say; that of the environment `production` comes first.

    A file such as `config/_default/permalinks.toml` is the table of that name.
    """

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._site = site
        self._folders = [name for name in _FOLDERS if site.names(name)]
        self._found: dict[tuple[str, ...], Setting | None] = {}

    @property
    def is_known(self) -> bool:
        """Whether the main file is there and could be read."""
        own = self._site.own_file
        return own is not None and not own.problem

    def find(self, *keys: str) -> Setting | None:
        """Return what keys lead to in the first file that has it, capitals aside; None without it."""
        if keys not in self._found:
            self._found[keys] = next(self._of(keys), None)
        return self._found[keys]

    def value(self, *keys: str) -> object:
        """Return the value that keys lead to, None without it."""
        found = self.find(*keys)
        return found.field.value if found is not None else None

    def text(self, *keys: str) -> str:
        """Return the text that keys lead to; empty without it."""
        value = self.value(*keys)
        return value if isinstance(value, str) else ""

    def fields(self, *keys: str) -> tuple[Field, ...]:
        """Return the fields or items of a table or list; none without it."""
        found = self.find(*keys)
        return found.field.fields if found is not None else ()

    def _of(self, keys: tuple[str, ...]) -> Iterator[Setting]:
        first, *rest = keys
        for folder in self._folders:
            table = self._file(folder, first.lower())
            if table is not None and table.fields:
                whole = table.fields[0]._replace(
                    key=first, style="mapping", fields=table.fields, given=None
                )
                yield from self._inside(table, whole, rest)
            yield from self._in_main(self._main(folder), first, rest)
        own = self._site.own_file
        if own is not None and not own.problem:
            yield from self._in_main(own, first, rest)

    def _in_main(self, file: DataFile | None, first: str, rest: list[str]) -> Iterator[Setting]:
        if file is not None:
            yield from self._inside(file, file.find(first), rest)

    def _inside(self, file: DataFile, field: Field | None, rest: list[str]) -> Iterator[Setting]:
        found = child(field, *rest)
        if found is not None:
            yield Setting(found, file, self._site)

    def _main(self, folder: str) -> DataFile | None:
        return self._file(folder, "hugo") or self._file(folder, "config")

    def _file(self, folder: str, name: str) -> DataFile | None:
        names = self._site.names(folder)
        for ending in _ENDINGS:
            if f"{name}.{ending}" in names:
                file = self._site.file(f"{folder}/{name}.{ending}")
                return file if file is not None and not file.problem else None
        return None
