"""Jekyll 4: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import (
    HEXO_TAGS,
    NUNJUCKS_TAGS,
    RUBY_STAMPS,
    SITE_CLOCK,
    Clock,
    Clocks,
    Sign,
    SummaryMarker,
    TextBooleans,
)

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.jekyll.site import JekyllSite

    return JekyllSite


_DAY_WITH_OFFSET = r"\d{4}-\d\d-\d\d [-+]\d\d:?\d\d"
"""Ruby takes the day, and leaves the offset unread."""

JEKYLL = Generator(
    name="jekyll",
    title="Jekyll",
    signs=(
        Sign(("_config.yml", "_posts")),
        Sign(("_config.yml", "_layouts")),
        Sign(("_config.yml", "_includes")),
        Sign(("_config.yml", "Gemfile"), without=("source/_posts",)),
        Sign(("_config.yml", "source/_posts", "source/_layouts")),
        Sign(  # Octopress
            ("_config.yml", "Rakefile", "source/_posts"), without=("package.json", "scaffolds")
        ),
        Sign(
            ("_config.yml",),
            without=("_toc.yml", "scaffolds", "source"),
            mentions=("theme: jekyll", "theme: minima", "remote_theme:", "jekyll-", "kramdown"),
        ),
        Sign(("_config.yaml", "_posts")),
        Sign(("_config.toml", "_posts")),
    ),
    config_files=("_config.toml", "_config.yml", "_config.yaml"),
    zone_key="timezone",
    default_zone="machine",
    dialect="kramdown",
    article_folders=("_posts", "_drafts"),
    draft_folders=("_drafts",),
    draft_values={"published": False},
    copies_files_without_front_matter=True,
    dated_folders=("_posts",),
    key_sources={"title": ("file name",), "date": ("file name",)},
    date_keys=("date", "last_modified_at"),
    dates={
        "month-first": "error",
        "epoch": "error",
        "epoch-ms": "error",
        "time": "dropped",
        "other": "another",
        "characters": "error",
        "localised": "another",
        "not-ascii": "another",
        "impossible-day": "rolled-over",
        "impossible-midnight": "rolled-over",
        "impossible-offset": "counted",
        "impossible": "error",
        "invalid": "error",
        "empty": "error",
        "ambiguous": "day-first",
    },
    clocks=Clocks(
        SITE_CLOCK, Clock("site", "utc"), RUBY_STAMPS, rolls=False, other_forms=_DAY_WITH_OFFSET
    ),
    date_spelling="with-offset",
    future="left-out",
    image_keys=(
        *("image", "feature", "img", "thumbnail", "cover", "cover-img", "thumbnail-img"),
        *("share-img", "feature-img", "og_image", "header.image", "header.teaser"),
        *("header.overlay_image", "header.og_image"),
    ),
    fences={
        "bom": "read",
        "blank-before": "lost",
        "blank-lines-before": "lost",
        "space-before": "lost",
        "trailing-space": "read",
        "long-fence": "lost",
        "long-closing": "lost",
        "text-after-closing": "lost",
        "comment-after-opening": "lost",
        "doubled-fence": "lost",
        "wide-space-before": "lost",
        "dots-closing": "read",
        "typed-fence": "lost",
        "no-opening": "lost",
        "unclosed": "lost",
        "glued-closing": "lost",
        "comment-before": "lost",
        "toml": "lost",
        "braces": "lost",
        "semicolons": "lost",
        "none": "lost",
    },
    reads_yaml_1_1=True,
    keeps_zero_of_floats=True,
    texts_as_booleans=TextBooleans(plain=frozenset("0")),
    yaml={
        "duplicate-key": "last",
        "tab": "lost",
        "syntax": "lost",
        "tab-line": "lost",
        "line-separator": "lost",
        "unknown-tag": "read",
        "ruby-tag": "lost",
    },
    static_root=".",
    has_collections=True,
    relative_to="page",
    summary=SummaryMarker(
        "<!--more-->",
        r"<!-- ?(?:more|excerpt) ?-->",
        is_configurable=True,
        key="excerpt_separator",
        text_key="excerpt",
        otherwise="paragraph",
        is_of_pages=False,
    ),
    expands_in_code=True,
    raw_blocks=(("raw", "endraw"),),
    foreign={"{{<": "dropped", "{{%": "dropped"},
    foreign_names=dict.fromkeys((*HEXO_TAGS, *NUNJUCKS_TAGS), "error"),
    syntax=("{:", "{::"),
    site_reader=_site_reader,
)
