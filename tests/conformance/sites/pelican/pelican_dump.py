"""Write down what Pelican made of each article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pelican import signals


def plain(value: Any) -> Any:
    """Return a value of metadata as JSON has it; of a tag or an author its name."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if isinstance(value, str) else str(value)


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
            "metadata": {key: plain(value) for key, value in article.metadata.items()},
        }
        for article in [*generator.articles, *generator.hidden_articles, *generator.drafts]
    ]
    Path("dump.json").write_text(json.dumps(articles), encoding="utf-8")


def register() -> None:
    """Ask Pelican to call, once its articles are read."""
    signals.article_generator_finalized.connect(dump)
