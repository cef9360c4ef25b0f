"""Hexo 8: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import (
    JS_YAML_STAMPS,
    LIQUID_TAGS,
    NEGATIVE_TEXTS,
    Clock,
    Clocks,
    Sign,
    SummaryMarker,
    TextBooleans,
)

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.hexo.site import HexoSite

    return HexoSite


HEXO = Generator(
    name="hexo",
    title="Hexo",
    signs=(
        Sign(("_config.yml", "source/_posts"), without=("source/_layouts", "source/_includes")),
        Sign(("_config.yml", "scaffolds", "source")),
    ),
    config_files=("_config.yml", "_config.yaml", "_config.json"),
    zone_key="timezone",
    default_zone="machine",
    dialect="commonmark",
    article_folders=("source/_posts", "source/_drafts"),
    draft_folders=("source/_drafts",),
    draft_values={"published": False},
    pages_root="source",
    dated_folders=("_posts",),
    key_sources={"date": ("file name",)},
    date_keys=("date", "updated"),
    dates={
        "number": "milliseconds",
        "compact": "file-date",
        "epoch": "file-date",
        "epoch-ms": "file-date",
        "localised": "file-date",
        "day-first": "file-date",
        "unpadded-hour": "file-date",
        "comma": "file-date",
        "not-ascii": "file-date",
        "impossible-day": "rolled-over",
        "impossible-midnight": "rolled-over",
        "impossible": "file-date",
        "invalid": "file-date",
        "empty": "file-date",
        "ambiguous": "month-first",
    },
    clocks=Clocks(
        Clock("machine", "machine", "utc", reinterpret=("machine", "site")),
        Clock("utc", "utc", reinterpret=("utc", "site")),
        JS_YAML_STAMPS,
    ),
    date_spelling="site-time",
    future="published",
    image_keys=(
        *("cover", "thumbnail", "top_img", "headimg", "banner", "banner_img", "index_img"),
        *("photos", "image", "images", "img", "feature", "og_image", "share-img"),
    ),
    formats=frozenset({"yaml", "json"}),
    fences={
        "bom": "read",
        "blank-before": "fragile",
        "blank-lines-before": "lost",
        "space-before": "dropped",
        "trailing-space": "lost",
        "long-fence": "read",
        "long-closing": "read",
        "text-after-closing": "read",
        "comment-after-opening": "lost",
        "doubled-fence": "read",
        "wide-space-before": "dropped",
        "dots-closing": "lost",
        "typed-fence": "lost",
        "no-opening": "read",
        "unclosed": "lost",
        "glued-closing": "lost",
        "comment-before": "lost",
        "toml": "lost",
        "braces": "lost",
        "semicolons": "read",
        "none": "lost",
    },
    has_dates_for_texts=True,
    texts_as_booleans=TextBooleans(plain=NEGATIVE_TEXTS - {"0"}),
    categories_nest=True,
    yaml={
        "duplicate-key": "dropped",
        "tab": "read",
        "syntax": "dropped",
        "tab-line": "read",
        "line-separator": "read",
        "unknown-tag": "dropped",
        "ruby-tag": "dropped",
    },
    static_root="source",
    roots_of_site=("themes/*/source",),
    post_folders="source/_posts",
    relative_to="page",
    summary=SummaryMarker("<!-- more -->", r"(?i:<!-- ?more ?-->)", cuts_html=True),
    template_key="disableNunjucks",
    raw_blocks=(("raw", "endraw"),),
    foreign={"{{<": "error", "{{%": "error"},
    foreign_names={
        **dict.fromkeys(LIQUID_TAGS, "error"),
        **dict.fromkeys(("site", "page"), "dropped"),
    },
    site_reader=_site_reader,
)
