"""Colour, if the output goes to a terminal that shows it; six codes need no library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TextIO, TypeAlias

    Paint: TypeAlias = Callable[[str, str], str]

_CODES = {
    "quiet": "2",
    "strong": "1",
    "error": "1;31",
    "warning": "33",
    "info": "36",
}


def plain(text: str, role: str) -> str:
    """Return `text` unchanged, for files and pipes."""
    del role
    return text


def coloured(text: str, role: str) -> str:
    """Return `text` in the colour of its role: a severity, `quiet` or `strong`."""
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m"


def paint_for(choice: str, stream: TextIO, environment: Mapping[str, str]) -> Paint:
    """
    Return the paint for `stream`; `choice` is `always`, `never` or `auto`.

    `auto` is colour on a terminal that is not dumb; `NO_COLOR` forbids it and `FORCE_COLOR` asks
    for it, each if it is not empty (https://no-color.org, https://force-color.org). Node's programs
    read `FORCE_COLOR=0` as no colour, and MegaLinter, which sets it for every linter, means that.
    """
    if choice == "auto":
        force = environment.get("FORCE_COLOR", "")
        on_screen = stream.isatty() and environment.get("TERM") != "dumb"
        wanted = force != "0" and (force != "" or on_screen)
        return coloured if wanted and not environment.get("NO_COLOR") else plain
    return coloured if choice == "always" else plain
