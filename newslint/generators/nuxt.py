"""Nuxt Content: how its sites are recognised; what it requires is up to each site's own code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.unknown_files import UnknownFiles

    return UnknownFiles


NUXT = Generator(
    name="nuxt",
    title="Nuxt Content",
    signs=(
        *(
            Sign((f"nuxt.config.{ending}", "content"))
            for ending in ("js", "mjs", "cjs", "ts", "mts")
        ),
    ),
    site_reader=_site_reader,
    dialect="unknown",
    required=(),
    date_keys=(),
)
