"""Write down what the blog of Material for MkDocs made of each post."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

POSTS: list[Any] = []


def on_page_content(html: str, page: Any, **_: Any) -> str:
    """Keep a post whose Markdown was turned into HTML."""
    if getattr(page, "excerpt", None) is not None:
        POSTS.append(page)
    return html


def on_post_build(**_: Any) -> None:
    """Write the posts when the site, and with it their list, is built."""
    posts = [
        {
            "file": post.file.src_uri,
            "title": post.title,
            "date": post.config.date.created.isoformat(),
            "cut": "Second" not in (post.excerpt.content or ""),
            "html": post.content,
            "url": f"/{post.url}",
        }
        for post in POSTS
    ]
    Path("dump.json").write_text(json.dumps(posts), encoding="utf-8")
