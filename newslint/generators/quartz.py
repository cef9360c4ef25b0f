"""Quartz: how its sites are recognised; it reads front matter with gray-matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.unknown_files import UnknownFiles

    return UnknownFiles


QUARTZ = Generator(
    name="quartz",
    title="Quartz",
    signs=(
        Sign(("quartz.config.ts",)),
        Sign(("quartz.config.yaml",)),
    ),
    site_reader=_site_reader,
    dialect="unknown",
    required=(),
    draft_values={"draft": True},
    date_keys=(),
)
