"""Jekyll's `defaults`: https://jekyllrb.com/docs/configuration/front-matter-defaults/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.files.globs import GlobError, matcher
from newslint.site.data_files import child, entries, text_of
from newslint.site.defaults import NO_DEFAULTS, Defaults, DefaultValue

if TYPE_CHECKING:
    from newslint.site.folder import SiteFolder


def read(site: SiteFolder, path: str) -> Defaults:
    """Return the values of every scope that an article is in; the longest path wins."""
    own = site.own_file
    if own is None:
        return NO_DEFAULTS
    source = _folder(own.text_of("source"))
    inside = path.removeprefix(source)
    found: list[tuple[int, dict[str, DefaultValue]]] = []
    for entry in entries(own.find("defaults")):
        where, values = text_of(child(entry, "scope", "path")), child(entry, "values")
        if values is not None and _is_in_scope(inside, where):
            kind = text_of(child(entry, "scope", "type"))
            if not kind or kind in _kinds(inside, _folder(own.text_of("collections_dir"))):
                found.append((len(where), site.default_values(own, values.fields)))
    merged: dict[str, DefaultValue] = {}
    for _, values_of in sorted(found, key=lambda pair: pair[0]):
        merged.update(values_of)
    return Defaults(merged, site.to_project(own.path) if own.problem else "")


def _folder(written: str) -> str:
    """Return a folder as the beginning of a path; empty for the root."""
    name = written.removeprefix("./").strip("/")
    return "" if name in ("", ".") else f"{name}/"


def _kinds(path: str, collections: str) -> set[str]:
    """Return the types that an article has by its folder; for Jekyll 4.3, drafts are posts."""
    *folders, _ = path.split("/")
    kinds = {"posts"} if not {"_posts", "_drafts"}.isdisjoint(folders) else set()
    first, *_ = path.removeprefix(collections).split("/")
    if first.startswith("_") and not kinds:
        kinds.add(first[1:])
    return kinds or {"pages"}


def _is_in_scope(path: str, where: str) -> bool:
    """Return whether a path is in a scope, whose path counts by its characters, not by folders."""
    where = where.removeprefix("/")
    if "*" in where:
        try:
            pattern = matcher([f"/{where}"])
        except GlobError:
            return True
        return pattern is not None and pattern.match(path) is not None
    return path.startswith(where)
