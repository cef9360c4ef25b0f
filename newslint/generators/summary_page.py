"""The page `SUMMARY.md` that lists the chapters of a book."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newslint.generators.site_reader import SiteReader
from newslint.site.file_kinds import FileKind

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "SUMMARY.md"
_LINK = re.compile(r"\]\(<?([^()<>]+?)(?:[#?][^()<>]*)?>?(?:\s+\"[^\"]*\")?\)")


def chapters(text: str) -> frozenset[str]:
    """Return the paths that a summary links to, relative to its own folder."""
    return frozenset(posixpath.normpath(unquote(link.strip())) for link in _LINK.findall(text))


class BookReader(SiteReader):
    """Tells the chapters of a book from other files: those to which the summary has a link."""

    program = ""
    """What messages call the generator."""
    extra: frozenset[str] = frozenset()
    """Pages, relative to the folder of the book, that are published although no link leads to them."""

    def source(self) -> tuple[str, str]:
        """Return the folder of the book, relative to the site, and the place that names it."""
        return "", ""

    def summary(self) -> str:
        """Return the path of the summary, relative to the folder of the book."""
        return NAME

    @cached_property
    def _book(self) -> tuple[str, str, frozenset[str]]:
        """The folder of the book, the place that names it, and its chapters."""
        folder, place = self.source()
        text = self.site.text(f"{folder}/{self.summary()}".lstrip("/"))
        return folder, place, chapters(text)

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind | None:
        """Return the kind of a file; None for Markdown if no summary can be read."""
        del has_front_matter
        folder, place, listed = self._book
        if folder and not path.startswith(f"{folder}/"):
            return FileKind("unread", f"{self.program} reads only `{folder}`", place)
        inside = path.removeprefix(f"{folder}/") if folder else path
        if not inside.lower().endswith((".md", ".markdown")):
            return FileKind("resource", f"{self.program} copies such files as they are")
        if inside == self.summary():
            return FileKind("data", f"{self.program} reads the list of chapters in it")
        if inside in listed or inside in self.extra:
            return FileKind("article", f"`{self.summary()}` lists it")
        if not listed:
            return None
        return FileKind("unread", f"`{self.summary()}` does not list it")
