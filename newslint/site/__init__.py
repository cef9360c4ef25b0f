"""The site that articles belong to, as the files of its generator describe it."""

from __future__ import annotations

from newslint.site.listing import Site
from newslint.site.settings import SiteSettings

__all__ = ["Site", "SiteSettings"]
