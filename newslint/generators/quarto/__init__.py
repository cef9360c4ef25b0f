"""
Quarto: projects of `.qmd` files.

As https://quarto.org/docs/projects/quarto-projects.html and
https://quarto.org/docs/websites/website-drafts.html have it; not measured, since its package
downloads the program when it is installed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.quarto.site import QuartoSite

    return QuartoSite


QUARTO = Generator(
    name="quarto",
    title="Quarto",
    signs=(Sign(("_quarto.yml",)), Sign(("_quarto.yaml",))),
    config_files=("_quarto.yml", "_quarto.yaml"),
    site_reader=_site_reader,
    dialect="unknown",
    draft_values={"draft": True},
    required=(),
    image_keys=("image",),
    syntax=("{{<", ":::", "{."),
)
