"""Hexo 8: what it reads, and where things live."""

from __future__ import annotations

from newslint.generators import Generator

HEXO = Generator(
    name="hexo",
    title="Hexo",
    dialect="commonmark",
    article_folders=("source/_posts", "source/_drafts"),
    dated_folders=("_posts",),
    key_sources={"date": ("file name",)},
    date_keys=("date", "updated"),
    dates={
        "offset": "shifted",
        "mail-date": "shifted",
        "http-date": "shifted",
        "javascript": "shifted",
        "epoch-ms": "shifted",
        "epoch": "another",
        "compact": "another",
        "localised": "file-date",
        "day-first": "file-date",
        "unpadded-hour": "file-date",
        "comma": "file-date",
        "not-ascii": "file-date",
        "impossible-day": "rolled-over",
        "impossible": "another",
        "invalid": "file-date",
        "ambiguous": "month-first",
    },
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
        "space-before": "error",
        "trailing-space": "lost",
        "long-fence": "read",
        "dots-closing": "lost",
        "typed-fence": "lost",
        "no-opening": "read",
        "unclosed": "lost",
        "glued-closing": "lost",
        "comment-before": "lost",
    },
    static_root="source",
    expands=("{{", "{%"),
)
