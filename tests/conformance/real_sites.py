"""The content of a real repository, in a copy that its generator can build without theme and plugins."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conformance.programs import Program
    from conformance.sites import Workshop

DUMPS = Path(__file__).resolve().parent / "dumps"
_MOST_ATTEMPTS = 60
_CAUSED_BY_US = re.compile(r"[Uu]nknown tag|[Ii]nclude|Liquid|filter")
"""What is said about files that need what was taken out."""


class Preparation(NamedTuple):
    """How to make a site of a generator buildable: what is taken out of it and what is put into it."""

    config: str
    zone_key: str
    settings: tuple[str, ...]
    """The top-level settings that name themes and plugins."""
    removed: tuple[str, ...]
    """The folders and files that only themes and plugins need."""
    emptied: str
    """The folder whose files are kept without content, because articles include them."""
    files: Mapping[str, str]
    """What is put in, after newslint has read the site: the content by path."""


PREPARATIONS = {
    "hexo": Preparation(
        config="_config.yml",
        zone_key="timezone",
        settings=("theme", "theme_config", "deploy"),
        removed=("themes", "scripts", "public", "node_modules"),
        emptied="",
        files={
            "scripts/dump.js": (DUMPS / "hexo.js").read_text(encoding="utf-8"),
            "themes/plain/layout/post.njk": "{{ page.content }}\n",
        },
    ),
    "jekyll": Preparation(
        config="_config.yml",
        zone_key="timezone",
        settings=("theme", "remote_theme", "plugins", "gems", "plugins_dir", "safe", "whitelist"),
        removed=(
            "_plugins",
            "_layouts",
            "_site",
            "node_modules",
            "vendor",
            "Gemfile",
            "Gemfile.lock",
        ),
        emptied="_includes",
        files={"_plugins/dump.rb": (DUMPS / "jekyll.rb").read_text(encoding="utf-8")},
    ),
}
_PACKAGES = {
    "name": "site",
    "private": True,
    "dependencies": {"hexo": "8.1.2", "hexo-renderer-marked": "7.0.1"},
    "hexo": {"version": "8.1.2"},
}


class Image(NamedTuple):
    """An image of a page: its address, and whether a file is published there, None elsewhere."""

    address: str
    is_there: bool | None


class RealPage(NamedTuple):
    """What the generator made of an article."""

    title: str | None
    instant: int | None
    address: str
    is_cut: bool | None
    images: tuple[Image, ...]


class RealSite(NamedTuple):
    """The pages of a built site by the path of their source, and the files that stop its build."""

    pages: dict[str, RealPage]
    stopping: dict[str, str]
    set_aside: dict[str, str]


class BuildError(Exception):
    """The site cannot be built, whatever is set aside."""


def prepare(program: Program, source: Path, site: Path) -> list[str]:
    """Copy a repository to `site` without what cannot run; return what was taken out."""
    preparation = PREPARATIONS[program.name]
    shutil.copytree(source, site, ignore=shutil.ignore_patterns(".git"), symlinks=True)
    removed = [name for name in preparation.removed if (site / name).exists()]
    for name in removed:
        _remove(site / name)
    for path in (site / preparation.emptied).rglob("*") if preparation.emptied else ():
        if path.is_file():
            path.write_text("", encoding="utf-8")
    if program.name == "hexo":
        (site / "package.json").write_text(json.dumps(_PACKAGES), encoding="utf-8")
    config = site / preparation.config
    if not config.is_file():
        raise BuildError(f"{source} has no {preparation.config}; name the folder of the site")
    text, settings = config.read_text(encoding="utf-8"), []
    for key in (*preparation.settings, preparation.zone_key):
        text, found = take_out(text, key)
        settings += [key] if found else []
    ending = "theme: plain\n" if program.name == "hexo" else ""
    config.write_text(f"{text.rstrip()}\n{ending}", encoding="utf-8")
    return [*settings, *removed]


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def take_out(text: str, key: str) -> tuple[str, bool]:
    """Remove a top-level key of YAML with all lines of its value; tell whether there was one."""
    pattern = rf"(?m)^{re.escape(key)}[ \t]*:.*\n?(?:(?:[ \t-].*|[ \t]*)\n)*"
    text, count = re.subn(pattern, "", text if text.endswith("\n") else f"{text}\n")
    return text, count > 0


def set_zone(program: Program, site: Path, zone: str) -> None:
    """Write a time zone into the configuration of a prepared site that has none."""
    preparation = PREPARATIONS[program.name]
    with (site / preparation.config).open("a", encoding="utf-8") as config:
        config.write(f"{preparation.zone_key}: {zone}\n")


def add_dump(workshop: Workshop, program: Program, site: Path) -> None:
    """Put in what writes down the pages, and link the program's packages."""
    for name, text in PREPARATIONS[program.name].files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    if program.npm:
        (site / "node_modules").symlink_to(workshop.node_modules(program))


def build(workshop: Workshop, program: Program, site: Path, machine: str) -> RealSite:
    """Build a site; files that stop the build are removed one after the other. Raise BuildError."""
    stopping: dict[str, str] = {}
    set_aside: dict[str, str] = {}
    for _ in range(_MOST_ATTEMPTS):
        for left in ("public", "_site", "db.json"):
            _remove(site / left)
        log = workshop.run(program, site, machine)
        if not log:
            return RealSite(dict(_pages(program, site)), stopping, set_aside)
        name = _named(log, site)
        if not name:
            raise BuildError(log[-1500:])
        (site / name).unlink()
        (set_aside if _CAUSED_BY_US.search(log) else stopping)[name] = log.strip()[-300:]
    raise BuildError(f"{_MOST_ATTEMPTS} files stop the build: {', '.join(set_aside | stopping)}")


def _named(log: str, site: Path) -> str:
    """Return the path of the article that a log names, the longest if some contain others."""
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    found = [path for path in paths if path in log and path.endswith((".md", ".markdown", ".html"))]
    return max(found, key=len, default="")


def _pages(program: Program, site: Path) -> Iterator[tuple[str, RealPage]]:
    told = json.loads((site / program.dump).read_text(encoding="utf-8"))
    output = site / program.output
    for entry in told:
        address = unquote(entry["address"])
        title = entry.get("title")
        yield (
            entry["file"],
            RealPage(
                title=None if title in {None, ""} else str(title),
                instant=entry.get("date"),
                address=address,
                is_cut=entry.get("cut"),
                images=tuple(_images(entry, address, output)),
            ),
        )


def _images(entry: Mapping[str, Any], page: str, output: Path) -> Iterator[Image]:
    parser = _ImageParser()
    parser.feed(entry["html"] or "")
    folder = page.rpartition("/")[0]
    for address in dict.fromkeys(parser.addresses):
        is_elsewhere = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", address) or not address
        path = unquote(re.split(r"[?#]", address)[0])
        below = path if path.startswith("/") else f"{folder}/{path}"
        file = _followed(below)
        yield Image(unquote(address), None if is_elsewhere else (output / file).is_file())


def _followed(path: str) -> str:
    """Return a path as a browser asks for it: `..` never leads above the host."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


class _ImageParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.addresses += [value.strip() for name, value in attrs if name == "src" and value]
