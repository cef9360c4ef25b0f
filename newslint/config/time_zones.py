"""Names of time zones, as the IANA database has them."""

from __future__ import annotations

import os
import re

from newslint.closest import closest, quoted

_FORM = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*+(?:/[A-Za-z0-9_+-]++)*+")
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
