"""What keeps an article out of its site although its lines of `Key: value` are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.drafts import uses_dates
from newslint.site.key_sources import inherited_value
from newslint.site.page import Ruling
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.generators.parts import KeyValueHead
    from newslint.site.key_sources import ReadArticle
    from newslint.site.page import PageFacts

_OUT = ("dropped", "error")


def key_value_ruling(article: ReadArticle, facts: PageFacts) -> Ruling | None:
    """Return why an article with such metadata is left out; None if it is not."""
    kind = article.file.generator.key_values
    if kind is None or not (facts.is_read and facts.kind.is_article):
        return None
    if facts.front_matter.format != "key-value":
        return None
    return next((found for found in _reasons(article, facts, kind)), None)


def _reasons(article: ReadArticle, facts: PageFacts, kind: KeyValueHead) -> Iterator[Ruling]:
    for key in kind.needed:
        if facts.field(key) is None and inherited_value(article, facts.defaults, key) is None:
            yield Ruling("left-out", f"`{key}` is missing")
    for key, known in kind.words.items():
        field = facts.field(key)
        if field is not None and field.text and field.text.lower() not in known:
            what = f"`{key}` is {quote(field.text)}, which is no known word"
            yield Ruling("left-out", what, facts.place(key))
    yield from _dates(article, facts)


def _dates(article: ReadArticle, facts: PageFacts) -> Iterator[Ruling]:
    for date in facts.dates:
        if date.outcome in _OUT:
            what = f"`{date.path}` is {quote(date.text)}, which is not read"
            yield Ruling("left-out", what, facts.place(date.path))
    generator = article.file.generator
    is_lost = generator.dates.get("empty") in _OUT and uses_dates(article.file)
    for key in generator.date_keys if is_lost else ():
        field = facts.field(key)
        if field is not None and not field.text and not field.fields:
            yield Ruling("left-out", f"`{key}` is empty", facts.place(key))
