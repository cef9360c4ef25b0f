"""The article for `newslint why`, as one generator or as each of them reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.article import Article
from newslint.cli.arguments import UsageError
from newslint.files import TooLargeError, display, read, tree
from newslint.files.unreadable import missing
from newslint.images.image_files import ImageFiles
from newslint.limits import GaveUpError
from newslint.site.settings import SiteSettings
from newslint.text import Source
from newslint.why import describe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.config import Config
    from newslint.front_matter.schema import Schema
    from newslint.generators import Generator
    from newslint.rendering.terminal import Paint


def lines(path: str, config: Config, paint: Paint, *, of_all: bool, as_json: bool) -> Iterable[str]:
    """Return the lines about an article for its generator, or for each generator; raise UsageError."""
    from newslint.cli.why import page, table
    from newslint.formats.json import encoded, objects

    try:
        told = described_by_all(path, config) if of_all else [described(path, config)]
    except GaveUpError as limit:
        raise UsageError(f"`{path}`: {limit.reason}") from limit
    if of_all:
        return objects(told) if as_json else table(told, paint)
    return [encoded(told[0])] if as_json else page(told[0], paint)


def described(path: str, config: Config) -> dict[str, Any]:
    """Describe an article for its generator; raise UsageError if it cannot be read."""
    source = _read(path)
    settings = config.settings(path, source.text)
    article = _article(path, source, config, settings.site, settings.schema)
    others = config.stack.registry.generators.values()
    known = (generator for generator in others if generator.is_known)
    return {**describe(article, _images(config), known), "path": display(path)}


def described_by_all(path: str, config: Config) -> list[dict[str, Any]]:
    """Describe an article for each generator, as if the site were its own; raise UsageError."""
    source = _read(path)
    settings = config.settings(path, source.text)
    images, shown = _images(config), display(path)
    return [
        {
            **describe(_article(path, source, config, site, settings.schema), images),
            "path": shown,
        }
        for site in _sites(settings.site, config)
    ]


def _sites(site: SiteSettings, config: Config) -> Iterator[SiteSettings]:
    """Yield the site of an article for each generator, in its own time zone."""
    for generator in config.stack.registry.generators.values():
        if generator.is_known and generator.fences:
            is_own = generator is site.generator
            yield site if is_own else _as_site_of(generator, site)


def _as_site_of(generator: Generator, site: SiteSettings) -> SiteSettings:
    return SiteSettings(site.location, generator, zone=site.zone)


def _article(
    path: str, source: Source, config: Config, site: SiteSettings, schema: Schema
) -> Article:
    return Article(config.relative(path), source, site.generator, schema, config.now, site)


def _images(config: Config) -> ImageFiles:
    return ImageFiles(tree(config.root))


def _read(path: str) -> Source:
    try:
        return Source.decode(read(path))
    except (OSError, ValueError, TooLargeError) as error:
        raise UsageError(missing(path, error)) from error
