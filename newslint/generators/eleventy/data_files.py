"""Eleventy's data files: https://www.11ty.dev/docs/data-template-dir/ and /docs/data-global/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.defaults import Defaults, DefaultValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.site.folder import SiteFolder

_PROGRAMS = ("js", "cjs", "mjs", "ts")
_DATA = (".json", ".11tydata.json")
_COMPUTED = "eleventyComputed"


def read(site: SiteFolder, path: str) -> Defaults:
    """
    Return the keys that global, directory and template data give an article, the nearest last.

    A program among them may supply any key: it is never run, and named as unread. So is a format
    that only the site's own program can read.
    """
    found: dict[str, DefaultValue] = {}
    unread = ""
    *folders, _ = path.split("/")
    for depth in range(len(folders) + 1):
        found |= _global(site, "/".join(folders[:depth]))
        unread = unread or _unread(site, "/".join([*folders[:depth], "_data", _COMPUTED]), "")
    for stem in _stems(path):
        unread = unread or _unread(site, stem)
        for ending in _DATA:
            file = site.file(stem + ending)
            if file is not None:
                unread = unread or (site.to_project(file.path) if file.problem else "")
                found |= site.default_values(file, file.fields)
                computed = file.find(_COMPUTED)
                found |= site.default_values(file, computed.fields if computed else ())
    return Defaults(found, unread)


def _stems(path: str) -> Iterator[str]:
    """Yield the paths of data files without their endings: `posts/posts`, then `posts/ferry`."""
    folder = ""
    *folders, name = path.split("/")
    for each in folders:
        folder = f"{folder}/{each}".lstrip("/")
        yield f"{folder}/{each}"
    yield f"{folder}/{name.partition('.')[0]}".lstrip("/")


def _unread(site: SiteFolder, stem: str, infix: str = ".11tydata") -> str:
    """Return the path of the first file of a stem that is not data; empty without one."""
    folder, _, name = stem.rpartition("/")
    names = site.names(folder)
    programs = (f"{infix}.{ending}" for ending in _PROGRAMS)
    for ending in (*programs, ".yaml", ".yml", ".toml"):
        if name + ending in names:
            return site.to_project(stem + ending)
    return ""


def _global(site: SiteFolder, folder: str) -> dict[str, DefaultValue]:
    """Return the keys that are the names of files in a folder `_data`; their values are not read."""
    data = f"{folder}/_data".lstrip("/")
    stems = {name.partition(".")[0]: name for name in sorted(site.names(data)) if name[0] != "."}
    stems.pop(_COMPUTED, None)
    found = {
        stem: DefaultValue(None, site.to_project(f"{data}/{name}")) for stem, name in stems.items()
    }
    computed = site.file(f"{data}/{_COMPUTED}.json")
    return found if computed is None else found | site.default_values(computed, computed.fields)
