"""
Sphinx with MyST, and Jupyter Book 1: what it reads, and where things live.

Measured with Sphinx 9.0 and myst-parser 5.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.sphinx.site import SphinxSite

    return SphinxSite


SPHINX = Generator(
    name="sphinx",
    title="Sphinx",
    signs=(
        Sign(("conf.py",), mentions=("sphinx", "myst_parser", "html_theme", "extensions =")),
        Sign(("_toc.yml", "_config.yml")),
    ),
    site_reader=_site_reader,
    required=(),
    date_keys=(),
    image_keys=(),
    templates=False,
    syntax=(":::", "```{", "{{"),
)
