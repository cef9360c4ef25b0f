"""The articles for `newslint why`, as one generator or as each of them reads it."""

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
    from collections.abc import Iterator, Sequence

    from newslint.config import Config
    from newslint.front_matter.schema import Schema
    from newslint.generators import Generator
    from newslint.report import Diagnostic


class WhyArticles:
    """Describes articles of one run; it lists the files of the site once."""

    def __init__(self, config: Config, diagnostics: Sequence[Diagnostic] = ()) -> None:
        """Take what `newslint check` found in the articles."""
        self.config = config
        self._images: ImageFiles | None = None
        self._found: dict[str, list[Diagnostic]] = {}
        for diagnostic in diagnostics:
            self._found.setdefault(diagnostic.path, []).append(diagnostic)

    def described(self, path: str, data: bytes | None = None) -> dict[str, Any]:
        """Describe an article for its generator; raise UsageError if it cannot be read."""
        source, shown = _source(path, data), display(path)
        settings = self.config.settings(path, source.text)
        article = self._article(path, source, settings.site, settings.schema)
        others = self.config.stack.registry.generators.values()
        known = (generator for generator in others if generator.is_known)
        found = self._found.get(shown, ())
        return {**_described(article, self.images(), known, found), "path": shown}

    def described_by_all(self, path: str, data: bytes | None = None) -> list[dict[str, Any]]:
        """
        Describe an article for each generator, as if the site were its own.

        Findings are left out: rules run for the article's own generator. Raise UsageError if it
        cannot be read.
        """
        source, shown = _source(path, data), display(path)
        settings = self.config.settings(path, source.text)
        told = []
        for site in self._sites(settings.site):
            article = self._article(path, source, site, settings.schema)
            described = {**_described(article, self.images()), "path": shown}
            del described["findings"]
            told.append(described)
        return told

    def images(self) -> ImageFiles:
        """Return the files of the site."""
        if self._images is None:
            self._images = ImageFiles(tree(self.config.root))
        return self._images

    def _sites(self, site: SiteSettings) -> Iterator[SiteSettings]:
        """Yield the site of an article for each generator, in its own time zone."""
        for generator in self.config.stack.registry.generators.values():
            if generator.is_known and generator.fences:
                is_own = generator is site.generator
                yield site if is_own else _as_site_of(generator, site)

    def _article(self, path: str, source: Source, site: SiteSettings, schema: Schema) -> Article:
        config = self.config
        return Article(config.relative(path), source, site.generator, schema, config.now, site)


def _described(article: Article, *about: Any) -> dict[str, Any]:
    try:
        return describe(article, *about)
    except GaveUpError as limit:
        raise UsageError(f"`{article.path}`: {limit.reason}") from limit


def _as_site_of(generator: Generator, site: SiteSettings) -> SiteSettings:
    return SiteSettings(site.location, generator, zone=site.zone)


def _source(path: str, data: bytes | None) -> Source:
    try:
        return Source.decode(read(path) if data is None else data)
    except (OSError, ValueError, TooLargeError) as error:
        raise UsageError(missing(path, error)) from error
