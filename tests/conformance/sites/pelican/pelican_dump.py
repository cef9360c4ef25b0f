"""Write down what Pelican made of each article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pelican import signals


def dump(generator: Any) -> None:
    """Write the articles of a generator that has read them all."""
    articles = [
        {
            "file": article.source_path,
            "title": article.title,
            "date": article.date.isoformat(),
            "cut": "Second" not in article.summary,
            "html": article.content,
            "url": f"/{article.url}",
        }
        for article in [*generator.articles, *generator.hidden_articles]
    ]
    Path("dump.json").write_text(json.dumps(articles), encoding="utf-8")


def register() -> None:
    """Ask Pelican to call, once its articles are read."""
    signals.article_generator_finalized.connect(dump)
