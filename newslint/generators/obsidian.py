"""Obsidian: how its sites are recognised; notes need no front matter, and the name of a file is its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.unknown_files import UnknownFiles

    return UnknownFiles


OBSIDIAN = Generator(
    name="obsidian",
    title="Obsidian",
    signs=(Sign((".obsidian",), is_weak=True),),
    site_reader=_site_reader,
    dialect="unknown",
    required=(),
    date_keys=(),
)
