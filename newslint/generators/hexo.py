"""Hexo 8: what it reads, and where things live."""

from __future__ import annotations

from newslint.generators import Generator

HEXO = Generator(
    name="hexo",
    title="Hexo",
    dialect="commonmark",
    article_folders=("source/_posts", "source/_drafts"),
    date_keys=("date", "updated"),
    image_keys=("cover", "thumbnail", "top_img", "headimg", "banner", "index_img", "photos"),
    formats=frozenset({"yaml", "json"}),
    fences={
        "bom": "read",
        "blank-before": "read",
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
)
