"""Hugo: what it reads, and where things live."""

from __future__ import annotations

from newslint.generators import Generator

HUGO = Generator(
    name="hugo",
    title="Hugo",
    dialect="commonmark",
    article_folders=("content",),
    date_keys=("date", "lastmod", "modified", "publishDate", "pubdate", "published", "expiryDate"),
    image_keys=("images", "featured_image", "cover.image", "image"),
    formats=frozenset({"yaml", "toml", "json"}),
    fences={
        "bom": "read",
        "blank-before": "read",
        "space-before": "read",
        "trailing-space": "read",
        "long-fence": "error",
        "dots-closing": "error",
        "typed-fence": "error",
        "no-opening": "lost",
        "unclosed": "error",
        "glued-closing": "error",
        "comment-before": "error",
    },
    file_name_date=True,
    static_root="static",
)
