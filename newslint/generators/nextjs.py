"""Next.js: how its sites are recognised; what it reads is up to each site's own code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.unknown_files import UnknownFiles

    return UnknownFiles


NEXTJS = Generator(
    name="nextjs",
    title="Next.js",
    signs=(*(Sign((f"next.config.{ending}",)) for ending in ("js", "mjs", "cjs", "ts", "mts")),),
    site_reader=_site_reader,
    dialect="unknown",
    required=(),
    date_keys=(),
)
