"""
The addresses of Jekyll's posts, documents and pages: https://jekyllrb.com/docs/permalinks/.

Measured with Jekyll 4.3. They are without `baseurl`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.dates.calendar_days import SECONDS_A_DAY, days_since_1970
from newslint.generators.jekyll.permalinks import (
    OF_DATE,
    STYLES,
    UnknownPlaceholderError,
    cleaned,
    expanded,
    of_date,
    placeholders,
    with_suffix,
)
from newslint.generators.jekyll.slugs import readable_slug, slug
from newslint.site.data_files import child, text_of

if TYPE_CHECKING:
    from newslint.generators.jekyll.homes import Home
    from newslint.site.data_files import DataFile
    from newslint.site.page import PageFacts

_DATED_NAME = re.compile(r"(?:.*/)?(\d{2,4})-(\d{1,2})-(\d{1,2})-([^/]*)\.[^./]+")
_MARKDOWN = re.compile(r"\.(?:markdown|mkdown|mkdn|mkd|md)", re.IGNORECASE)
_OTHERS = frozenset(
    "title slug name path collection categories slugified_categories output_ext".split()
)
_KNOWN = _OTHERS | OF_DATE
_FULL_YEAR = 1000


class JekyllAddresses:
    """The addresses of one site, by its configuration."""

    def __init__(self, own: DataFile | None) -> None:
        """Take the configuration, None if it cannot be read."""
        self._own = own
        self._style = (own.text_of("permalink") if own is not None else "") or "date"

    def of_page(self, facts: PageFacts, path: str) -> str | None:
        """Return the address of a page at a path relative to the source folder."""
        folder, _, name = path.rpartition("/")
        stem, ending = _split(name)
        pattern = facts.value("permalink") or self._of_pages(stem, ending)
        if not isinstance(pattern, str):
            return None
        values = {":path": folder, ":basename": stem, ":output_ext": ending}
        for key, value in values.items():
            pattern = pattern.replace(key, value)
        return cleaned(pattern)

    def _of_pages(self, stem: str, ending: str) -> str:
        if ending not in (".html", ".htm", ".xhtml"):
            return "/:path/:basename:output_ext"
        return "/:path/" if stem == "index" else with_suffix("/:path/:basename", self._style)

    def stops_build(self, facts: PageFacts, home: Home) -> bool:
        """Return whether the address of a post or document cannot be made, so that the build stops."""
        try:
            return self.of_document(facts, home) is None and not self._is_text(facts)
        except UnknownPlaceholderError:
            return True

    def of_document(self, facts: PageFacts, home: Home) -> str | None:
        """
        Return the address of a post or a document of a collection; None if nobody can tell.

        Raise `UnknownPlaceholderError` for a pattern with which the build stops.
        """
        if not self._is_text(facts):
            return None
        pattern = facts.text("permalink") or self._pattern(home.collection)
        names = placeholders(pattern, _KNOWN)
        values = self._values(facts, home)
        if OF_DATE.isdisjoint(names):
            return expanded(pattern, values | dict.fromkeys(OF_DATE, ""))
        walls = {*_walls(facts, home)}
        found = {expanded(pattern, values | of_date(wall)) for wall in walls}
        return found.pop() if len(found) == 1 else None

    def _is_text(self, facts: PageFacts) -> bool:
        return isinstance(facts.value("permalink"), (str, type(None)))

    def _pattern(self, collection: str) -> str:
        collections = self._own.find("collections") if self._own is not None else None
        own = text_of(child(collections, collection, "permalink"))
        if collection == "posts":
            return STYLES.get(own or self._style, own or self._style)
        return own or with_suffix("/:collection/:path", self._style)

    def _values(self, facts: PageFacts, home: Home) -> dict[str, str]:
        folder, slash, name = home.rest.rpartition("/")
        stem, ending = _split(name)
        given = facts.value("slug")
        base = str(given) if isinstance(given, (str, int)) and given else _undated(home.rest, stem)
        categories = list(dict.fromkeys(each.lower() for each in categories_of(facts, home)))
        return {
            "title": readable_slug(base),
            "slug": slug(base),
            "name": slug(stem),
            "path": f"{folder}{slash}{stem}",
            "collection": home.collection,
            "categories": "/".join(categories),
            "slugified_categories": "/".join(dict.fromkeys(map(slug, categories))),
            "output_ext": ending,
        }


def day_in_name(path: str) -> tuple[int, int, int] | None:
    """Return year, month and day at the beginning of a name; None without."""
    found = _DATED_NAME.fullmatch(path)
    if found is None:
        return None
    year = int(found[1])
    return (year if year >= _FULL_YEAR else 2000 + year % 100, int(found[2]), int(found[3]))


def name_without_date(path: str) -> str:
    """Return what Jekyll makes the title and the address of: the name without date and ending."""
    return _undated(path, _split(path.rpartition("/")[2])[0])


def categories_of(facts: PageFacts, home: Home) -> list[str]:
    """Return the categories of a post or document: its folders, then those that it names."""
    inherited = facts.defaults.find("categories")
    field = facts.field("categories")
    found = list(home.above)
    for value in (inherited and inherited.value, field and field.value):
        found += value.split() if isinstance(value, str) else _texts(value)
    single = facts.value("category")
    found += [single] if isinstance(single, str) and single else _texts(single)
    return list(dict.fromkeys(found))


def _texts(value: object) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [text for each in value for text in _texts(each)]
    return [] if value is None or value == "" else [str(value)]


def _undated(path: str, stem: str) -> str:
    found = _DATED_NAME.fullmatch(path)
    return (found[4] if found is not None else stem).rstrip(".")


def _split(name: str) -> tuple[str, str]:
    """Return the stem of a name, and the ending of the page that is made of it."""
    stem, dot, ending = name.rpartition(".")
    if not stem:
        return name, ""
    is_markdown = _MARKDOWN.fullmatch(f"{dot}{ending}") is not None
    return stem.rstrip("."), ".html" if is_markdown else f"{dot}{ending}"


def _walls(facts: PageFacts, home: Home) -> list[int]:
    """Return the local times of a post, one for each machine that may build it."""
    if facts.value("date"):
        return [build.site_time for build in facts.date.builds] if facts.date is not None else []
    day = day_in_name(home.rest)
    return [] if day is None else [days_since_1970(*day) * SECONDS_A_DAY]
