"""Docusaurus 3 and its blog: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.gray_matter import FENCES, LANGUAGES, YAML
from newslint.generators.parts import (
    JS_YAML_STAMPS,
    NOT_ARTICLE_NAMES,
    UTC_CLOCK,
    Clocks,
    Sign,
    SummaryMarker,
)

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.docusaurus.site import DocusaurusSite

    return DocusaurusSite


DOCUSAURUS = Generator(
    name="docusaurus",
    title="Docusaurus",
    signs=(
        *(
            Sign((f"docusaurus.config.{ending}",))
            for ending in ("js", "ts", "mjs", "mts", "cjs", "cts")
        ),
        Sign(("siteConfig.js", "sidebars.json")),
    ),
    default_zone="UTC",
    dialect="mdx",
    reads_comments_in_mdx=True,
    draft_values={"draft": True},
    scaffold_folders=frozenset(("_partials", "_includes", "templates", "theme")),
    page_tops=("docs", "blog", "src", "i18n", "versioned_", "community", "pages"),
    other_names=NOT_ARTICLE_NAMES - {"index"},
    required=(("title",), ("date",)),
    dated_folders=("blog", "news"),
    key_sources={
        "title": ("heading", "other title", "other data", "file name"),
        "date": ("path", "file"),
    },
    date_keys=("date", "last_update.date"),
    dates={
        **dict.fromkeys(("localised", "day-first", "unpadded-hour", "comma"), "error"),
        **dict.fromkeys(("not-ascii", "compact", "epoch", "impossible", "invalid"), "error"),
        **dict.fromkeys(("http-date", "named-zone", "zone-name", "twelve-hour"), "error"),
        **dict.fromkeys(("bare-offset", "mail-date", "javascript"), "shifted"),
        **dict.fromkeys(("number", "empty"), "error"),
        "impossible-day": "rolled-over",
        "impossible-midnight": "rolled-over",
        "ambiguous": "month-first",
    },
    clocks=Clocks(UTC_CLOCK, UTC_CLOCK, JS_YAML_STAMPS),
    date_spelling="rfc-3339",
    future="published",
    image_keys=("image", "authors.image_url"),
    fences={**FENCES, "braces": "error"},
    fence_languages=LANGUAGES,
    yaml={**YAML, "tab": "error"},
    static_root="static",
    relative_to="file",
    html_relative_to="route",
    path_prefixes={"@site/": ".", "pathname://": ""},
    summary=SummaryMarker(
        "<!-- truncate -->",
        r"<!--\s*+truncate\s*+-->|\{/\*\s*+truncate\s*+\*/\}",
        is_configurable=True,
        not_in=frozenset(("docs", "versioned_docs")),
    ),
    templates=False,
    foreign={"{{<": "error", "{{%": "error", "{%": "error"},
    syntax=(":::", "{#"),
    site_reader=_site_reader,
)
