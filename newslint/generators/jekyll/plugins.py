"""
Which plugins and scripts of a Jekyll site change addresses, as their names and texts tell.

Nothing of them is run: where one may change an address, that address is not known.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.site.data_files import texts_of

if TYPE_CHECKING:
    from newslint.site.folder import SiteFolder

_OF_ADDRESSES = re.compile(r"polyglot|multiple-languages|multilingual|i18n|readme-index")
_HARMLESS = re.compile(
    r"jekyll-(?:feed|sitemap|seo-tag|paginate(?:-v2)?|gist|redirect-from|mentions|archives|toc"
    r"|github-metadata|include-cache|coffeescript|last-modified-at|sass-converter|compose|tidy"
    r"|optional-front-matter|titles-from-headings|default-layout|commonmark(?:-ghpages)?)|jemoji"
)
_HOOKS = re.compile(r"permalink|\burl\b|render|Hooks|Generator|Converter|output|content")
_FILTERS = re.compile(r"\bcontent\s*\|\s*(?:replace|markdownify|lazy|[a-z_]*img)|<base\b")


class JekyllPlugins:
    """What the lists of plugins, `_plugins` and the layouts of one site tell."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self._site = site

    @cached_property
    def makes_addresses(self) -> bool:
        """Whether a plugin may give pages other addresses than the settings say."""
        return any(map(_OF_ADDRESSES.search, self.names)) or self._has_hooks

    @cached_property
    def changes_images(self) -> bool:
        """Whether a plugin, a script or a layout may change the addresses in articles."""
        is_known = all(map(_HARMLESS.fullmatch, self.names))
        return not is_known or self._has_hooks or self._layouts_filter

    @cached_property
    def names(self) -> frozenset[str]:
        """The plugins that the configuration names."""
        own = self._site.own_file
        fields = (own.find(key) for key in ("plugins", "gems")) if own is not None else ()
        return frozenset(name for field in fields for name in texts_of(field))

    @cached_property
    def _has_hooks(self) -> bool:
        names = (name for name in self._site.names("_plugins") if name.endswith(".rb"))
        return any(_HOOKS.search(self._site.text(f"_plugins/{name}")) for name in names)

    @cached_property
    def _layouts_filter(self) -> bool:
        names = (name for name in self._site.names("_layouts") if name.endswith(".html"))
        return any(_FILTERS.search(self._site.text(f"_layouts/{name}")) for name in names)
