"""Hugo's `cascade`, and the dates that its configuration takes from names and from git."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.files.globs import GlobError, matcher
from newslint.site.data_files import child, entries, text_of
from newslint.site.defaults import Defaults, DefaultValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.front_matter.field import Field
    from newslint.site.data_files import DataFile
    from newslint.site.folder import SiteFolder

_TARGETS = frozenset(("_target", "target"))
_DATED_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_OF_FILE = frozenset((":git", ":filemodtime"))


def read(site: SiteFolder, path: str) -> Defaults:
    """
    Return the values that an article gets from cascades.

    See https://gohugo.io/content-management/front-matter/. The configuration comes first, then the `_index.md` of each section, the nearest last. Hugo uses
    the target of an entry in a list, but not that of a single mapping.
    """
    content = _content(site)
    inside = path.removeprefix(f"{content}/")
    found: dict[str, DefaultValue] = {}
    unread = ""
    for file in _files(site, content, inside):
        if file.problem:
            unread = unread or site.to_project(file.path)
        cascade = file.find("cascade")
        for entry in entries(cascade):
            if entry is cascade or _is_meant(entry, inside):
                found |= site.default_values(file, _fields(entry), ignore_case=True)
    return Defaults(_dates(site, path) | found, unread, ignore_case=True)


def _content(site: SiteFolder) -> str:
    own = site.own_file
    return (own.text_of("contentDir").strip("./") if own else "") or "content"


def _files(site: SiteFolder, content: str, inside: str) -> Iterator[DataFile]:
    if site.own_file is not None:
        yield site.own_file
    folder = content
    for name in ("", *inside.split("/")[:-1]):
        folder = f"{folder}/{name}".rstrip("/")
        index = site.file(f"{folder}/_index.md")
        if index is not None:
            yield index


def _fields(entry: Field) -> Iterator[Field]:
    """Yield the fields that are set, without those that select pages."""
    return (field for field in entry.fields if field.key not in _TARGETS)


def _is_meant(entry: Field, inside: str) -> bool:
    """Return whether an entry is for the page at a path; languages are ignored."""
    target = child(entry, "_target") or child(entry, "target")
    kind, where = text_of(child(target, "kind")), text_of(child(target, "path"))
    if kind and "page" not in kind:
        return False
    if not where:
        return True
    try:
        pattern = matcher([where])
    except GlobError:
        return True
    return pattern is not None and pattern.match(_page(inside).lower()) is not None


def _page(inside: str) -> str:
    """Return the path that Hugo uses for a page: without ending and language, for a bundle its folder."""
    folder, _, name = inside.rpartition("/")
    stem = name.partition(".")[0]
    return folder if stem == "index" else f"{folder}/{stem}".lstrip("/")


def _dates(site: SiteFolder, path: str) -> dict[str, DefaultValue]:
    """Return the dates that `[frontmatter]` in the configuration takes from other sources."""
    own = site.own_file
    table = child(own.find("frontmatter"), "date") if own is not None else None
    if own is None or table is None:
        return {}
    wanted = {str(field.value).lower() for field in table.fields}
    name = path.removesuffix("/index.md").rpartition("/")[2]
    named = _DATED_NAME.match(name)
    if named and ":filename" in wanted:
        return {"date": DefaultValue(named[0], "file name")}
    if not wanted.isdisjoint(_OF_FILE):
        return {"date": DefaultValue(None, site.to_project(own.place(table)))}
    return {}
