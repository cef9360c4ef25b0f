"""
Which files MkDocs makes pages of.

Measured with MkDocs 1.6: https://www.mkdocs.org/user-guide/configuration/ (`docs_dir`,
`exclude_docs`, `draft_docs`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.files.globs import GlobError, matcher
from newslint.site.data_files import child, text_of
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from newslint.front_matter.field import Field
    from newslint.site.data_files import DataFile
    from newslint.site.folder import SiteFolder

_PAGES = (".md", ".markdown", ".mkdn", ".mkd")


def kind(site: SiteFolder, own: DataFile | None, path: str) -> FileKind:
    """Return what the file at a path relative to the site is."""
    docs = own.find("docs_dir") if own is not None else None
    folder = folder_in_site(text_of(docs)) or "docs"
    if not path.startswith(f"{folder}/"):
        return _outside(site, own, path, folder)
    inside = path.removeprefix(f"{folder}/")
    if any(part.startswith(".") for part in inside.split("/")):
        return FileKind("unread", "MkDocs passes over hidden files")
    if not inside.endswith(_PAGES):
        return FileKind("resource", "MkDocs copies such files as they are")
    for key, found in (("exclude_docs", "unread"), ("draft_docs", "draft")):
        field = own.find(key) if own is not None else None
        if own is not None and _matches(field, inside):
            what = f"`{key}` leaves it out of the site"
            return FileKind("draft" if found == "draft" else "unread", what, site.place(own, field))
    above, _, name = inside.rpartition("/")
    if name == "README.md" and "index.md" in site.names(f"{folder}/{above}".rstrip("/")):
        return FileKind("unread", "MkDocs takes the `index.md` beside it")
    return FileKind("article", f"it lies in `{folder}`", site.place(own, docs) if own else "")


def _outside(site: SiteFolder, own: DataFile | None, path: str, docs: str) -> FileKind:
    if own is not None:
        output, theme = own.find("site_dir"), child(own.find("theme"), "custom_dir")
        written = folder_in_site(text_of(output)) or "site"
        if path.startswith(f"{written}/"):
            place = site.place(own, output)
            return FileKind("output", f"MkDocs writes the site to `{written}`", place)
        changed = folder_in_site(text_of(theme))
        if changed and path.startswith(f"{changed}/"):
            return FileKind("theme", "it changes the theme", site.place(own, theme))
    return FileKind("unread", f"MkDocs reads only `{docs}`")


def _matches(field: Field | None, path: str) -> bool:
    """Return whether a list of patterns, a line each, as git ignores files, names a page."""
    is_left_out = False
    for line in text_of(field).splitlines():
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        try:
            expression = matcher([pattern.removeprefix("!")])
        except GlobError:
            continue
        if expression is not None and expression.match(path):
            is_left_out = not pattern.startswith("!")
    return is_left_out
