"""
GitBook and HonKit: a book whose chapters `SUMMARY.md` lists.

As https://gitbook.com/docs/getting-started/git-sync/content-configuration has it. What the service of
GitBook does with odd front matter is not measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.gitbook.site import GitbookSite

    return GitbookSite


GITBOOK = Generator(
    name="gitbook",
    title="GitBook",
    signs=(
        Sign((".gitbook.yaml",)),
        Sign((".gitbook.yml",)),
        Sign(("book.json", "SUMMARY.md")),
        Sign(("book.js", "SUMMARY.md")),
        Sign(("SUMMARY.md", ".gitbook")),
    ),
    config_files=(".gitbook.yaml", ".gitbook.yml", "book.json"),
    site_reader=_site_reader,
    required=(),
    date_keys=(),
    image_keys=(),
    formats=frozenset(),
    templates=False,
    syntax=("{%", "{{"),
)
