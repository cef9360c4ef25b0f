"""Zola: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import NOT_ARTICLE_NAMES, UTC_CLOCK, Clocks, Sign, SummaryMarker

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.zola.site import ZolaSite

    return ZolaSite


ZOLA = Generator(
    name="zola",
    title="Zola",
    signs=(
        Sign(("zola.toml",)),
        Sign(("config.toml", "content"), mentions=("base_url",)),
        Sign(("config.toml", "content", "templates"), without=("layouts", "archetypes")),
    ),
    config_files=("zola.toml", "config.toml"),
    default_zone="UTC",
    article_folders=("content",),
    draft_values={"draft": True},
    other_names=NOT_ARTICLE_NAMES - {"index"},
    key_sources={"date": ("file name",)},
    date_keys=("date", "updated"),
    dates={
        **dict.fromkeys(("mail-date", "http-date", "asctime", "javascript", "mail-day"), "error"),
        **dict.fromkeys(("worded", "localised", "slashed", "dotted", "year-last"), "error"),
        **dict.fromkeys(("compact", "epoch", "epoch-ms", "not-ascii", "unpadded"), "error"),
        **dict.fromkeys(("no-seconds", "twelve-hour", "short-offset", "zone-name"), "error"),
        **dict.fromkeys(("comma", "bare-offset", "impossible", "invalid"), "error"),
        "ambiguous": "error",
    },
    clocks=Clocks(UTC_CLOCK),
    date_spelling="rfc-3339",
    future="published",
    image_keys=("extra.image", "extra.cover", "extra.thumbnail", "extra.og_image"),
    formats=frozenset({"yaml", "toml"}),
    fences={
        "bom": "read",
        "blank-before": "read",
        "blank-lines-before": "read",
        "space-before": "read",
        "trailing-space": "error",
        "long-fence": "error",
        "long-closing": "error",
        "dots-closing": "error",
        "typed-fence": "error",
        "no-opening": "error",
        "unclosed": "error",
        "glued-closing": "read",
        "comment-before": "error",
        "toml": "read",
        "braces": "error",
        "semicolons": "error",
        "none": "error",
    },
    yaml={"duplicate-key": "last", "tab": "error", "syntax": "error", "tab-line": "error"},
    static_root="static",
    other_roots=("content",),
    roots_of_site=("themes/*/static",),
    has_exact_paths=True,
    relative_to="page",
    path_prefixes={"@/": "content"},
    summary=SummaryMarker("<!-- more -->", r"(?i:<!--\s*+more\s*+-->)"),
    expands_in_code=True,
    syntax=("{#",),
    site_reader=_site_reader,
)
