"""Why a generator leaves an article out although it reads the front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.publication import publication
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article


def left_out_reasons(article: Article) -> list[str]:
    """Return what keeps an article out of its site, for metadata of `Key: value`; empty if nothing."""
    if article.front_matter.format != "key-value":
        return []
    missing = [f"`{key}` is missing" for key in article.missing_needed_keys]
    return [*missing, *_words(article), *_dates(article)]


def _words(article: Article) -> Iterator[str]:
    words = article.generator.key_values.words if article.generator.key_values else {}
    for key, known in words.items():
        field = article.field(key)
        if field is not None and field.text and field.text.lower() not in known:
            yield f"`{key}` is {quote(field.text)}, which is no known word"


def _dates(article: Article) -> Iterator[str]:
    generator = article.generator
    for date in article.dates if article.uses_dates else ():
        if publication(date, generator, article.site_zone).outcome == "dropped":
            yield f"`{date.path}` is {quote(date.text)}, which is not read"
    for key in generator.date_keys if generator.dates.get("empty") == "dropped" else ():
        field = article.field(key)
        if field is not None and not field.text and not field.fields:
            yield f"`{key}` is empty"
