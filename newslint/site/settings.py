"""The site that an article belongs to, as the files of its generator describe it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.generators.unknown import UNKNOWN
from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.front_matter.field import Field
    from newslint.generators import Generator
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults, Supplied
    from newslint.site.publishing import Publishing


_NO_DATA = (
    "this machine has no data of the time zone `{}`, so no date is compared with the instant that it "
    "is published at; install the Python package `tzdata`"
)


class Zone(NamedTuple):
    """
    A time zone by its name in the IANA database, and the place that names it.

    One that `is_forced` counts before what the generator's own files name.
    """

    name: str
    source: str
    is_forced: bool = False


class Spot(NamedTuple):
    """
    Where a site lies.

    `folder` is as seen from the root of the configuration, with `/`: empty for that root, and made
    of `..` where the site begins above it, `between` then leads from the site down to that root.
    `location` is the absolute folder, None where there is nothing to read.
    """

    folder: str = ""
    location: str | None = None
    between: str = ""


class SiteSettings:
    """
    One site: its folder, and what the files of its generator say.

    They are read when somebody asks, as data: nothing of a site is ever executed. `folder` is that
    of `Spot`, `signs` are the files that the generator was told from.
    """

    def __init__(
        self,
        spot: Spot = Spot(),  # noqa: B008 - it cannot change
        generator: Generator = UNKNOWN,
        signs: tuple[str, ...] = (),
        zone: Zone | None = None,
    ) -> None:
        """Take what is known before reading; `zone` is the one that people gave newslint."""
        self.folder, self.location, self.between = spot
        self.generator = generator
        self.signs = signs
        self.given = zone
        self._files: dict[str, DataFile | None] = {}
        self._listed: dict[str, frozenset[str]] = {}

    def inside(self, path: str) -> str:
        """Return a path, seen from the root of the configuration, as seen from the site."""
        if self.between:
            return f"{self.between}/{path}"
        return path.removeprefix(f"{self.folder}/") if self.folder else path

    def outside(self, path: str) -> str:
        """Return a path, seen from the site, as seen from the root of the configuration."""
        if self.between and path.startswith(f"{self.between}/"):
            return path[len(self.between) + 1 :]
        return f"{self.folder}/{path}" if self.folder else path

    def names(self, folder: str = "") -> frozenset[str]:
        """Return the names of what lies in a folder of the site; none where it cannot be listed."""
        if self.location is None:
            return frozenset()
        found = self._listed.get(folder)
        if found is None:
            from newslint import files

            found = self._listed[folder] = files.names(f"{self.location}/{folder}")
        return found

    def file(self, path: str) -> DataFile | None:
        """Return a file of the site, read as data, once; None where there is none."""
        if self.location is None:
            return None
        if path not in self._files:
            from newslint.site.data_files import read_data

            folder, _, name = path.rpartition("/")
            is_there = name in self.names(folder)
            self._files[path] = read_data(self.location, path) if is_there else None
        return self._files[path]

    def supplied(
        self, file: DataFile, fields: Iterable[Field], *, ignore_case: bool = False
    ) -> dict[str, Supplied]:
        """Return fields of a file of the site as what it supplies to articles."""
        from newslint.site.defaults import Supplied

        return {
            field.key.lower() if ignore_case else field.key: Supplied(
                field.value, self.outside(file.place(field))
            )
            for field in fields
        }

    def defaults(self, path: str) -> Defaults:
        """Return the keys that other files supply to the article at a path as seen from the root."""
        from newslint.site.default_values import read_defaults

        return read_defaults(self, self.inside(path))

    @view
    def names_have_dates(self) -> bool:
        """Whether dates in the names of files count; Hexo looks for them only if it is told to."""
        own = self.own_file if self.generator.name == "hexo" else None
        return own is None or bool(own.problem) or ":year" in own.text_of("new_post_name")

    @view
    def published(self) -> Publishing:
        """Where the files lie that the site publishes."""
        from newslint.site.publishing import read_publishing

        return read_publishing(self)

    @view
    def own_file(self) -> DataFile | None:
        """The file in which the generator is configured, as data; None where there is none."""
        if self.location is None or not self.generator.config_files:
            return None
        found = map(self.file, self.generator.config_files)
        return next((file for file in found if file is not None), None)

    @view
    def zone(self) -> Zone | None:
        """The time zone of the site and where it is named; None where nothing names one."""
        if self.given is not None and self.given.is_forced:
            return self.given
        return self._own_zone[0] or self.given

    @property
    def timezone(self) -> str | None:
        """The name of the site's time zone; None where nothing names one."""
        return self.zone.name if self.zone else None

    @view
    def known_zone(self) -> str | None:
        """The name of the site's time zone, if this machine has data of it; few have none."""
        if self.timezone is None:
            return None
        from newslint.dates.zones import is_known

        return self.timezone if is_known(self.timezone) else None

    @view
    def leaves_zone_open(self) -> bool:
        """Whether the generator's own file could be read, and neither it nor anybody names a zone."""
        own = self.own_file
        if own is None or self.zone is not None or self.problems:
            return False
        return not (own.is_program and self.generator.zone_key in own.text)

    @view
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the generator's own file, a line each."""
        own = self.own_file
        complaints = (own.problem if own else "", self._own_zone[1])
        return tuple(self.outside(complaint) for complaint in complaints if complaint)

    def found_problems(self) -> list[str]:
        """Return what was found wrong with the files of the site that were read so far."""
        read = [file for file in self._files.values() if file is not None]
        problems = [self.outside(file.problem) for file in read if file.problem]
        more = self.problems if "_own_zone" in vars(self) else ()
        if self.timezone != vars(self).get("known_zone", self.timezone):
            more = (*more, _NO_DATA.format(self.timezone))
        return list(dict.fromkeys((*problems, *more)))

    @view
    def _own_zone(self) -> tuple[Zone | None, str]:
        """The zone that the generator's own file names, and a complaint about it."""
        own = self.own_file
        if own is None:
            return None, ""
        from newslint.site.time_zones import named_in

        name, place, complaint = named_in(own, self.generator.zone_key)
        return (Zone(name, self.outside(place)) if name else None), complaint


NOWHERE = SiteSettings()
"""The site of an article of which nothing is known but its text."""
