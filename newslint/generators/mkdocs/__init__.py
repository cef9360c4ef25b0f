"""MkDocs 1.6, with Material's blog: what it reads, and where things live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators import Generator
from newslint.generators.parts import (
    JS_YAML_STAMPS,
    NOT_ARTICLE_NAMES,
    UTC_CLOCK,
    Clocks,
    KeyValueHead,
    Sign,
    SummaryMarker,
)

if TYPE_CHECKING:
    from newslint.generators.site_reader import SiteReader


def _site_reader() -> type[SiteReader]:
    from newslint.generators.mkdocs.site import MkDocsSite

    return MkDocsSite


MKDOCS = Generator(
    name="mkdocs",
    title="MkDocs",
    signs=(Sign(("mkdocs.yml",)), Sign(("mkdocs.yaml",))),
    config_files=("mkdocs.yml", "mkdocs.yaml"),
    default_zone="UTC",
    dialect="python-markdown",
    draft_values={"draft": True},
    scaffold_folders=frozenset(("overrides", "includes", "_includes", "snippets", "templates")),
    other_names=NOT_ARTICLE_NAMES,
    dated_folders=("posts",),
    key_sources={"title": ("heading", "other title", "other data", "file name")},
    date_keys=("date", "date.created", "date.updated"),
    dates={
        **dict.fromkeys(("iso-date", "iso-datetime", "slashed", "dotted", "compact"), "error"),
        **dict.fromkeys(("mail-date", "http-date", "mail-day", "asctime", "javascript"), "error"),
        **dict.fromkeys(("worded", "localised", "year-last", "epoch", "epoch-ms"), "error"),
        **dict.fromkeys(("impossible", "invalid", "ambiguous", "empty"), "error"),
    },
    clocks=Clocks(UTC_CLOCK, UTC_CLOCK, JS_YAML_STAMPS, rolls=False),
    date_spelling="rfc-3339",
    reads_dates_in=frozenset(("posts",)),
    image_keys=("image", "cover", "thumbnail"),
    formats=frozenset({"yaml", "key-value"}),
    key_values=KeyValueHead(other_repeats="joined"),
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
        "wide-space-before": "lost",
        "dots-closing": "read",
        "typed-fence": "lost",
        "no-opening": "read",
        "unclosed": "lost",
        "glued-closing": "lost",
        "comment-before": "lost",
        "toml": "lost",
        "braces": "lost",
        "semicolons": "lost",
        "none": "lost",
    },
    yaml={
        "duplicate-key": "last",
        "tab": "lost",
        "syntax": "lost",
        "tab-line": "lost",
        "line-separator": "lost",
        "unknown-tag": "lost",
        "ruby-tag": "lost",
    },
    static_root="docs",
    has_exact_paths=True,
    relative_to="file",
    html_relative_to="page",
    summary=SummaryMarker("<!-- more -->", "<!-- more -->", is_configurable=True),
    templates=False,
    syntax=("--8<--", "!!!", "???", "{ .", "{: ", "[TOC]", ":::"),
    site_reader=_site_reader,
)
