"""Names of time zones, as the IANA database has them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.closest import closest, quoted
from newslint.patterns import compiled

if TYPE_CHECKING:
    from newslint.config.generator_files import DataFile

_FORM = compiled(r"[A-Za-z][A-Za-z0-9_+-]*+(?:/[A-Za-z0-9_+-]++)*+")
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
    others = "; names are like `Europe/Paris` or `UTC`"
    return f"no time zone is called {quoted(name)}{closest(name, known, others)}"


def named_in(file: DataFile, key: str) -> tuple[str, str, str]:
    """
    Return the time zone that a site generator's own file names under a key, capitals aside.

    With it come the place, and a complaint where what stands there is no time zone; each may be
    empty.
    """
    field = file.find(key) if key else None
    if field is None or field.value in (None, ""):
        return "", "", ""
    place, name = file.place(field), field.value
    wrong = complaint(name) if isinstance(name, str) else f"`{field.key}` is no name of a time zone"
    return ("", place, f"{place}: {wrong}") if wrong else (str(name), place, "")
