"""Write down what MkDocs made of each page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PAGES: list[dict[str, Any]] = []


def on_page_content(html: str, page: Any, **_: Any) -> str:
    """Keep a page whose Markdown was turned into HTML."""
    date = page.meta.get("date")
    PAGES.append(
        {
            "file": page.file.src_uri,
            "title": page.title,
            "date": date.isoformat() if hasattr(date, "isoformat") else None,
            "type": type(date).__name__.replace("str", "string").replace("NoneType", "lost"),
            "html": html,
            "url": f"/{page.url}",
            "metadata": {str(key): str(value) for key, value in page.meta.items()},
        }
    )
    return html


def on_post_build(**_: Any) -> None:
    """Write the pages when the site is built."""
    Path("dump.json").write_text(json.dumps(PAGES), encoding="utf-8")
