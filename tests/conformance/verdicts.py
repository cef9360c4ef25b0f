"""What a program made of an article, in the words of the tables."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conformance.sites import Page

MACHINES = ("UTC", "Asia/Shanghai", "America/New_York")
"""The time zones of the machines that a site with dates is built on."""

IMPOSSIBLE = frozenset(("2022-02-30", "2022-13-01"))
FILE_NAME_DATE = "2021-03-0"
"""How the date in the file names of articles begins, wherever the site is."""

_AN_HOUR = 3600


def fence(outcome: Page | str) -> str:
    """Say whether the title of a case of fences was read."""
    if isinstance(outcome, str):
        return outcome.partition(":")[0]
    titles = outcome.title if isinstance(outcome.title, list) else [outcome.title or ""]
    if len(titles) > 1:
        return "both"
    title = titles[0].removesuffix("---").strip()
    return {"Tides": "read", "Tides: Ebb": "read", "Ebb": "last"}.get(title, "lost")


def fence_of(name: str, outcome: Page | str) -> str:
    """Say it of one row: with a key written twice, the one that was read."""
    said = fence(outcome)
    return "first" if said == "read" and name == "duplicate-key" else said


def instant(outcome: Page | str) -> datetime | None:
    """Return when a page is published, as the program says."""
    if isinstance(outcome, str) or outcome.date is None:
        return None
    if isinstance(outcome.date, int):
        return datetime.fromtimestamp(outcome.date, tz=UTC)
    moment = datetime.fromisoformat(outcome.date)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def stamp(moment: datetime) -> str:
    """Write an instant down as the tables do."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def date(written: str, outcomes: Sequence[Page | str]) -> str:
    """
    Say when an article with that date is published.

    `outcomes` are those of the machines, the one in UTC first.
    """
    cells = [_date(written, outcome) for outcome in outcomes]
    return cells[0] if len(set(cells)) == 1 else f"depends {cells[0].removeprefix('rolled ')}"


def _date(written: str, outcome: Page | str) -> str:
    if isinstance(outcome, str):
        return outcome.partition(":")[0]
    moment = instant(outcome)
    if moment is None:
        return outcome.type or "lost"
    if moment.year == 1:
        return "zero"
    if 0 <= time.time() - moment.timestamp() < _AN_HOUR:
        return "file time"
    return _cell(written, moment)


def _cell(written: str, moment: datetime) -> str:
    text = stamp(moment)
    if text.startswith(FILE_NAME_DATE):
        return "file name"
    if written == "13:05":
        return "today"
    return f"rolled {text}" if written in IMPOSSIBLE else text
