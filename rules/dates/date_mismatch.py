"""Articles whose path tells another date than their front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newslint import Example, Rule, Violation, option, read_date
from newslint.text import quote

from ._own_dates import own_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, WrittenDate

_NAME = re.compile(r"(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)", re.ASCII)
_FOLDERS = re.compile(r"(?:^|/)((?:19|20)\d\d)/(\d{1,2})(?:/(\d{1,2}))?/", re.ASCII)
_PUBLISHED = frozenset(("date", "pubdate", "publishdate", "created"))
_LONGEST_MONTH = 31


class _Told(NamedTuple):
    """The date that a path tells, perhaps without a day, and where."""

    year: int
    month: int
    day: int | None
    where: str


class DateMismatch(Rule):
    """
    The path of an article tells another date than its front matter.

    Addresses come from one of the two and lists from the other, so the article stands under a day
    at which it is not listed. One was mistyped, or forgotten when the article was rescheduled.

    What counts is a date that the name of the file or of its folder begins with
    (`2022-02-17-x.md`), or folders of a year and a month, perhaps a day. Let through: a difference
    of `tolerance` days, since time zones make up one.
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

    tolerance: int = option(1, "How many days the two may differ by.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the date in the front matter."""
        told = _told(article.path) if article.dates else None
        if told is None:
            return
        for found in own_dates(article):
            if found.path.lower() in _PUBLISHED:
                if not self._agree(told, found.date):
                    words = f"`{found.path}` says {quote(found.text)}, the {told.where}"
                    yield Violation(found.span, words)
                return

    def _agree(self, told: _Told, date: WrittenDate) -> bool:
        """Tell whether a date lies in the day or month of a path, or not far from it."""
        if told.year == date.year and told.month == date.month and told.day in (None, date.day):
            return True
        first = read_date(f"{told.year:04}-{told.month:02}-{told.day or 1:02}").days
        if first is None or date.days is None:
            return True
        last = first if told.day else first + _LONGEST_MONTH - 1
        return first - self.tolerance <= date.days <= last + self.tolerance


def _told(path: str) -> _Told | None:
    """Return the date that a path tells: that of the file's name before those of folders."""
    *folders, name = path.split("/")
    for what, where in (("file name", name), ("folder", folders[-1] if folders else "")):
        match = _NAME.match(where)
        if match is not None:
            return _Told(int(match[1]), int(match[2]), int(match[3]), f"{what} {match[0]}")
    match = _FOLDERS.search(path)
    if match is None:
        return None
    day = int(match[3]) if match[3] else None
    return _Told(int(match[1]), int(match[2]), day, f"folder {match[0].strip('/')}")
