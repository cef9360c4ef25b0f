"""Names of time zones, as the IANA database has them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.patterns import compiled
from newslint.suggestions import closest_name, quoted

if TYPE_CHECKING:
    from newslint.site.data_files import DataFile

_FORM = compiled(r"[A-Za-z][A-Za-z0-9_+-]*+(?:/[A-Za-z0-9_+-]++)*+")
_OFFSET = compiled(r"(?i:UTC|GMT)?[+-][0-9]")
_AMBIGUOUS = {
    "CST": ("Asia/Shanghai", "America/Chicago"),
    "CDT": ("America/Chicago", "America/Havana"),
    "IST": ("Asia/Kolkata", "Europe/Dublin"),
    "BST": ("Europe/London", "Asia/Dhaka"),
    "AST": ("America/Halifax", "Asia/Riyadh"),
    "AMT": ("America/Manaus", "Asia/Yerevan"),
}
"""Abbreviations that several zones have, each with two that people mean by them."""
_ABBREVIATED = {
    "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul",
    "CEST": "Europe/Berlin",
    "EDT": "America/New_York",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
}
"""Abbreviations that mean one zone, or zones that have the same time."""
_ZONE_OF = {
    **dict.fromkeys(("Asia/Beijing", "Asia/Peking", "China Standard Time"), "Asia/Shanghai"),
    **dict.fromkeys(("Asia/Guangzhou", "Asia/Shenzhen", "Asia/Hangzhou"), "Asia/Shanghai"),
    **dict.fromkeys(("Asia/Delhi", "Asia/New_Delhi", "Asia/Mumbai"), "Asia/Kolkata"),
    **dict.fromkeys(("Asia/Bangalore", "Asia/Bengaluru", "Asia/Chennai"), "Asia/Kolkata"),
    **dict.fromkeys(("Asia/Osaka", "Asia/Kyoto"), "Asia/Tokyo"),
    "Asia/Busan": "Asia/Seoul",
    **dict.fromkeys(("America/San_Francisco", "America/Seattle"), "America/Los_Angeles"),
    **dict.fromkeys(("America/Washington", "America/Boston", "America/Miami"), "America/New_York"),
    **dict.fromkeys(("Europe/Munich", "Europe/Hamburg", "Europe/Frankfurt"), "Europe/Berlin"),
    "Europe/Cologne": "Europe/Berlin",
    **dict.fromkeys(("Europe/Milan", "Europe/Naples"), "Europe/Rome"),
    "Europe/Barcelona": "Europe/Madrid",
    "Europe/Geneva": "Europe/Zurich",
    "Europe/Edinburgh": "Europe/London",
}
"""The zones of well-known places that the database does not have by these names."""
_FOLDERS = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")


def complaint(name: str) -> str | None:
    """
    Say why `name` is no time zone; None if it is one, or if this machine has no list of them.

    `zoneinfo` is imported only for a name that has no file where systems keep them.
    """
    if _FORM.fullmatch(name) and any(os.path.isfile(f"{folder}/{name}") for folder in _FOLDERS):
        return None
    from zoneinfo import available_timezones

    known = available_timezones()
    if not known or name in known:
        return None
    return f"no time zone is called {quoted(name)}{_remedy(name, known)}"


def _remedy(name: str, known: set[str]) -> str:
    """Return the end of the complaint about a name that is no time zone."""
    if name.upper() in _AMBIGUOUS:
        one, other = _AMBIGUOUS[name.upper()]
        return f": it may be `{one}` or `{other}`; write the one that is meant"
    if _OFFSET.match(name):
        return "; an offset is none: write a place, such as `Asia/Shanghai`"
    near = _ABBREVIATED.get(name.upper()) or closest_name(name, {*known, *_ZONE_OF})
    if near is None:
        return "; names are like `Europe/Paris` or `UTC`"
    return f"; the closest is `{_ZONE_OF.get(near, near)}`"


def named_in(file: DataFile, key: str) -> tuple[str, str, str]:
    """
    Return the time zone that a site generator's own file names under a key, capitals aside.

    With it come the place, and a complaint where what is there is no time zone; each may be
    empty.
    """
    field = file.find(key) if key else None
    if field is None or field.value in (None, ""):
        return "", "", ""
    place, name = file.place(field), field.value
    wrong = complaint(name) if isinstance(name, str) else f"`{field.key}` is no name of a time zone"
    return ("", place, f"{place}: {wrong}") if wrong else (str(name), place, "")
