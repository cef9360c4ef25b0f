"""The keys that Pelican's settings give articles: https://docs.getpelican.com/en/latest/settings.html."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.site.defaults import NO_DEFAULTS, Defaults, DefaultValue

if TYPE_CHECKING:
    from newslint.site.folder import SiteFolder

_GROUP = re.compile(r"\(\?P<(\w+)>")
_PATTERNS = ("FILENAME_METADATA", "PATH_METADATA")
_SETTINGS = {"DEFAULT_DATE": "date", "DEFAULT_CATEGORY": "category", "AUTHOR": "author"}


def read(site: SiteFolder) -> Defaults:
    """
    Return the keys that settings give to all articles, as far as they are literals.

    The patterns for names of files are not run: every group of such a pattern counts as supplied.
    """
    own = site.own_file
    if own is None:
        return NO_DEFAULTS
    found: dict[str, DefaultValue] = {}
    settings = own.by_key()
    for name in _PATTERNS:
        if name in settings:
            source = site.to_project(own.place(settings[name]))
            groups = _GROUP.findall(str(settings[name].value))
            found |= {group.lower(): DefaultValue(None, source) for group in groups}
    values = settings["DEFAULT_METADATA"].value if "DEFAULT_METADATA" in settings else None
    if isinstance(values, dict):
        source = site.to_project(own.place(settings["DEFAULT_METADATA"]))
        found |= {str(key).lower(): DefaultValue(value, source) for key, value in values.items()}
    for name, key in _SETTINGS.items():
        if name in settings and settings[name].value:
            found[key] = DefaultValue(
                settings[name].value, site.to_project(own.place(settings[name]))
            )
    return Defaults(found, site.to_project(own.path) if own.problem else "", ignore_case=True)
