"""Jekyll 4: what it reads, and where things live."""

from __future__ import annotations

from newslint.generators import Generator

JEKYLL = Generator(
    name="jekyll",
    title="Jekyll",
    dialect="kramdown",
    article_folders=("_posts", "_drafts"),
    dated_folders=("_posts",),
    key_sources={"title": ("file name",), "date": ("file name",)},
    date_keys=("date", "last_modified_at"),
    dates={
        "month-first": "dropped",
        "epoch": "dropped",
        "epoch-ms": "dropped",
        "localised": "another",
        "not-ascii": "another",
        "impossible-day": "rolled-over",
        "impossible": "another",
        "invalid": "dropped",
        "ambiguous": "day-first",
    },
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
        "dots-closing": "read",
        "typed-fence": "lost",
        "no-opening": "lost",
        "unclosed": "lost",
        "glued-closing": "lost",
        "comment-before": "lost",
    },
    file_name_date=True,
    static_root=".",
    expands=("{{", "{%"),
)
