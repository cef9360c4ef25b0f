"""The files of a site by name, to find a file by the end of its path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet


class Explanation(NamedTuple):
    """Why an image is missing, and what to do: message and help of a violation."""

    message: str
    help: str


class ImageFiles:
    """The files of a site by name, ignoring case and Unicode form."""

    def __init__(self, files: AbstractSet[str]) -> None:
        """Group the files of a site by name."""
        self._files = files
        self._named: dict[str, list[str]] = {}
        for path in files:
            self._named.setdefault(path.rpartition("/")[2], []).append(path)
        self._nearly: dict[str, list[str]] | None = None

    def has(self, places: Sequence[str]) -> bool:
        """Return whether a file is at one of the places, or may be there behind a link."""
        return any(map(self._is_there, places)) or any(map(self._is_behind_link, places))

    def first(self, places: Sequence[str]) -> str | None:
        """Return the path of the first file at one of the places, or None."""
        for place in places:
            for path in sorted(self._of_name(place)):
                if _is_at(path, place):
                    return path
        return None

    def explain_missing(
        self,
        places: Sequence[str],
        *,
        leads_out: bool,
        asked: str = "",
        meant: Sequence[Sequence[str]] = (),
    ) -> Explanation:
        """
        Explain why no file is at any of the places, and what to do about it.

        `asked` and `meant` are those of `newslint.images.path_guesses.Places`.
        """
        for place, address in meant:
            file = self.first((place,))
            if file is not None:
                return Explanation(
                    f"readers are sent to `{asked}`, but `{file}` is at `{address}`",
                    f"write `{address}`",
                )
        for place in places:
            for path in self._of_nearly(place):
                if _is_at(_folded(path), _folded(place)):
                    return _difference(path, place)
        if leads_out:
            return Explanation("the image is outside the repository", "save the image in the site")
        expected = asked or places[0].removeprefix("/").replace("*/", "")
        elsewhere = sorted(self._of_name(places[0]))
        if len(elsewhere) == 1:
            return Explanation(
                f"there is no `{expected}`, but there is `{elsewhere[0]}`",
                "move the file, or correct the URL",
            )
        return Explanation(f"there is no `{expected}`", "add the file, or correct the URL")

    def _of_name(self, place: str) -> list[str]:
        return self._named.get(place.rpartition("/")[2], [])

    def _is_there(self, place: str) -> bool:
        if place.startswith("/") and "*" not in place:
            return place[1:] in self._files
        return any(_is_at(path, place) for path in self._of_name(place))

    def _is_behind_link(self, place: str) -> bool:
        """Return whether a folder on the way is listed as a file, so it is a link."""
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
    """Return whether a path from the root is the place, or ends with it."""
    if place.startswith("/"):
        first, any_folders, last = place[1:].partition("*/")
        if not any_folders:
            return path == first
        return path == first + last or (path.startswith(first) and path.endswith(f"/{last}"))
    return path == place or path.endswith(f"/{place}")


def _folded(path: str) -> str:
    return _composed(path).casefold()


def _difference(path: str, place: str) -> Explanation:
    """Describe how the path of a file differs from the one in the URL."""
    composed = _composed(place).removeprefix("/")
    if _composed(path).endswith(composed):
        return Explanation(
            f"`{path}` and the URL write the same letters with different code points",
            "copy the name of the file into the URL",
        )
    return Explanation(
        f"the file is `{path}`, with other capitals than the URL",
        "write the URL with the capitals of the file",
    )


def _composed(path: str) -> str:
    """Return a path in Unicode's form C; macOS stores names in form D."""
    from unicodedata import normalize

    return normalize("NFC", path)
