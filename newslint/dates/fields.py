"""Which fields of an article's front matter are dates, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.dates import read_date
from newslint.front_matter.lookup import find_all
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.article import Article
    from newslint.dates.written_date import WrittenDate
    from newslint.front_matter.field import Field


class DateField(NamedTuple):
    """
    A date in the front matter.

    `text` is what was read, `span` where that is written, without quotes. `is_typed` tells that
    the language of the front matter says that it is a date: TOML, without quotes. `path` leads to
    the date, with dots through mappings; an item of a list has the path of the list.
    """

    field: Field
    text: str
    span: Span
    date: WrittenDate
    is_typed: bool
    path: str


def written_dates(article: Article, more: tuple[str, ...] = ()) -> Sequence[DateField]:
    """
    Return the dates of an article's front matter in their order, whatever their form.

    The keys are those of the generator, those that the schema calls dates, and `more`, each perhaps
    a dotted path. A list and a mapping under such a key are looked into, one level deep. Without
    `more` they are read once an article.
    """
    return read_fields(article, more) if more else article.dates


def read_fields(article: Article, more: tuple[str, ...] = ()) -> tuple[DateField, ...]:
    """Read what `written_dates` returns."""
    found: dict[Span, DateField] = {}
    for path, value in _values(article, more):
        for inner, field in _parts(path, value, article) if value.fields else ((path, value),):
            text = field.text.strip() or (of if isinstance(of := field.value, str) else "")
            if text and field.span not in found:
                found[field.span] = _date_field(article, inner, field, text)
    return tuple(found[span] for span in sorted(found))


def _date_field(article: Article, path: str, field: Field, text: str) -> DateField:
    at = article.text.find(text, *field.span)
    span = Span(at, at + len(text)) if at >= 0 else field.span
    is_typed = field.style == "plain" and article.front_matter.format == "toml"
    return DateField(field, text, span, read_date(text), is_typed, path)


def _parts(path: str, value: Field, article: Article) -> Iterator[tuple[str, Field]]:
    """Yield what a collection holds; `{{ date }}`, which YAML takes for mappings, is one text."""
    written = article.cut(value.span)
    if written.startswith("{{") and value.style == "mapping":
        yield path, value._replace(style="plain", text=written, fields=())
        return
    for field in value.fields:
        yield f"{path}.{field.key}" if field.key else path, field


def _values(article: Article, more: tuple[str, ...]) -> list[tuple[str, Field]]:
    """Return the paths and values of all keys that hold dates."""
    generator = article.generator
    keys = (*generator.date_keys, *article.schema.keys_of("date"), *more)
    return find_all(article.front_matter, keys, ignore_case=generator.case_insensitive_keys)
