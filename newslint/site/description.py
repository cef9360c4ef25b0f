"""What `newslint config` shows of the sites: where they lie, and what their own files tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.config import Config
    from newslint.site.defaults import Defaults
    from newslint.site.settings import SiteSettings


def describe_sites(config: Config, paths: Iterable[str]) -> list[dict[str, Any]]:
    """
    Return the sites of some articles as plain values, in order of their folders.

    `from` are the files that the generator was told from. Of the keys that other files supply, those
    are listed that the first article of each folder gets, each with its `source`; `unread` are files
    that may supply any and are no data. `files` counts the files of each kind, and names the settings
    that made them so.
    """
    supplied: dict[SiteSettings, dict[str, Defaults]] = {}
    kinds: dict[SiteSettings, dict[str, list[str]]] = {}
    for path in ("", *paths):
        relative = config.relative(path) if path else ""
        site = config.settings(path).site if path else config.sites.of("", config.chosen)
        folders = supplied.setdefault(site, {})
        folder = relative.rpartition("/")[0]
        if relative:
            kind = config.kind(relative)
            kinds.setdefault(site, {}).setdefault(kind.kind, []).append(kind.setting)
        if relative and kind.is_checked and folder not in folders:
            folders[folder] = site.defaults(relative)
    sites = sorted(supplied, key=lambda site: (site.folder, site.generator.name))
    return [_site(site, supplied[site].values(), kinds.get(site, {})) for site in sites]


def _site(
    site: SiteSettings, defaults: Iterable[Defaults], kinds: dict[str, list[str]]
) -> dict[str, Any]:
    keys: dict[str, str] = {}
    unread: set[str] = set()
    for each in defaults:
        unread.update([each.unread] if each.unread else ())
        for key, (_, source) in each.values.items():
            keys.setdefault(key, source)
    own = site.own_file
    return {
        "folder": site.folder or ".",
        "generator": site.generator.name,
        "from": [site.to_project(sign) for sign in site.signs],
        "configuration": site.to_project(own.path) if own is not None else None,
        "timezone": {
            "value": site.timezone,
            "from": site.zone.source if site.zone is not None else "default",
        },
        "files": {
            kind: {"count": len(places), "from": sorted({*places} - {""})}
            for kind, places in sorted(kinds.items())
        },
        "supplied": dict(sorted(keys.items())),
        "unread": sorted(unread),
        "problems": list(site.found_problems()),
    }
