"""The time of a run: from the command line, the environment, or the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.config.sections import ConfigError
from newslint.dates.reading import read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONGEST = 12
"""The most digits of a number of seconds."""


def moment(given: str | None, environment: Mapping[str, str], clock: Callable[[], float]) -> int:
    """
    Return the time of the run in seconds since 1970.

    It is `given`, the value of `--now`; or else `SOURCE_DATE_EPOCH`, see
    https://reproducible-builds.org/specs/source-date-epoch/; or else `clock`. Raise ConfigError if
    it is not a time.
    """
    if given is not None:
        return _read(given)
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return int(clock())
    if not _is_number(epoch):
        raise ConfigError(f"SOURCE_DATE_EPOCH is a number of seconds, not `{epoch}`")
    return int(epoch)


def _read(given: str) -> int:
    """Read a date and time, by default in UTC, or a number of seconds."""
    if _is_number(given):
        return int(given)
    date = read_date(given)
    utc = date if date.zone else date._replace(offset=0)
    if utc.timestamp is None:
        raise ConfigError(f"--now takes a time such as `2026-03-02T09:30:00Z`, not `{given}`")
    return utc.timestamp


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _LONGEST
