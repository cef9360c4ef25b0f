"""VitePress 1: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.gray_matter import FENCES, LANGUAGES, YAML
from newslint.generators.parts import NOT_ARTICLE_NAMES, Sign, SummaryMarker

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.vitepress.site import VitePressSite

    return VitePressSite


VITEPRESS = Generator(
    name="vitepress",
    title="VitePress",
    signs=(Sign((".vitepress",)),),
    other_names=NOT_ARTICLE_NAMES,
    required=(),
    dated_folders=("posts", "post", "blog", "news", "articles"),
    key_sources={"title": ("heading", "other title", "other data"), "date": ("path", "file")},
    stops_at_stray_tags=True,  # https://vuejs.org/error-reference/#compiler-errors, code 23
    date_keys=("date",),
    image_keys=("image", "cover", "thumbnail"),
    fences=FENCES,
    fence_languages=LANGUAGES,
    yaml=YAML,
    static_root="public",
    other_roots=("docs/public",),
    roots_of_site=(".",),  # Vite takes `/a.png` for a module of the site, too
    relative_to="file",
    path_prefixes={"@/": ""},
    summary=SummaryMarker(
        "---",
        r"^---[ \t]*+$",
        is_configurable=True,
        needs="the option `excerpt` of `createContentLoader`",
    ),
    expands_in_code_spans=True,  # Vue is kept out of blocks alone
    foreign={"{{<": "error", "{{%": "error", "{%": "text"},
    syntax=(
        "<style",
        ":::",
        "[[toc]]",
        "<<<",
        "<!-- @include:",
        "<!--@include:",
        "<!-- #",
        "<!--#",
    ),
    site_reader=_site_reader,
)
