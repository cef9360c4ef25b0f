"""
mdBook: it reads no front matter, so a fence is text.

As https://rust-lang.github.io/mdBook/format/summary.html has it; not measured, since no registry of
npm or Python has the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.mdbook.site import MdbookSite

    return MdbookSite


MDBOOK = Generator(
    name="mdbook",
    title="mdBook",
    signs=(Sign(("book.toml",)),),
    config_files=("book.toml",),
    site_reader=_site_reader,
    required=(),
    date_keys=(),
    image_keys=(),
    formats=frozenset(),
    templates=False,
    syntax=("{{#",),
)
