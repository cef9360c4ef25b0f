"""Templates of a Hugo site that render images: https://gohugo.io/render-hooks/images/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.site.data_files import child, entries, text_of, texts_of
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.site.folder import SiteFolder

_HOOK = re.compile(r"render-image\b.*\.html")
_OTHER_USE = re.compile(r"Destination|\b(?:partial|partialCached|template)\b")
_AS_WRITTEN = re.compile(r"\{\{-?\s*\.Destination\s*(?:\|\s*(?:safeURL|safe\.URL)\s*)?-?\}\}")


def rewrites_images(site: SiteFolder, configuration: HugoConfiguration) -> bool:
    """
    Return whether a template may write another address for an image of Markdown than the article.

    It may if it does anything with the address but print it, or hands it to another template.
    """
    folders = (*_layout_folders(site, configuration), *_layout_mounts(configuration))
    hooks = (path for folder in folders for path in _hooks(site, folder))
    return any(not _prints_address(site.text(path)) for path in hooks)


def has_all_themes(site: SiteFolder, configuration: HugoConfiguration) -> bool:
    """Return whether all templates of a site lie in it: a theme may be a module, or not be fetched."""
    theme = configuration.find("theme")
    names = texts_of(theme.field) if theme is not None else ()
    folder = configuration.text("themesDir") or "themes"
    return configuration.find("module", "imports") is None and all(
        site.names(f"{folder}/{name}/layouts") for name in names
    )


def resolves_images(configuration: HugoConfiguration, *, has_languages: bool) -> bool:
    """
    Return whether Hugo itself may look for an image among the files of its page and in `assets`.

    Current versions do so where the configuration asks for it, and in sites of many languages.
    """
    wanted = configuration.text("markup", "goldmark", "renderHooks", "image", "useEmbedded").lower()
    return wanted in ("always", "fallback") or (has_languages and wanted != "never")


def _prints_address(template: str) -> bool:
    rest, count = _AS_WRITTEN.subn("", template)
    return bool(count) and _OTHER_USE.search(rest) is None


def _hooks(site: SiteFolder, layouts: str) -> Iterator[str]:
    """Yield the templates of images in a folder of templates."""
    for kind in ("", *sorted(site.names(layouts))):
        markup = "/".join(filter(None, (layouts, kind, "_markup")))
        for name in sorted(site.names(markup)):
            if _HOOK.fullmatch(name):
                yield f"{markup}/{name}"


def _layout_folders(site: SiteFolder, configuration: HugoConfiguration) -> Iterator[str]:
    yield "layouts"
    themes = configuration.text("themesDir") or "themes"
    for theme in sorted(site.names(themes)):
        yield f"{themes}/{theme}/layouts"


def _layout_mounts(configuration: HugoConfiguration) -> Iterator[str]:
    found = configuration.find("module", "mounts")
    for mount in entries(found.field) if found is not None else ():
        first, _, _ = folder_in_site(text_of(child(mount, "target"))).partition("/")
        if first == "layouts":
            yield folder_in_site(text_of(child(mount, "source")))
