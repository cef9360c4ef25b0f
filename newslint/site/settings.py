"""The site that an article belongs to, as the files of its generator describe it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.unknown import UNKNOWN
from newslint.named_tuples import NamedTuple
from newslint.site.folder import SiteFolder, SiteLocation
from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators import Generator
    from newslint.generators.site_reader import SiteReader
    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults, DefaultValue
    from newslint.site.file_kinds import FileKind
    from newslint.site.file_requests import FilePlaces, FileRequest
    from newslint.site.page import PageDate, PageFacts, Ruling
    from newslint.site.publishing import Publishing


_NO_DATA = (
    "this machine has no data of the time zone `{}`, so no date is compared with the instant that it "
    "is published at; install the Python package `tzdata`"
)


class Zone(NamedTuple):
    """
    A time zone by its name in the IANA database, and the place that names it.

    One `from_command_line` counts before the one that the generator's own files name.
    """

    name: str
    source: str
    from_command_line: bool = False


class SiteSettings(SiteFolder):
    """
    One site: its folder, its generator, and what the files of that generator say.

    `signs` are the files that the generator was told from, `configured_zone` is the time zone that
    people gave newslint.
    """

    generator: Generator
    signs: tuple[str, ...]
    configured_zone: Zone | None

    def __init__(
        self,
        location: SiteLocation = SiteLocation(),  # noqa: B008 - it cannot change
        generator: Generator = UNKNOWN,
        signs: tuple[str, ...] = (),
        zone: Zone | None = None,
    ) -> None:
        """Take what is known before reading; `zone` is the one that people gave newslint."""
        super().__init__(location, generator.config_files)
        self.__dict__.update(generator=generator, signs=signs, configured_zone=zone)

    @view
    def _reader(self) -> SiteReader:
        return self.generator.site_reader()(self)

    @view
    def _configuration(self) -> DataFile | None:
        """The file in which the generator is configured, if it exists and could be read."""
        return self.own_file if self.own_file and not self.own_file.problem else None

    def page_ruling(self, facts: PageFacts, usual: Ruling) -> Ruling:
        """Return the status of an article, where `usual` is what the tables of the generator say."""
        return self._reader.ruling(facts, usual)

    def page_address(self, facts: PageFacts) -> str | None:
        """Return the path at which readers find an article; None where nobody can tell."""
        return self._reader.address(facts)

    def page_title(self, facts: PageFacts, found: DefaultValue | None) -> DefaultValue | None:
        """Return the title that readers see, where `found` is what the article or a heading supplies."""
        return self._reader.title(facts, found)

    def page_date(self, facts: PageFacts, usual: PageDate | None) -> PageDate | None:
        """Return the date that counts, where `usual` is the first of the article's own."""
        return self._reader.date(facts, usual)

    def needs_keys(self, facts: PageFacts) -> bool:
        """Return whether an article needs the keys of all others; false if nobody sees its page."""
        return self._reader.needs_keys(facts)

    def outside_folders(self) -> list[str]:
        """Return the folders outside of the site that its generator reads, relative to the root."""
        return [self.to_project(folder) for folder in self._reader.outside_folders()]

    def own_kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind | None:
        """
        Return what a file is by the files of the site, its path relative to there.

        None where they do not tell. For what it is in the end see `newslint.site.file_kinds.kind_of`.
        """
        return self._reader.kind(path, has_front_matter)

    def places_of(self, request: FileRequest) -> FilePlaces | None:
        """Return where the file may lie that an address of a page asks for; None if unknown."""
        return self._reader.places_of(request)

    def defaults(self, path: str) -> Defaults:
        """Return the keys that other files supply to the article at a path relative to the root."""
        if self.location.absolute is None:
            from newslint.site.defaults import NO_DEFAULTS

            return NO_DEFAULTS
        return self._reader.defaults(self.to_site(path))

    @view
    def names_have_dates(self) -> bool:
        """Whether the generator takes the dates of articles from the names of their files."""
        own = self._configuration
        return own is None or self._reader.names_have_dates(own)

    def reads_dates(self, path: str) -> bool | None:
        """Return whether the configuration says that dates are used at a path relative to the root."""
        own = self._configuration
        return None if own is None else self._reader.reads_dates(own, self.to_site(path))

    @view
    def keeps_raw_html(self) -> bool | None:
        """Whether the generator publishes the HTML in Markdown; None where nothing tells."""
        if self.generator.raw_html == "kept":
            return True
        own = self._configuration
        return None if own is None else self._reader.keeps_raw_html(own)

    @view
    def cuts_summaries(self) -> bool | None:
        """Whether the site turns on what the marker of summaries needs; None where nobody can tell."""
        return self._reader.cuts_summaries(self._configuration)

    @view
    def published(self) -> Publishing:
        """Where the files lie that the site publishes."""
        own, usual = self._configuration, self.generator.usual_publishing()
        return usual if own is None else self._reader.publishing(own, usual)

    @view
    def zone(self) -> Zone | None:
        """The time zone of the site and where it is named; None where nothing names one."""
        if self.configured_zone is not None and self.configured_zone.from_command_line:
            return self.configured_zone
        return self._own_zone[0] or self.configured_zone

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
        return tuple(self.to_project(complaint) for complaint in complaints if complaint)

    def found_problems(self) -> list[str]:
        """Return what was found wrong with the files of the site that were read so far."""
        problems = super().found_problems()
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
        return (Zone(name, self.to_project(place)) if name else None), complaint


NOWHERE = SiteSettings()
"""The site of an article of which nothing is known but its text."""
