"""The file of an article: where it lies in its site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.site.settings import SiteSettings


class ArticleFile(NamedTuple):
    """An article's path relative to the root of the configuration, its generator and its site."""

    path: str
    generator: Generator
    site: SiteSettings

    @property
    def site_path(self) -> str:
        """The path relative to the root of the site."""
        return self.site.to_site(self.path)
