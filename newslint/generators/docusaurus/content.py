"""
The folders that Docusaurus' content plugins read, from the site's configuration as data.

Source: https://docusaurus.io/docs/configuration, and the options of the plugins of 3.10:
https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs and its neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from newslint.javascript.config_file import first_file, folder_of, with_endings
from newslint.javascript.values import ABSENT
from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.javascript.values import Value
    from newslint.site.folder import SiteFolder

    Plugin = Literal["docs", "blog", "pages"]

_PLUGINS: dict[Plugin, str] = {"docs": "docs", "blog": "blog", "pages": "src/pages"}
"""The content plugins, each with the folder that it reads unless it is told another."""
_INCLUDED = ("**/*.{md,mdx}",)
EXCLUDED = (
    "**/_*.{js,jsx,ts,tsx,md,mdx}",
    "**/_*/**",
    "**/*.test.{js,jsx,ts,tsx}",
    "**/__tests__/**",
)
"""What each plugin leaves out unless it is told something else."""


class Content(NamedTuple):
    """
    What one plugin reads: its folder relative to the site, and patterns relative to the folder.

    `name` is that of the plugin in the folders of translations, `identity` its `id`, empty for the
    usual one. `place` is where the plugin is configured, `source` where the folder is chosen, empty
    for what is usual.
    """

    plugin: Plugin
    identity: str
    folder: str
    include: tuple[str, ...] = _INCLUDED
    exclude: tuple[str, ...] = EXCLUDED
    place: str = ""

    @property
    def translated(self) -> str:
        """The folder of its translations below that of a language."""
        own = f"-{self.identity}" if self.identity else ""
        return f"docusaurus-plugin-content-{self.plugin}{own}"

    @property
    def versioned(self) -> str:
        """The folder of its earlier versions."""
        return f"{self.identity}_versioned_docs" if self.identity else "versioned_docs"


class Contents:
    """
    All that is read in one site.

    `is_complete` tells whether every plugin is known; `translations` is the folder of all languages.
    """

    def __init__(self, site: SiteFolder) -> None:
        """Read the configuration of the site."""
        self._file = first_file(site, with_endings("docusaurus.config"))
        self.is_complete = True
        value = self._file.value
        self.all = tuple(self._all() if self._file.path else _of_first_version())
        self.translations = folder_of(value.get("i18n", "path"), "i18n") or "i18n"
        self.static = value.get("staticDirectories").texts or ("static",)

    def _all(self) -> Iterator[Content]:
        for key in ("presets", "plugins"):
            listed = self._file.value.get(key)
            self.is_complete = self.is_complete and listed.state in ("list", "absent")
            for item in listed.items:
                name, options = _entry(item)
                if key == "presets":
                    yield from self._of_preset(name, options)
                elif plugin := _plugin(name):
                    yield from self._content(plugin, options)
                else:
                    self.is_complete = self.is_complete and bool(name or item.state == "literal")

    def _of_preset(self, name: str, options: Value) -> Iterator[Content]:
        is_classic = name.endswith(("classic", "preset-classic"))
        self.is_complete = self.is_complete and is_classic
        for plugin in _PLUGINS:
            own = options.get(plugin)
            is_off = own.state == "literal" and own.literal is False
            if not is_off and (is_classic or own.state == "object"):
                yield from self._content(plugin, own)

    def _content(self, plugin: Plugin, options: Value) -> Iterator[Content]:
        """Yield what a plugin reads; nothing, and all is no longer known, where its folder is unknown."""
        folder = folder_of(options.get("path"), _PLUGINS[plugin])
        identity = options.get("id")
        if (
            options.state == "unknown"
            or folder is None
            or identity.state not in ("absent", "literal")
        ):
            self.is_complete = False
            return
        included, excluded = options.get("include"), options.get("exclude")
        own = "" if identity.text == "default" else identity.text
        yield Content(
            plugin,
            own,
            folder,
            included.texts or _INCLUDED,
            EXCLUDED if excluded.texts is None else excluded.texts,
            self._file.place(options.get("path")) or self._file.place(options),
        )


def _of_first_version() -> Iterator[Content]:
    """Yield what Docusaurus 1 reads, whose documents lie beside the site."""
    yield Content("docs", "", "../docs", exclude=())
    yield Content("blog", "", "blog", exclude=())


def _entry(item: Value) -> tuple[str, Value]:
    """Return the name of a plugin or preset, and its options."""
    if item.state != "list":
        return _name(item), ABSENT
    items = item.items
    return _name(items[0]) if items else "", items[1] if len(items) > 1 else ABSENT


def _name(value: Value) -> str:
    """Return a name, also in `require.resolve("name")` and of a path that a program computes."""
    if value.call is not None:
        return next((given.text for given in reversed(value.call.arguments) if given.text), "")
    return value.text


def _plugin(name: str) -> Plugin | None:
    stem = name.removeprefix("@docusaurus/").removeprefix("plugin-").removeprefix("content-")
    for plugin in _PLUGINS:
        if stem == plugin and name != plugin:
            return plugin
    return None
