"""The keys that a site's other files supply to an article: the reader of each generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.eleventy import data_files as eleventy_data
from newslint.generators.hugo import cascade as hugo_cascade
from newslint.generators.jekyll import defaults as jekyll_defaults
from newslint.generators.mkdocs import meta as mkdocs_meta
from newslint.generators.pelican import metadata as pelican_metadata
from newslint.site.defaults import NO_DEFAULTS

if TYPE_CHECKING:
    from newslint.site.defaults import Defaults
    from newslint.site.settings import SiteSettings

_READERS = {
    "eleventy": eleventy_data.read,
    "hugo": hugo_cascade.read,
    "jekyll": jekyll_defaults.read,
    "mkdocs": mkdocs_meta.read,
    "pelican": pelican_metadata.read,
}


def read_defaults(site: SiteSettings, path: str) -> Defaults:
    """Return what other files supply to the article at a path as seen from the site."""
    reader = _READERS.get(site.generator.name)
    return NO_DEFAULTS if reader is None or site.location is None else reader(site, path)
