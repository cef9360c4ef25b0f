"""MkDocs 1.6, with Material's blog: what it reads, and where things live."""

from __future__ import annotations

from newslint.generators import NOT_ARTICLE_NAMES, Generator
from newslint.generators.parts import SummaryMarker
from newslint.generators.signs import SIGNS

MKDOCS = Generator(
    name="mkdocs",
    title="MkDocs",
    signs=SIGNS["mkdocs"],
    config_files=("mkdocs.yml", "mkdocs.yaml"),
    default_zone="UTC",
    dialect="python-markdown",
    endings=frozenset((".md", ".markdown", ".mdown", ".mkdn", ".mkd")),
    page_folders=("docs",),
    draft_values={"draft": True},
    other_folders=frozenset(("overrides", "includes", "_includes", "snippets", "templates")),
    other_names=NOT_ARTICLE_NAMES,
    dated_folders=("posts",),
    key_sources={"title": ("heading", "other title", "other data", "file name")},
    date_keys=("date", "date.created", "date.updated"),
    image_keys=("image", "cover", "thumbnail"),
    fences={
        "bom": "read",
        "blank-before": "lost",
        "blank-lines-before": "lost",
        "space-before": "lost",
        "trailing-space": "read",
        "long-fence": "lost",
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
    yaml={"duplicate-key": "last", "tab": "lost", "syntax": "lost"},
    static_root="docs",
    relative_to="file",
    summary=SummaryMarker("<!-- more -->", "<!-- more -->", is_configurable=True),
    templates=False,
    syntax=("--8<--", "!!!", "???", "{ .", "{: ", "[TOC]", ":::"),
)
