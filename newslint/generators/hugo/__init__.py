"""Hugo 0.168: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import (
    NOT_ARTICLE_NAMES,
    SITE_CLOCK,
    Clocks,
    Sign,
    SummaryMarker,
    TextBooleans,
)

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.hugo.site import HugoSite

    return HugoSite


_CONFIGURATIONS = tuple(
    f"{folder}{name}.{ending}"
    for folder in ("", "config/_default/")
    for name in ("hugo", "config")
    for ending in ("toml", "yaml", "yml", "json")
)
_YES = frozenset(("yes", "on"))

HUGO = Generator(
    name="hugo",
    title="Hugo",
    signs=(
        *(Sign((f"hugo.{ending}",)) for ending in ("toml", "yaml", "yml", "json")),
        *(
            Sign((f"config.{ending}", "content"), mentions=("baseurl", "languagecode"))
            for ending in ("toml", "yaml", "yml", "json")
        ),
        Sign(("config/_default", "content")),
        Sign(("config.toml", "content", "archetypes")),
        Sign(("config.toml", "content", "layouts")),
    ),
    config_files=_CONFIGURATIONS,
    zone_key="timeZone",
    default_zone="UTC",
    dialect="commonmark",
    raw_html="dropped",
    raw_html_setting="markup.goldmark.renderer.unsafe",
    article_folders=("content",),
    draft_values={"draft": True},
    pages_root="content",
    other_names=NOT_ARTICLE_NAMES - {"index"},
    required=(("title",), ("date", "publishDate", "pubdate", "published", "lastmod", "modified")),
    case_insensitive_keys=True,
    date_keys=("date", "lastmod", "modified", "publishDate", "pubdate", "published", "expiryDate"),
    dates={
        "number": "seconds",
        "named-zone": "shifted",
        "compact": "error",
        "epoch": "error",
        "epoch-ms": "error",
        "worded": "error",
        "localised": "error",
        "javascript": "error",
        "slashed": "error",
        "dotted": "error",
        "year-last": "error",
        "no-weekday": "error",
        "one-digit-day": "error",
        "unpadded": "error",
        "no-seconds": "error",
        "twelve-hour": "error",
        "short-offset": "error",
        "zone-name": "error",
        "lower-case": "error",
        "not-ascii": "error",
        "impossible-day": "error",
        "impossible": "error",
        "invalid": "error",
        "empty": "year-one",
        "ambiguous": "error",
    },
    clocks=Clocks(SITE_CLOCK),
    date_spelling="rfc-3339",
    future="left-out",
    image_keys=(
        *("images", "image", "featured_image", "featuredImage", "thumbnail", "cover", "banner"),
        *("featureImage", "params.image", "params.images", "params.cover"),
    ),
    formats=frozenset({"yaml", "toml", "json"}),
    fences={
        "bom": "read",
        "blank-before": "read",
        "blank-lines-before": "read",
        "space-before": "read",
        "trailing-space": "read",
        "long-fence": "error",
        "long-closing": "read",
        "text-after-closing": "read",
        "comment-after-opening": "read",
        "doubled-fence": "lost",
        "wide-space-before": "lost",
        "dots-closing": "error",
        "typed-fence": "error",
        "no-opening": "lost",
        "unclosed": "error",
        "glued-closing": "error",
        "comment-before": "lost",
        "toml": "read",
        "braces": "read",
        "semicolons": "lost",
        "none": "lost",
    },
    # `cast.ToBool` knows no other text than those of Go; until 0.152 it knew `yes`.
    texts_as_booleans=TextBooleans(_YES, _YES, count_as="false"),
    yaml={
        "duplicate-key": "error",
        "tab": "error",
        "syntax": "error",
        "tab-line": "error",
        "line-separator": "read",
        "unknown-tag": "read",
        "ruby-tag": "read",
    },
    static_root="static",
    roots_of_site=("themes/*/static",),
    other_roots=("content", "assets"),
    relative_to="page",
    summary=SummaryMarker("<!--more-->", "<!--more-->", is_found_in_code=True),
    expands_in_code=True,
    foreign={"{{": "text", "{%": "text"},
    syntax=("{.", "{#"),
    site_reader=_site_reader,
)
