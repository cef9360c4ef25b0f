"""The plugin `meta` of Material for MkDocs: a `.meta.yml` gives keys to all pages in its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.mkdocs.plugin_options import plugin_options
from newslint.site.data_files import child, text_of
from newslint.site.defaults import NO_DEFAULTS, Defaults, DefaultValue

if TYPE_CHECKING:
    from newslint.site.folder import SiteFolder


def read(site: SiteFolder, path: str) -> Defaults:
    """Return the keys that the files of the plugin give a page, the nearest last."""
    own = site.own_file
    options = plugin_options(own.find("plugins"), "meta") if own is not None else None
    if not options:
        return NO_DEFAULTS
    name = text_of(child(options[0], "meta_file")) or ".meta.yml"
    found: dict[str, DefaultValue] = {}
    unread, folder = "", ""
    for each in ("", *path.split("/")[:-1]):
        folder = f"{folder}{each}/".lstrip("/")
        file = site.file(folder + name)
        if file is not None:
            unread = unread or (site.to_project(file.path) if file.problem else "")
            found |= site.default_values(file, file.fields)
    return Defaults(found, unread)
