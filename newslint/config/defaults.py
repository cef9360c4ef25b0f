"""The keys that a site's other files supply to an article: the reader of each generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.config import (
    eleventy_data,
    hugo_cascade,
    jekyll_defaults,
    mkdocs_meta,
    pelican_metadata,
)
from newslint.defaults import NO_DEFAULTS

if TYPE_CHECKING:
    from newslint.defaults import Defaults
    from newslint.site_settings import SiteSettings

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
