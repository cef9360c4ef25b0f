"""Pelican 4, with Python-Markdown: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import SITE_CLOCK, Clocks, KeyValueHead, Sign, SummaryMarker

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.pelican.site import PelicanSite

    return PelicanSite


_ONCE = "tags date modified status category author authors slug url save_as".split()
KEY_VALUES = KeyValueHead(
    has_fences=True,
    keys=frozenset(("title", "summary", "lang", "translation", "template", *_ONCE)),
    lists=frozenset(("tags", "authors")),
    repeats={
        **dict.fromkeys(_ONCE, "first"),
        "summary": "joined",
        "lang": "dropped",
        "template": "error",
    },
    joint="\n",
    words={"status": ("published", "draft", "hidden", "skip")},
    needed=("title", "date"),
)
"""What Python-Markdown and `pelican.readers.MarkdownReader` make of metadata."""

PELICAN = Generator(
    name="pelican",
    title="Pelican",
    signs=(Sign(("pelicanconf.py",)), Sign(("publishconf.py", "content"))),
    config_files=("pelicanconf.py",),
    zone_key="TIMEZONE",
    default_zone="UTC",
    dialect="python-markdown",
    article_folders=("content",),
    draft_values={"status": "draft"},
    scaffold_folders=frozenset(("themes", "templates", "theme")),
    page_folders=frozenset(("pages", "images", "extra")),
    dated_folders=("content",),
    case_insensitive_keys=True,
    key_sources={"date": ("file name", "draft")},
    date_keys=("date", "modified"),
    dates={
        **dict.fromkeys(("localised", "epoch", "epoch-ms", "impossible", "invalid"), "dropped"),
        "time": "today",
        "empty": "dropped",
        "not-ascii": "another",
        "foreign-word": "dropped",
        "date-parts": "another",
        "abbreviated-zone": "shifted",
        "ambiguous": "month-first",
    },
    clocks=Clocks(SITE_CLOCK),
    date_spelling="with-offset",
    future="published",
    types={},
    image_keys=("image", "cover", "thumbnail", "og_image", "featured_image"),
    formats=frozenset({"key-value"}),
    key_values=KEY_VALUES,
    fences={
        "bom": "read",
        "blank-before": "dropped",
        "blank-lines-before": "dropped",
        "space-before": "dropped",
        "trailing-space": "read",
        "long-fence": "read",
        "long-closing": "read",
        "text-after-closing": "read",
        "comment-after-opening": "read",
        "doubled-fence": "dropped",
        "wide-space-before": "dropped",
        "dots-closing": "read",
        "typed-fence": "dropped",
        "no-opening": "read",
        "unclosed": "read",
        "glued-closing": "read",
        "comment-before": "dropped",
        "toml": "dropped",
        "braces": "dropped",
        "semicolons": "dropped",
        "none": "dropped",
        "cut-short": "read",
        "unread-line": "dropped",
    },
    yaml={
        "duplicate-key": "both",
        "tab": "read",
        "syntax": "read",
        "line-separator": "read",
        "unknown-tag": "read",
        "ruby-tag": "read",
    },
    static_root="content",
    other_roots=("content/images", "content/extra"),
    relative_to="page",
    prefixes_count_from_file=True,
    path_prefixes={
        "{static}": "content",
        "{attach}": "content",
        "{filename}": "content",
        "|static|": "content",
        "|attach|": "content",
        "|filename|": "content",
    },
    summary=SummaryMarker(
        "<!-- PELICAN_END_SUMMARY -->", "<!-- PELICAN_END_SUMMARY -->", is_configurable=True
    ),
    templates=False,
    syntax=("{static}", "{attach}", "{filename}", "{author}", "{category}", "{tag}", "[TOC]"),
    site_reader=_site_reader,
)
