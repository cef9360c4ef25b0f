"""The folder of a site: paths relative to it, and the files in it, read as data."""

from __future__ import annotations

from posixpath import normpath, relpath
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.view import Frozen, view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.front_matter.field import Field
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import DefaultValue


MOST_READ = 256 * 1024
"""In bytes: of a larger file only the beginning is read."""


class SiteLocation(NamedTuple):
    """
    Where a site lies.

    `folder` is its path relative to the root of newslint's configuration, with `/`; empty for that
    root itself. `absolute` is the absolute path, None where there is nothing to read.

    A site may begin above that root: with the root `/repo/docs` and the site `/repo`, `folder` is
    `..`, and `between` is `docs`, the way from the site down to the root. Elsewhere it is empty.
    """

    folder: str = ""
    absolute: str | None = None
    between: str = ""


class SiteFolder(Frozen):
    """
    The folder of a site and the files in it.

    They are read when somebody asks, as data: nothing of a site is ever executed.
    """

    location: SiteLocation
    folder: str
    _config_files: tuple[str, ...]
    _files: dict[str, DataFile | None]
    _listed: dict[str, frozenset[str]]

    def __init__(self, location: SiteLocation, config_files: tuple[str, ...] = ()) -> None:
        """Take the place, and the files that may configure the generator, the first first."""
        self.__dict__.update(location=location, folder=location.folder)
        self.__dict__.update(_config_files=config_files, _files={}, _listed={})

    def to_site(self, path: str) -> str:
        """
        Return a path relative to the site, given one relative to the root of the configuration.

        It begins with `..` for a file outside of the site's folder.
        """
        folder, _, between = self.location
        if between:
            return f"{between}/{path}"
        if not folder or path.startswith(f"{folder}/"):
            return path[len(folder) + 1 :] if folder else path
        return relpath(path or ".", folder)

    def to_project(self, path: str) -> str:
        """Return a path, relative to the site, relative to the root of the configuration."""
        folder, _, between = self.location
        if between and path.startswith(f"{between}/"):
            return path[len(between) + 1 :]
        if folder and path.startswith("../"):
            return normpath(f"{folder}/{path}")
        return f"{folder}/{path}" if folder else path

    def names(self, folder: str = "") -> frozenset[str]:
        """Return the names of what lies in a folder of the site; none where it cannot be listed."""
        if self.location.absolute is None:
            return frozenset()
        found = self._listed.get(folder)
        if found is None:
            from newslint.files.folders import names

            found = names(f"{self.location.absolute}/{folder}")
            self._listed[folder] = found
        return found

    def file(self, path: str) -> DataFile | None:
        """Return a file of the site, read as data, once; None where there is none."""
        if self.location.absolute is None:
            return None
        if path not in self._files:
            from newslint.site.data_files import read_data

            folder, _, name = path.rpartition("/")
            is_there = name in self.names(folder)
            self._files[path] = read_data(self.location.absolute, path) if is_there else None
        return self._files[path]

    def beginning(self, path: str, most: int = 64) -> bytes:
        """Return the first bytes of a file of the site, without a byte order mark; none if unread."""
        if self.location.absolute is None:
            return b""
        from newslint.files.reading import beginning

        return beginning(f"{self.location.absolute}/{path}", most)

    def text(self, path: str) -> str:
        """Return the text of a file of the site that is no data; empty where it cannot be read."""
        folder, _, name = path.rpartition("/")
        most = MOST_READ if name in self.names(folder) else 0
        return self.beginning(path, most).decode(errors="replace") if most else ""

    @view
    def own_file(self) -> DataFile | None:
        """The file in which the generator is configured, as data; None where there is none."""
        found = map(self.file, self._config_files)
        return next((file for file in found if file is not None), None)

    def default_values(
        self, file: DataFile, fields: Iterable[Field], *, ignore_case: bool = False
    ) -> dict[str, DefaultValue]:
        """Return fields of a file of the site as values that articles get from it, by key."""
        from newslint.site.defaults import DefaultValue

        return {
            field.key.lower() if ignore_case else field.key: DefaultValue(
                field.value, self.to_project(file.place(field))
            )
            for field in fields
        }

    def place(self, file: DataFile, field: Field | None) -> str:
        """Return the file and line of a field, relative to the root; empty without a field."""
        return "" if field is None else self.to_project(file.place(field))

    def found_problems(self) -> list[str]:
        """Return what is wrong with the files that were read so far, a line each."""
        read = [file for file in self._files.values() if file is not None]
        return [self.to_project(file.problem) for file in read if file.problem]
