"""
Which dates of an article Hugo uses: https://gohugo.io/configuration/front-matter/.

Measured with Hugo 0.111 and 0.168. Where they differ it is as 0.168 has it: `publishDate` falls back
to `lastmod`, and the name of a file may have a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from newslint.dates.reading import read_date
from newslint.dates.written_date import DateForm, WrittenDate, wall_seconds
from newslint.named_tuples import NamedTuple
from newslint.site.data_files import texts_of
from newslint.site.page import PageDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.site.page import PageFacts

    Role = Literal["date", "lastmod", "publishDate", "expiryDate"]

_ALIASES = {
    "publishdate": ("publishdate", "pubdate", "published"),
    "lastmod": ("lastmod", "modified"),
    "expirydate": ("expirydate", "unpublishdate"),
}
_DEFAULTS: dict[Role, tuple[str, ...]] = {
    "date": ("date", "publishdate", "lastmod"),
    "lastmod": (":git", "lastmod", "date", "publishdate"),
    "publishDate": ("publishdate", "date", "lastmod"),
    "expiryDate": ("expirydate",),
}
_FILE_NAME = ":filename"
_OF_CHECKOUT = frozenset((":git", ":filemodtime"))
_NAME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:-(?P<time>\d\d-\d\d-\d\d)(?=$|[- ]))?(?=$|[- ])[- ]*(?P<rest>.*)"
)
_READ = frozenset((DateForm.ISO_DATE, DateForm.ISO_DATETIME))


class NamedDate(NamedTuple):
    """The date at the start of the name of a file, as ISO 8601, and the rest of the name."""

    text: str
    rest: str


class HugoDate(NamedTuple):
    """
    A date that counts: the text from which it was read, and what comes of that.

    `found` is None for a date that only a checkout has; its `path` is empty for the name of a file.
    """

    written: WrittenDate | None
    found: PageDate | None

    @property
    def is_from_name(self) -> bool:
        """Whether it is from the name of the file."""
        return self.found is not None and not self.found.path


class HugoDates:
    """The sources of the dates of a site: the first that answers counts."""

    def __init__(self, configuration: HugoConfiguration) -> None:
        """Take the configuration."""
        self._git = configuration.value("enableGitInfo") is True
        self._sources = {
            role: tuple(self._expanded(configuration, role, default))
            for role, default in _DEFAULTS.items()
        }

    def find(self, role: Role, facts: PageFacts, name: str) -> HugoDate | None:
        """Return a date of an article; `name` is that of its file, or of the folder of a bundle."""
        for source in self._sources[role]:
            if source in _OF_CHECKOUT:
                return HugoDate(None, None)
            found = _in_name(facts, name) if source == _FILE_NAME else _of_key(facts, source)
            if found is not None:
                return found
        return None

    def _expanded(
        self, configuration: HugoConfiguration, role: Role, default: tuple[str, ...]
    ) -> Iterator[str]:
        setting = configuration.find("frontmatter", role)
        names = texts_of(setting.field) if setting is not None else default
        for name in map(str.lower, names):
            for source in default if name == ":default" else (name,):
                if source != ":git" or self._git:
                    yield from _ALIASES.get(source, (source,))


def date_in_name(name: str) -> NamedDate | None:
    """Return the date that the name of a file begins with; None for one without a day that exists."""
    found = _NAME.fullmatch(name)
    if found is None or read_date(found["day"]).impossible:
        return None
    time = found["time"]
    clock = f"T{time.replace('-', ':')}" if time else ""
    return NamedDate(found["day"] + clock, found["rest"])


def _in_name(facts: PageFacts, name: str) -> HugoDate | None:
    named = date_in_name(name)
    return None if named is None else _made(facts, "", named.text)


def _of_key(facts: PageFacts, key: str) -> HugoDate | None:
    for date in facts.dates:
        if date.path.lower() == key and date.instant is not None:
            return HugoDate(read_date(date.text), date)
    text = facts.text(key)
    return _made(facts, key, text.strip()) if text else None


def _made(facts: PageFacts, path: str, text: str) -> HugoDate | None:
    """Return a date that is elsewhere than in the front matter."""
    written = read_date(text)
    if written.form not in _READ or written.day is None or written.impossible:
        return None
    wall = wall_seconds(written)
    if written.offset is not None:
        instant = wall - written.offset * 60
    elif facts.zone is None:
        return None
    else:
        from newslint.dates.zones import instant as instant_in

        instant = instant_in(wall, facts.zone)
    return HugoDate(written, PageDate(path, text, "instant", instant, instant, instant, instant))
