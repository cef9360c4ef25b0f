"""Articles whose path and front matter give different dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newslint import Example, Rule, Violation, option
from newslint.dates import read_date
from newslint.dates.own_dates import own_dates
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates import WrittenDate

_NAME = re.compile(r"(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)", re.ASCII)
_FOLDERS = re.compile(r"(?:^|/)((?:19|20)\d\d)/(\d{1,2})(?:/(\d{1,2}))?/", re.ASCII)
_PUBLISHED = frozenset(("date", "pubdate", "publishdate", "created"))
_LONGEST_MONTH = 31


class _PathDate(NamedTuple):
    """The date in a path, perhaps without a day; `place` is `file name` or `folder`."""

    year: int
    month: int
    day: int | None
    place: str
    text: str


class DateMismatch(Rule):
    """
    The path and the front matter of an article give different dates.

    The address often comes from one of the two and the lists from the other, so readers see two
    different days. One was mistyped, or forgotten when the article was rescheduled.

    The rule compares a date at the beginning of the name of the file or of its folder
    (`2022-02-17-x.md`), or folders named after a year and a month, perhaps a day. Not reported: a
    difference of up to `tolerance` days; the time zone can explain one day.
    """

    tags = frozenset({"date", "front-matter"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2021-02-17\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="2021-02-17",
            path="_posts/2022-02-17-ferry.md",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-03-01\n---\n",
            at="2022-02-17",
            path="posts/2022/03/ferry.md",
        ),
    )

    tolerance: int = option(1, "How many days the two dates may differ by.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the date in the front matter."""
        in_path = _path_date(article.path) if article.dates else None
        if in_path is None:
            return
        for found in own_dates(article.dates, article.generator):
            if found.path.lower() in _PUBLISHED:
                if not self._agree(in_path, found.date):
                    place = in_path.place
                    yield Violation(
                        found.span,
                        f"`{found.path}` is {quote(found.text)}, but the {place} says "
                        f"{in_path.text}: readers may see two different days",
                        f"correct `{found.path}` or the {place}",
                    )
                return

    def _agree(self, in_path: _PathDate, date: WrittenDate) -> bool:
        """Return whether a date is in the day or month of a path, or within `tolerance` of it."""
        year, month, day, *_ = in_path
        if year == date.year and month == date.month and day in (None, date.day):
            return True
        first = read_date(f"{year:04}-{month:02}-{day or 1:02}").days
        if first is None or date.days is None:
            return True
        last = first if day else first + _LONGEST_MONTH - 1
        return first - self.tolerance <= date.days <= last + self.tolerance


def _path_date(path: str) -> _PathDate | None:
    """Return the date in a path: in the file's name first, then in its folders."""
    *folders, name = path.split("/")
    for place, part in (("file name", name), ("folder", folders[-1] if folders else "")):
        match = _NAME.match(part)
        if match is not None:
            return _PathDate(int(match[1]), int(match[2]), int(match[3]), place, match[0])
    match = _FOLDERS.search(path)
    if match is None:
        return None
    day = int(match[3]) if match[3] else None
    return _PathDate(int(match[1]), int(match[2]), day, "folder", match[0].strip("/"))
