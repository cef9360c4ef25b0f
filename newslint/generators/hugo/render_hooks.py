"""Templates of a Hugo site that render images: https://gohugo.io/render-hooks/images/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.site.data_files import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.site.folder import SiteFolder

_HOOK = re.compile(r"render-image\b.*\.html")
_AS_WRITTEN = re.compile(r"\{\{-?\s*\.Destination\s*(?:\|\s*(?:safeURL|safe\.URL)\s*)?-?\}\}")


def rewrites_images(site: SiteFolder) -> bool:
    """
    Return whether a template may write another address for an image of Markdown than the article.

    It may if it does anything with the address but print it.
    """
    return any("Destination" in _AS_WRITTEN.sub("", site.text(path)) for path in _hooks(site))


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


def _hooks(site: SiteFolder) -> Iterator[str]:
    for top in _tops(site):
        if not site.names(f"{top}layouts"):
            continue
        for folder in ("", *sorted(site.names(f"{top}layouts"))):
            markup = "/".join(filter(None, (f"{top}layouts", folder, "_markup")))
            for name in sorted(site.names(markup)):
                if _HOOK.fullmatch(name):
                    yield f"{markup}/{name}"


def _tops(site: SiteFolder) -> Iterator[str]:
    yield ""
    for theme in sorted(site.names("themes")):
        yield f"themes/{theme}/"
