"""The files of a site by their names, to find one of which only the end of its path is known."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet


class ImageFiles:
    """What is there, and what is there under nearly the same name."""

    def __init__(self, files: AbstractSet[str]) -> None:
        """Sort the files of a site by their names."""
        self._files = files
        self._named: dict[str, list[str]] = {}
        for path in files:
            self._named.setdefault(path.rpartition("/")[2], []).append(path)
        self._nearly: dict[str, list[str]] | None = None

    def has(self, places: Sequence[str]) -> bool:
        """Tell whether a file lies at one of the places, or may lie there behind a link."""
        return any(map(self._is_there, places)) or any(map(self._is_behind_link, places))

    def first(self, places: Sequence[str]) -> str | None:
        """Return the path of the first file that lies at one of the places; None without one."""
        for place in places:
            for path in sorted(self._of_name(place)):
                if _is_at(path, place):
                    return path
        return None

    def account(self, places: Sequence[str], *, leads_out: bool) -> str:
        """Say what is there instead of a file at one of the places."""
        for place in places:
            for path in self._of_nearly(place):
                if _is_at(_folded(path), _folded(place)):
                    return _difference(path, place)
        if leads_out:
            return "the address leads out of the repository"
        expected = places[0].removeprefix("/").replace("*/", "")
        elsewhere = sorted(self._of_name(places[0]))
        if len(elsewhere) == 1:
            return f"there is no `{expected}`, but there is `{elsewhere[0]}`"
        return f"there is no `{expected}`"

    def _of_name(self, place: str) -> list[str]:
        return self._named.get(place.rpartition("/")[2], [])

    def _is_there(self, place: str) -> bool:
        if place.startswith("/") and "*" not in place:
            return place[1:] in self._files
        return any(_is_at(path, place) for path in self._of_name(place))

    def _is_behind_link(self, place: str) -> bool:
        """Tell whether what should be a folder on the way is listed like a file: it is a link."""
        folder = place.rpartition("/")[0]
        while folder.strip("/"):
            if self._is_there(folder):
                return True
            folder = folder.rpartition("/")[0]
        return False

    def _of_nearly(self, place: str) -> list[str]:
        if self._nearly is None:
            self._nearly = {}
            for path in sorted(self._files):
                name = _folded(path.rpartition("/")[2])
                self._nearly.setdefault(name, []).append(path)
        return self._nearly.get(_folded(place.rpartition("/")[2]), [])


def _is_at(path: str, place: str) -> bool:
    """Tell whether a path from the root is the one that a place names, or ends with it."""
    if place.startswith("/"):
        first, any_folders, last = place[1:].partition("*/")
        if not any_folders:
            return path == first
        return path == first + last or (path.startswith(first) and path.endswith(f"/{last}"))
    return path == place or path.endswith(f"/{place}")


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _difference(path: str, place: str) -> str:
    """Say in what the name of a file differs from the one that is asked for."""
    composed = unicodedata.normalize("NFC", place).removeprefix("/")
    if unicodedata.normalize("NFC", path).endswith(composed):
        return f"the name of `{path}` is made of other code points than the address"
    return f"the file is `{path}`: capitals differ"
