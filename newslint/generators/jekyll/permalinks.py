"""
Patterns of addresses, and what Jekyll puts for their placeholders.

Measured with Jekyll 4.3: https://jekyllrb.com/docs/permalinks/.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_WITH_ENDING = ("date", "ordinal", "none")
_PLACEHOLDER = re.compile(r":([a-z_]+)")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = """January February March April May June July August September October November
December""".split()
_NUMBERS = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "short_year": "%y",
    "w_year": "%G",
    "week": "%V",
    "w_day": "%u",
    "y_day": "%j",
}
OF_DATE = frozenset((*_NUMBERS, *"i_month i_day short_month long_month short_day long_day".split()))
"""The placeholders of which the date decides."""


class UnknownPlaceholderError(ValueError):
    """A pattern has a placeholder that Jekyll does not know, so that the build stops."""


def placeholders(pattern: str, known: frozenset[str]) -> list[str]:
    """Return the names in a pattern; raise `UnknownPlaceholderError` for one that is not known."""
    return [_name(found, known) for found in _PLACEHOLDER.findall(pattern)]


def expanded(pattern: str, values: Mapping[str, str]) -> str:
    """Return a pattern with its placeholders filled, as a path that begins with `/`."""
    known = frozenset(values)

    def fill(match: re.Match[str]) -> str:
        name = _name(match[1], known)
        return values[name] + match[1][len(name) :]

    return cleaned(_PLACEHOLDER.sub(fill, pattern))


def cleaned(path: str) -> str:
    """Return a path as Jekyll writes it: no `..`, no `./`, and no two slashes in a row."""
    return re.sub(r"/{2,}", "/", f"/{path}".replace("..", "/").replace("./", ""))


def with_suffix(pattern: str, style: str) -> str:
    """Return the pattern of pages and documents, whose ends follow from the one of posts."""
    if style == "pretty":
        return f"{pattern}/"
    if style in _WITH_ENDING or style.endswith(":output_ext"):
        return f"{pattern}:output_ext"
    return f"{pattern}/" if style.endswith("/") else pattern


def of_date(wall: int) -> dict[str, str]:
    """Return what a date gives for placeholders; `wall` is local time in seconds, as if in UTC."""
    from datetime import UTC, datetime, timedelta

    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=wall)
    values = {name: moment.strftime(form) for name, form in _NUMBERS.items()}
    month, day = _MONTHS[moment.month - 1], _DAYS[moment.weekday()]
    return values | {
        "year": f"{moment.year:04}",
        "i_month": str(moment.month),
        "i_day": str(moment.day),
        "short_month": month[:3],
        "long_month": month,
        "short_day": day[:3],
        "long_day": day,
    }


def _name(found: str, known: frozenset[str]) -> str:
    """Return the placeholder of a name; a `_` behind it may belong to the pattern."""
    for name in (found, found.removesuffix("_")):
        if name in known:
            return name
    raise UnknownPlaceholderError(found)
