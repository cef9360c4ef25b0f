"""Which fields of an article's front matter are dates, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.dates import WrittenDate, read_date
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.field import Field


class DateField(NamedTuple):
    """
    A date in the front matter.

    `text` is what was read, `span` where that is written, without quotes. `is_typed` tells that
    the language of the front matter says that it is a date: TOML, without quotes.
    """

    field: Field
    text: str
    span: Span
    date: WrittenDate
    is_typed: bool


def written_dates(article: Article, more: tuple[str, ...] = ()) -> list[DateField]:
    """
    Return the dates of an article's front matter in their order, whatever their form.

    The keys are those of the generator, those that the schema calls dates, and `more`, each perhaps
    a dotted path. A list and a mapping under such a key are looked into, one level deep.
    """
    found: dict[Span, DateField] = {}
    is_toml = article.front_matter.format == "toml"
    for value in _values(article, more):
        for field in value.fields or (value,):
            text = field.text.strip() or (of if isinstance(of := field.value, str) else "")
            if text and field.span not in found:
                at = article.text.find(text, *field.span)
                span = Span(at, at + len(text)) if at >= 0 else field.span
                is_typed = is_toml and field.style == "plain"
                found[field.span] = DateField(field, text, span, read_date(text), is_typed)
    return [found[span] for span in sorted(found)]


def _values(article: Article, more: tuple[str, ...]) -> Iterator[Field]:
    """Yield the values of all keys that hold dates."""
    types, front_matter = article.schema.types, article.front_matter
    keys = (*article.generator.date_keys, *(key for key in types if types[key] == "date"), *more)
    spelt = {}
    if article.generator.case_insensitive_keys:
        spelt = {key.lower(): key for key in front_matter}
    for key in keys:
        field = front_matter.find(spelt.get(key.lower(), key))
        if field is not None:
            yield field
