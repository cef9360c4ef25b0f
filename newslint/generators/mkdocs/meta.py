"""The plugin `meta` of Material for MkDocs: a `.meta.yml` supplies keys to all pages beside it and below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.data_files import child, text_of
from newslint.site.defaults import NO_DEFAULTS, Defaults, DefaultValue

if TYPE_CHECKING:
    from newslint.front_matter.field import Field
    from newslint.site.folder import SiteFolder


def read(site: SiteFolder, path: str) -> Defaults:
    """Return what the files of the plugin supply to a page, the nearest last."""
    own = site.own_file
    options = _options(own.find("plugins"), "meta") if own is not None else None
    if options is None:
        return NO_DEFAULTS
    name = text_of(child(options, "meta_file")) or ".meta.yml"
    found: dict[str, DefaultValue] = {}
    unread, folder = "", ""
    for each in ("", *path.split("/")[:-1]):
        folder = f"{folder}{each}/".lstrip("/")
        file = site.file(folder + name)
        if file is not None:
            unread = unread or (site.to_project(file.path) if file.problem else "")
            found |= site.default_values(file, file.fields)
    return Defaults(found, unread)


def _options(plugins: Field | None, name: str) -> Field | None:
    """Return the options of a plugin that is named alone or with a mapping; None if it is not."""
    for plugin in plugins.fields if plugins is not None else ():
        if text_of(plugin) == name or plugin.key == name:
            return plugin
        options = None if plugin.key else child(plugin, name)
        if options is not None:
            return options
    return None
