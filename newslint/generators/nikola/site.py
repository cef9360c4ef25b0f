"""Which files are posts and pages: https://getnikola.com/handbook.html#the-post-lists."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint.front_matter.field import Field
    from newslint.site.file_kinds import Kind

_LISTS: dict[str, tuple[Kind, str]] = {
    "POSTS": ("article", "posts"),
    "PAGES": ("page", "pages"),
}


class NikolaSite(SiteReader):
    """Reads the literals of `conf.py`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Nikola."""
        del has_front_matter
        for kind, folder, ending, place in self._sources:
            if path.startswith(folder) and path.endswith(ending):
                return FileKind(kind, f"Nikola reads such files in `{folder}`", place)
        first = path.partition("/")[0]
        output = self._output
        if first == output:
            return FileKind("output", f"Nikola writes the site to `{output}`")
        if first in ("templates", "themes"):
            return FileKind("theme", f"it lies in `{first}`")
        if first == "files":
            return FileKind("resource", "Nikola copies `files` as it is")
        return FileKind("unread", "neither `POSTS` nor `PAGES` names it")

    @property
    def _output(self) -> str:
        own = self.site.own_file
        return folder_in_site(own.text_of("OUTPUT_FOLDER") if own is not None else "") or "output"

    @cached_property
    def _sources(self) -> tuple[tuple[Kind, str, str, str], ...]:
        """Kind, folder, ending and place of each list; the usual ones where they are no literals."""
        own = self.site.own_file
        found: list[tuple[Kind, str, str, str]] = []
        for key, (kind, usual) in _LISTS.items():
            field = own.find(key) if own is not None else None
            place = self.site.place(own, field) if own is not None else ""
            if field is None:
                found += [(kind, f"{usual}/", ending, "") for ending in (".md", ".html", ".rst")]
            else:
                found += [(kind, *source, place) for source in _wildcards(field)]
        return tuple(found)


def _wildcards(field: Field) -> Iterator[tuple[str, str]]:
    """Yield the folder and the ending of each wildcard in a list such as `(("posts/*.md", ...), ...)`."""
    rows = field.value if isinstance(field.value, (list, tuple)) else ()
    for row in rows:
        wildcard = row[0] if isinstance(row, (list, tuple)) and row else ""
        if isinstance(wildcard, str) and "*" in wildcard:
            folder, _, ending = wildcard.partition("*")
            yield folder, ending
