"""
Zensical, by the makers of Material for MkDocs: what it reads, and where things live.

Measured with Zensical 0.0.73. A site that keeps its `mkdocs.yml` counts as one of MkDocs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import NOT_ARTICLE_NAMES, Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.zensical.site import ZensicalSite

    return ZensicalSite


ZENSICAL = Generator(
    name="zensical",
    title="Zensical",
    signs=(Sign(("zensical.toml",)),),
    config_files=("zensical.toml",),
    site_reader=_site_reader,
    default_zone="UTC",
    dialect="python-markdown",
    scaffold_folders=frozenset(("overrides", "includes", "_includes", "snippets", "templates")),
    other_names=NOT_ARTICLE_NAMES,
    required=(),
    date_keys=(),
    image_keys=("image",),
    templates=False,
    syntax=("--8<--", "!!!", "???", "{ .", "{: ", "[TOC]", ":::"),
)
