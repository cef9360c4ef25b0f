"""VuePress 2: what it reads, and where things live; VitePress began as a rewrite of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.parts import Sign, SummaryMarker
from newslint.generators.vitepress import VITEPRESS

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.vuepress.site import VuePressSite

    return VuePressSite


VUEPRESS = VITEPRESS._replace(
    name="vuepress",
    title="VuePress",
    signs=(Sign((".vuepress",)),),
    key_sources={
        # `inferTitle` of VuePress 1 takes a heading of any level at the start.
        "title": ("first heading", *VITEPRESS.key_sources["title"]),
        "date": VITEPRESS.key_sources["date"],
    },
    static_root=".vuepress/public",
    other_roots=("docs/.vuepress/public",),
    roots_of_site=(),
    expands_in_code_spans=False,
    path_prefixes={"@source/": "", "@alias/": "", "~@": "", "@": ""},
    summary=SummaryMarker("<!-- more -->", r"<!-- ?more ?-->", is_configurable=True),
    site_reader=_site_reader,
)
