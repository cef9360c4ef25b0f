"""
Docsify: a page in the browser that reads Markdown; it reads no front matter, so a fence is text.

As https://docsify.js.org/#/quickstart has it. What its plugin for front matter reads is not measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.docsify.site import DocsifySite

    return DocsifySite


DOCSIFY = Generator(
    name="docsify",
    title="Docsify",
    signs=(Sign((".nojekyll", "index.html"), mentions=("docsify",)),),
    site_reader=_site_reader,
    required=(),
    date_keys=(),
    image_keys=(),
    formats=frozenset(),
    templates=False,
    syntax=(":include",),
)
