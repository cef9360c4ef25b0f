"""Hugo: what it reads, and where things live."""

from __future__ import annotations

from newslint.generators import Generator

HUGO = Generator(
    name="hugo",
    title="Hugo",
    dialect="commonmark",
    article_folders=("content",),
    required=(("title",), ("date", "publishDate", "pubdate", "published", "lastmod", "modified")),
    case_insensitive_keys=True,
    date_keys=("date", "lastmod", "modified", "publishDate", "pubdate", "published", "expiryDate"),
    dates={
        "http-date": "shifted",
        "epoch-ms": "another",
        "compact": "another",
        "worded": "year-one",
        "localised": "year-one",
        "javascript": "year-one",
        "slashed": "year-one",
        "dotted": "year-one",
        "year-last": "year-one",
        "no-weekday": "year-one",
        "one-digit-day": "year-one",
        "unpadded": "year-one",
        "no-seconds": "year-one",
        "short-offset": "year-one",
        "zone-name": "year-one",
        "lower-case": "year-one",
        "not-ascii": "year-one",
        "impossible-day": "year-one",
        "impossible": "another",
    },
    image_keys=("images", "featured_image", "cover.image", "image"),
    formats=frozenset({"yaml", "toml", "json"}),
    fences={
        "bom": "read",
        "blank-before": "read",
        "blank-lines-before": "read",
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
