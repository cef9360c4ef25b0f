"""What readers get of an article: whether it is published and why, its title, dates and address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from newslint.front_matter.lookup import find
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.dates.build import Build
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field
    from newslint.site.defaults import Defaults, DefaultValue
    from newslint.site.file_kinds import FileKind
    from newslint.text import Source

    Status = Literal[
        "published",
        "draft",
        "future",
        "expired",
        "unlisted",
        "left-out",
        "build-stops",
        "unknown",
    ]

STATUSES: dict[Status, str] = {
    "published": "Readers see it, in lists too.",
    "draft": "It is left out until somebody publishes it.",
    "future": "It is left out until its date has come and the site is built again.",
    "expired": "It is left out because its last day is over.",
    "unlisted": "Readers see it at its address, and in no list.",
    "left-out": "It is left out, without a word or with a warning.",
    "build-stops": "The generator stops at it, and publishes nothing.",
    "unknown": "Nobody can tell from the files of the site.",
}
"""What may happen to an article."""


class Ruling(NamedTuple):
    """A status with its reason, a clause, and the file and line that decide it, empty if none does."""

    status: Status
    reason: str = ""
    place: str = ""


class Page(NamedTuple):
    """
    What readers get of an article.

    `title` is None where the page has none or nobody can tell, and so is `address`, the path that
    readers ask for, as the generator writes it: with `/` before it, not percent-encoded, without the
    path of the site's own address. `instant` is when it is published by a machine in UTC, in seconds
    since 1970, `instant_in_site_zone` by one in the site's zone; None without a date that is known.
    `title_from` and `date_from` say where each comes from.
    """

    ruling: Ruling
    title: str | None = None
    title_from: str = ""
    instant: int | None = None
    instant_in_site_zone: int | None = None
    date_from: str = ""
    address: str | None = None

    @property
    def status(self) -> Status:
        """What happens to the article."""
        return self.ruling.status


class PageDate(NamedTuple):
    """
    A date of an article under the path of its key, and what the generator makes of it.

    `outcome` and the instants are those of `newslint.dates.publication.Publication`. `earliest` and
    `latest` are the times that it can mean wherever the site is built, in seconds since 1970; None
    for a date without a day. `builds` are what machines in several zones make of it; empty where
    nobody knows.
    """

    path: str
    text: str
    outcome: str
    instant: int | None
    instant_in_site_zone: int | None
    earliest: int | None
    latest: int | None
    builds: tuple[Build, ...] = ()


class PageFacts(NamedTuple):
    """
    What decides about the page of an article.

    `path` is relative to the site; the body of `source` begins at `start`. `is_read` tells whether the
    generator reads the front matter, `outcome` what it does because of faults in it, `ignore_case`
    whether capitals of keys count for nothing. `now` is in seconds since 1970, None where no date is
    in the future.
    """

    path: str
    kind: FileKind
    front_matter: FrontMatter
    source: Source
    start: int
    is_read: bool
    outcome: str
    ignore_case: bool
    defaults: Defaults
    dates: tuple[PageDate, ...]
    now: int | None
    zone: str | None

    def field(self, key: str) -> Field | None:
        """Return the field of a key, None where the generator does not read it."""
        if not self.is_read:
            return None
        return find(self.front_matter, key, ignore_case=self.ignore_case)

    def value(self, key: str) -> object:
        """Return what counts for a key: the article's own value, or that of another file."""
        field = self.field(key)
        if field is not None:
            return field.value
        found = self.defaults.find(key)
        return None if found is None else found.value

    @property
    def date(self) -> PageDate | None:
        """The date under the key `date`; None without one that is read."""
        return next((date for date in self.dates if date.path == "date"), None)

    def text(self, key: str) -> str:
        """Return the value of a key if it is a text; empty otherwise."""
        value = self.value(key)
        return value if isinstance(value, str) else ""

    def place(self, key: str) -> str:
        """Return the line of a key, or the file and line that supply it; empty without one."""
        field = self.field(key)
        if field is not None:
            return f"line {self.source.position(field.key_span.start).line}"
        found: DefaultValue | None = self.defaults.find(key)
        return "" if found is None else found.source
