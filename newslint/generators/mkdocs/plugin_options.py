"""The list `plugins` in the configuration of MkDocs: https://www.mkdocs.org/user-guide/configuration/#plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.data_files import child, text_of

if TYPE_CHECKING:
    from newslint.front_matter.field import Field


def plugin_options(plugins: Field | None, name: str) -> list[Field]:
    """
    Return the options of each use of one of Material's plugins, empty if it is named alone.

    Material's plugins also have a long name: `material/blog`.
    """
    names = (name, f"material/{name}")
    found = []
    for plugin in plugins.fields if plugins is not None else ():
        if plugin.key in names or text_of(plugin) in names:
            found.append(plugin)
        elif not plugin.key:
            options = (child(plugin, each) for each in names)
            found += [each for each in options if each is not None]
    return found
