"""Astro 5: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import JS_YAML_STAMPS, NOT_ARTICLE_NAMES, UTC_CLOCK, Clocks, Sign

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.astro.site import AstroSite

    return AstroSite


ASTRO = Generator(
    name="astro",
    title="Astro",
    signs=tuple(
        Sign((f"astro.config.{ending}",)) for ending in ("mjs", "js", "ts", "mts", "cjs", "cts")
    ),
    default_zone="UTC",
    article_folders=("src/content", "src/pages", "src/blog", "src/data"),
    draft_values={"draft": True},
    other_names=NOT_ARTICLE_NAMES - {"index"},
    required=(),
    dated_folders=("posts", "post", "blog", "news", "articles"),
    date_keys=(
        *("date", "pubDate", "updatedDate", "publishDate", "pubDatetime", "modDatetime"),
        *("published", "updated"),
    ),
    dates={
        **dict.fromkeys(("localised", "day-first", "unpadded-hour", "comma"), "refused"),
        **dict.fromkeys(("not-ascii", "impossible", "invalid", "ambiguous"), "refused"),
        "impossible-day": "text",
    },
    clocks=Clocks(None, UTC_CLOCK, JS_YAML_STAMPS),
    date_spelling="rfc-3339",
    future="published",
    image_keys=("image", "cover", "thumbnail", "heroImage", "ogImage", "coverImage"),
    formats=frozenset({"yaml", "toml"}),
    fences={
        "bom": "read",
        "blank-before": "read",
        "blank-lines-before": "read",
        "space-before": "lost",
        "trailing-space": "read",
        "long-fence": "error",
        "long-closing": "read",
        "text-after-closing": "read",
        "comment-after-opening": "read",
        "doubled-fence": "lost",
        "dots-closing": "lost",
        "typed-fence": "lost",
        "no-opening": "lost",
        "unclosed": "lost",
        "glued-closing": "lost",
        "comment-before": "lost",
        "toml": "read",
        "braces": "lost",
        "semicolons": "lost",
        "none": "lost",
    },
    yaml={
        "duplicate-key": "error",
        "tab": "error",
        "syntax": "error",
        "tab-line": "read",
        "line-separator": "read",
        "unknown-tag": "error",
        "ruby-tag": "error",
    },
    static_root="public",
    relative_to="file",
    html_relative_to="route",
    path_prefixes={"@/": "", "~/": "", "@assets/": "", "src/": "src"},
    templates=False,
    foreign={"{{<": "text", "{{%": "text", "{{": "text", "{%": "text"},
    site_reader=_site_reader,
)
