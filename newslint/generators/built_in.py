"""The site generators that newslint knows without a plugin, imported on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.generators import Generator

    BUILT_IN: tuple[Generator, ...]


def _names(stem: str, endings: str) -> tuple[str, ...]:
    return tuple(f"{stem}.{ending}" for ending in endings.split())


ROOT_NAMES: dict[str, tuple[str, ...]] = {
    "astro": _names("astro.config", "mjs js ts mts cjs cts"),
    "docsify": (".nojekyll",),
    "docusaurus": (*_names("docusaurus.config", "js ts mjs mts cjs cts"), "siteConfig.js"),
    "eleventy": (
        *_names(".eleventy", "js cjs mjs"),
        *_names("eleventy.config", "js cjs mjs ts mts"),
    ),
    "gatsby": _names("gatsby-config", "js mjs cjs ts mts"),
    "gitbook": (".gitbook.yaml", ".gitbook.yml", "book.json", "book.js", "SUMMARY.md"),
    "hexo": ("_config.yml",),
    "hugo": (
        *_names("hugo", "toml yaml yml json"),
        *_names("config", "toml yaml yml json"),
        "config",
    ),
    "jekyll": ("_config.yml", "_config.yaml", "_config.toml"),
    "mdbook": ("book.toml",),
    "mkdocs": ("mkdocs.yml", "mkdocs.yaml"),
    "nextjs": _names("next.config", "js mjs cjs ts mts"),
    "nikola": ("conf.py",),
    "nuxt": _names("nuxt.config", "js mjs cjs ts mts"),
    "obsidian": (".obsidian",),
    "pelican": ("pelicanconf.py", "publishconf.py"),
    "quarto": ("_quarto.yml", "_quarto.yaml"),
    "quartz": ("quartz.config.ts", "quartz.config.yaml"),
    "sphinx": ("conf.py", "_toc.yml"),
    "unknown": (),
    "vitepress": (".vitepress",),
    "vuepress": (".vuepress",),
    "zensical": ("zensical.toml",),
    "zola": ("zola.toml", "config.toml"),
}
"""
The names of newslint's own generators, each with the first names of its signs.

A generator is a module of its name, imported only where one of those lies in a folder.
"""


class Generators(Mapping[str, "Generator"]):
    """Site generators by name, sorted: newslint's own, and those of plugins."""

    def __init__(self, more: Iterable[Generator] = ()) -> None:
        """Take the generators of plugins, whose names must be new."""
        self._loaded = {generator.name: generator for generator in more}
        self._more = {name: generator.sign_names for name, generator in self._loaded.items()}

    def __getitem__(self, name: str) -> Generator:
        """Return a generator; raise KeyError for an unknown name."""
        if name not in self._loaded:
            self._loaded[name] = _load(name)
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(sorted({*ROOT_NAMES, *self._more}))

    def __len__(self) -> int:
        """Return the number of generators."""
        return len(ROOT_NAMES) + len(self._more)

    def __contains__(self, name: object) -> bool:
        """Return whether a generator exists, without importing it."""
        return name in self._more or name in ROOT_NAMES

    def known(self) -> Iterator[Generator]:
        """Yield all generators except `unknown`."""
        return (generator for generator in self.values() if generator.is_known)

    def root_names(self) -> Mapping[str, tuple[str, ...]]:
        """Return the first names of the signs of each generator, without importing any."""
        return {**ROOT_NAMES, **self._more}


def _load(name: str) -> Generator:
    if name not in ROOT_NAMES:
        raise KeyError(name)
    import importlib

    module = importlib.import_module(f"newslint.generators.{name}")
    generator: Generator = getattr(module, name.upper())
    return generator


def __getattr__(name: str) -> tuple[Generator, ...]:
    """Import all of newslint's own generators when `BUILT_IN` is requested."""
    if name != "BUILT_IN":
        raise AttributeError(f"module `{__name__}` has no attribute `{name}`")
    return tuple(Generators().values())
