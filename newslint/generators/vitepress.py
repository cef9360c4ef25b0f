"""VitePress 1 and VuePress 2: what they read, and where things live."""

from __future__ import annotations

from newslint.generators import NOT_ARTICLE_NAMES, Generator
from newslint.generators.gray_matter import FENCES, LANGUAGES, YAML
from newslint.generators.parts import SummaryMarker
from newslint.generators.signs import SIGNS

VITEPRESS = Generator(
    name="vitepress",
    title="VitePress",
    signs=SIGNS["vitepress"],
    other_names=NOT_ARTICLE_NAMES,
    required=(("title",),),
    dated_folders=("posts", "post", "blog", "news", "articles"),
    key_sources={"title": ("heading", "other title", "other data"), "date": ("path", "file")},
    date_keys=("date",),
    image_keys=("image", "cover", "thumbnail"),
    fences=FENCES,
    fence_languages=LANGUAGES,
    yaml=YAML,
    static_root="public",
    other_roots=("docs/public",),
    relative_to="file",
    path_prefixes={"@/": ""},
    summary=SummaryMarker("---", r"^---[ \t]*+$", is_configurable=True),
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
)

VUEPRESS = VITEPRESS._replace(
    name="vuepress",
    title="VuePress",
    signs=SIGNS["vuepress"],
    static_root=".vuepress/public",
    other_roots=("docs/.vuepress/public",),
    path_prefixes={"@source/": "", "@alias/": "", "~@": "", "@": ""},
    summary=SummaryMarker("<!-- more -->", r"<!-- ?more ?-->", is_configurable=True),
)
