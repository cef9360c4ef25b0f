"""
Which files Zola makes pages of.

As https://www.getzola.org/documentation/content/overview/ and
https://www.getzola.org/documentation/getting-started/directory-structure/ have it; not measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.files.globs import GlobError, matcher
from newslint.site.data_files import texts_of
from newslint.site.file_kinds import FileKind

if TYPE_CHECKING:
    from newslint.site.data_files import DataFile
    from newslint.site.file_kinds import Kind
    from newslint.site.folder import SiteFolder

_FOLDERS: dict[str, tuple[Kind, str]] = {
    "templates": ("layout", "`templates` holds templates"),
    "themes": ("theme", "it lies in `themes`"),
    "static": ("resource", "Zola copies `static` as it is"),
    "public": ("output", "Zola writes the site to `public`"),
}


def kind(site: SiteFolder, own: DataFile | None, path: str) -> FileKind:
    """Return what the file at a path relative to the site is."""
    first, _, inside = path.partition("/")
    if first != "content" or not inside:
        found = _FOLDERS.get(first) if inside else None
        return FileKind(*found) if found else FileKind("unread", "Zola reads only `content`")
    ignored = own.find("ignored_content") if own is not None else None
    if own is not None and _is_ignored(texts_of(ignored), inside):
        return FileKind("unread", "`ignored_content` leaves it out", site.place(own, ignored))
    *folders, name = inside.split("/")
    if not name.endswith(".md"):
        return FileKind("resource", "Zola makes pages only of `.md` files")
    if name.startswith("_index."):
        return FileKind("page", "`_index.md` is the page of a section")
    for depth in range(1, len(folders) + 1):
        folder = "/".join(folders[:depth])
        if "index.md" in site.names(f"content/{folder}") and inside != f"{folder}/index.md":
            return FileKind("resource", f"it belongs to the page `content/{folder}`")
    return FileKind("article", "it lies in `content`")


def _is_ignored(globs: tuple[str, ...], path: str) -> bool:
    for glob in globs:
        try:
            pattern = matcher([f"/{glob.lstrip('/')}"])
        except GlobError:
            continue
        if pattern is not None and pattern.match(path):
            return True
    return False
