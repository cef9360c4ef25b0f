"""
Nikola: what it reads, and where things live.

Measured with Nikola 8.3. Its own metadata, lines of `.. key: value`, is not read by newslint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.nikola.site import NikolaSite

    return NikolaSite


NIKOLA = Generator(
    name="nikola",
    title="Nikola",
    signs=(Sign(("conf.py",), mentions=("nikola",)),),
    config_files=("conf.py",),
    site_reader=_site_reader,
    zone_key="TIMEZONE",
    default_zone="UTC",
    dialect="python-markdown",
    draft_values={"status": "draft"},
    required=(),
    image_keys=("previewimage",),
    formats=frozenset({"yaml", "toml"}),
    templates=False,
    syntax=("{{%",),
)
