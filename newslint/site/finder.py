"""
Which site an article belongs to: the nearest folder above it that bears a generator's sign.

Where there is none, it may belong to a site beside its folder that reads from there, as `website` may
read `docs`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.files.folders import below_repository, names
from newslint.files.paths import joined, seen_from
from newslint.generators.unknown import UNKNOWN
from newslint.site.detection import Detector
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from newslint.generators import Generator
    from newslint.generators.built_in import Generators
    from newslint.site.detection import Match
    from newslint.site.settings import Zone


_MOST_BESIDE = 200
"""Among how many names in a folder a site is looked for that reads another folder there."""


class Sites:
    """
    The sites around and below a root, found from the top: each folder is looked at once.

    Below the folders where the articles of a site live nothing more is looked for, so that a site
    with a folder for each article costs no more than another.
    """

    def __init__(self, root: str, generators: Generators, zone: Zone | None = None) -> None:
        """Take an absolute folder, the generators that may be found, and the zone that was given."""
        self._root = root
        self._generators = generators
        self._zone = zone
        self._searches: dict[str, _Search] = {}
        self._bare: set[str] = set()
        self.signs = Detector(generators).names
        """The names of which one lies in the root of every site."""

    def pass_over(self, folders: Iterable[str]) -> None:
        """Learn that none of `signs` lies in some folders, relative to the root."""
        self._bare.update(folders)

    def of(self, path: str, chosen: Generator | None = None) -> SiteSettings:
        """
        Return the site of the article at a path relative to the root.

        Where people chose the generator, it is the nearest site of that one, else the root.
        """
        name = chosen.name if chosen else ""
        search = self._searches.get(name)
        if search is None:
            search = self._searches[name] = self._search(chosen)
        folder = path.rpartition("/")[0]
        return search.known.get(folder) or search.find(folder)

    def problems(self) -> list[str]:
        """Return what was found wrong with the files of sites that were read so far, sorted."""
        sites = {site for search in self._searches.values() for site in search.known.values()}
        return sorted({problem for site in sites for problem in site.found_problems()})

    def _search(self, chosen: Generator | None) -> _Search:
        detector = Detector(self._generators, only=chosen.name if chosen else "")
        generator = chosen or UNKNOWN
        blank = SiteSettings(SiteLocation("", self._root), generator, zone=self._zone)
        return _Search(self._root, detector, blank, self._bare)


class _Search:
    """The sites of some generators, by the folders in which articles lie."""

    def __init__(
        self, root: str, detector: Detector, blank: SiteSettings, bare: AbstractSet[str]
    ) -> None:
        self.root = root
        self.bare = bare
        self.detector = detector
        self.blank = blank
        self.known: dict[str, SiteSettings] = {}
        self.reading: dict[str, SiteSettings] = {}
        """The folders outside of sites that those read."""
        self.looked_into: set[str] = set()
        self.beside: dict[str, list[SiteSettings]] = {}
        """Where one folder is the root of several sites: all of them, the likeliest first."""

    def find(self, folder: str) -> SiteSettings:
        """Find the site of a folder relative to the root, and those of the folders above it."""
        if folder.startswith(("..", "/")):
            site = self.known[folder] = self._outside(folder)
            return site
        if "" not in self.known:
            self.known[""] = self._look("", self._above())
        site = self.known[""]
        for below in _ways(folder):
            known = self.known.get(below)
            if known is None:
                above = below.rpartition("/")[0]
                known = site if _holds(site, above) else self._look(below, site)
                if known is self.blank and self.detector.names:
                    known = self._reading(above, below)
                self.known[below] = known
            site = known
        return site

    def _look(self, folder: str, otherwise: SiteSettings) -> SiteSettings:
        """Return the site that begins in a folder, or the one around it."""
        location = f"{self.root}/{folder}" if folder else self.root
        matches = [] if folder in self.bare else self._matches(location)
        if otherwise.signs:
            matches = [match for match in matches if match.weight]
        sites = [self._site(match, folder, location) for match in matches]
        if sites:
            self.beside[folder] = sites
            return sites[0]
        rivals = self.beside.get(otherwise.folder, ())
        return next((site for site in rivals if _holds(site, folder)), otherwise)

    def _reading(self, above: str, folder: str) -> SiteSettings:
        """Return the site that reads a folder, from one of the folders beside it."""
        if above not in self.looked_into:
            self.looked_into.add(above)
            prefix = f"{above}/" if above else ""
            beside = sorted(name for name in names(f"{self.root}/{above}") if name[0] != ".")
            for other in (prefix + name for name in beside[:_MOST_BESIDE]):
                site = self.blank if other in self.bare else self._look(other, self.blank)
                for outside in site.outside_folders() if site is not self.blank else ():
                    self.reading.setdefault(outside, site)
        return self.reading.get(folder, self.blank)

    def _matches(self, location: str) -> list[Match]:
        detector = self.detector
        return detector.matches(location, names(location)) if detector.names else []

    def _site(self, match: Match, *location: str) -> SiteSettings:
        zone = self.blank.configured_zone
        return SiteSettings(SiteLocation(*location), match.generator, match.signs, zone)

    def _above(self) -> SiteSettings:
        """Return the nearest site above the root, up to the top of the git repository."""
        location, between, folder = self.root, "", ""
        for _ in filter(None, below_repository(self.root).split("/")):
            location, name = os.path.split(location)
            between = f"{name}/{between}".rstrip("/")
            folder = f"../{folder}".rstrip("/")
            for match in self._matches(location):
                return self._site(match, folder, location, between)
        return self.blank

    def _outside(self, folder: str) -> SiteSettings:
        """Return the site of a folder that does not lie below the root."""
        location = os.path.normpath(joined(self.root, folder))
        for _ in ("", *below_repository(location).split("/")):
            for match in self._matches(location):
                return self._site(match, seen_from(self.root, location), location)
            location = os.path.dirname(location)
        return self.blank


def _ways(folder: str) -> Iterator[str]:
    """Yield the folders on the way down to one, itself included."""
    at = folder.find("/")
    while at >= 0:
        yield folder[:at]
        at = folder.find("/", at + 1)
    if folder:
        yield folder


def _holds(site: SiteSettings, folder: str) -> bool:
    """Return whether a folder is, or lies below, one where the articles of a site live."""
    inside = site.to_site(folder)
    return any(f"/{claimed}/" in f"/{inside}/" for claimed in site.generator.article_folders)
