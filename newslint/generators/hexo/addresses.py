"""
The addresses of Hexo's pages: https://hexo.io/docs/permalinks.

Measured with Hexo 8.1. Dates in an address are in the time zone of the machine that builds the site.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.dates.calendar_days import SECONDS_A_DAY, days_since_1970
from newslint.generators.hexo.file_names import VARIABLE, PostName, read_name, without_ending
from newslint.generators.hexo.slugs import slugized
from newslint.site.data_files import child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.site.data_files import DataFile
    from newslint.site.page import PageFacts

_USUAL = ":year/:month/:day/:title/"
_UNDEFINED = "undefined"
_DATED = re.compile(
    r":(?:year|month|day|hour|minute|second|i_month|i_day|timestamp|hash)(?![^\W_])", re.ASCII
)
_INSTANTS = re.compile(r":(?:timestamp|hash)(?![^\W_])", re.ASCII)
_FORMATS = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
}


class HexoAddresses:
    """The addresses of the pages of one site, by its configuration."""

    def __init__(self, own: DataFile | None, rewritten: frozenset[str]) -> None:
        """Take the configuration, and the variables of which a plugin makes the values."""
        self._own, self._rewritten = own, rewritten
        self._pattern = (own.text_of("permalink") if own is not None else "") or _USUAL

    def of_post(self, facts: PageFacts, path: str) -> str | None:
        """Return the address of a post at a path below `_posts`; None where nobody can tell."""
        written = facts.value("permalink")
        if isinstance(written, str) and written:
            return self._finished(written)
        if written or (self._needs(facts) & self._rewritten):
            return None
        name = self.name(path)
        if _DATED.search(self._pattern) is None:
            return self._expanded(facts, name, None)
        found = {self._expanded(facts, name, moment) for moment in self._moments(facts, name)}
        return found.pop() if len(found) == 1 else None

    def name(self, path: str) -> PostName:
        """Return what the path of a post below `_posts` tells."""
        pattern = self._own.text_of("new_post_name") if self._own is not None else ""
        return read_name(pattern, path)

    def _needs(self, facts: PageFacts) -> frozenset[str]:
        """Return the variables of the pattern for which the post has no value."""
        return frozenset(key for key in VARIABLE.findall(self._pattern) if not facts.value(key))

    def _moments(self, facts: PageFacts, name: PostName) -> Iterator[tuple[int, int]]:
        """Yield the machine's wall time, and the instant, of each build of the post."""
        if facts.value("date"):
            for build in facts.date.builds if facts.date is not None else ():
                yield build.machine_time, build.instant
        elif name.day is not None and not self._counts_seconds():
            start = days_since_1970(*name.day) * SECONDS_A_DAY
            yield start, start

    def _counts_seconds(self) -> bool:
        """Return whether the instant of a day in a name matters, which each machine makes another."""
        has_zone = self._own is not None and bool(self._own.text_of("timezone"))
        return has_zone or _INSTANTS.search(self._pattern) is not None

    def _expanded(
        self, facts: PageFacts, name: PostName, moment: tuple[int, int] | None
    ) -> str | None:
        values = self._values(facts, name)
        if moment is not None:
            values |= _of_date(*moment, name.title)
        found: list[str] = []
        for key in VARIABLE.findall(self._pattern):
            value = values.get(key) if key in values else self._other(facts, name, key)
            if value is None:
                return None
            found.append(value)
        texts = iter(found)
        return self._finished(VARIABLE.sub(lambda _: next(texts), self._pattern))

    def _values(self, facts: PageFacts, name: PostName) -> dict[str, str | None]:
        own_id = facts.value("id")
        return {
            "title": name.title,
            "name": name.title.rpartition("/")[2],
            "post_title": slugized(_text(facts.value("title")) or "").lower(),
            "category": self._category(facts),
            "id": _text(own_id) if own_id else None,
        }

    def _other(self, facts: PageFacts, name: PostName, key: str) -> str | None:
        """Return the value of any other key: the post's own, or that of `permalink_defaults`."""
        if key in name.values:
            return name.values[key]
        value = facts.value(key)
        if value is None and self._own is not None:
            usual = child(self._own.find("permalink_defaults"), key)
            value = _UNDEFINED if usual is None else usual.value
        return _text(value)

    def _category(self, facts: PageFacts) -> str | None:
        """Return the last category as part of an address; None for several paths of them."""
        own = self._own
        written = facts.value("categories") or facts.value("category")
        if not written:
            return (own.text_of("default_category") if own is not None else "") or "uncategorized"
        names = [written] if isinstance(written, (str, int)) else written
        if not isinstance(names, (list, tuple)):
            return None
        texts = [_text(name) for name in names]
        if None in texts:
            return None
        case = own.find("filename_case") if own is not None else None
        if case is not None and case.value:
            return None
        return "/".join(slugized(self._mapped(text)) for text in texts if text)

    def _mapped(self, name: str) -> str:
        mapped = child(self._own.find("category_map"), name) if self._own is not None else None
        return name if mapped is None else (_text(mapped.value) or name)

    def _finished(self, address: str) -> str:
        assets = self._own.find("post_asset_folder") if self._own is not None else None
        has_assets = assets is not None and assets.value is True
        if has_assets and not address.endswith(("/", ".html")):
            address += "/"
        return f"/{address.removeprefix('/')}"


def of_page(facts: PageFacts, path: str) -> str | None:
    """Return the address of a page at a path below the source folder."""
    written = facts.value("permalink")
    if written and not isinstance(written, str):
        return None
    address = written if isinstance(written, str) and written else without_ending(path)
    if written and address.endswith("/"):
        address += "index"
    if not written or "." not in address.rpartition("/")[2]:
        address += ".html"
    address = f"/{address.removeprefix('/')}"
    return address.removesuffix("index.html") if address.endswith("/index.html") else address


def _of_date(shown: int, instant: int, title: str) -> dict[str, str | None]:
    """Return what a date gives; `shown` is what the machine's clock shows at an instant."""
    from datetime import UTC, datetime, timedelta
    from hashlib import sha1

    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=shown)
    values: dict[str, str | None] = {name: moment.strftime(form) for name, form in _FORMATS.items()}
    values["year"] = f"{moment.year:04}"
    digest = sha1(f"{title}{instant}".encode(), usedforsecurity=False).hexdigest()
    return values | {
        "i_month": str(moment.month),
        "i_day": str(moment.day),
        "timestamp": str(instant),
        "hash": digest[:12],
    }


def _text(value: object) -> str | None:
    """Return a plain value as JavaScript writes it; None for any other."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (str, int)) else None
