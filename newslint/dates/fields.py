"""Which fields of an article's front matter are dates, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.dates.reading import read_date
from newslint.front_matter.lookup import find_all
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.dates.written_date import WrittenDate
    from newslint.front_matter import FrontMatter
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


def read_fields(
    text: str, front_matter: FrontMatter, keys: tuple[str, ...], *, ignore_case: bool
) -> tuple[DateField, ...]:
    """
    Return the dates under some keys of the front matter of `text` in their order, whatever their form.

    A key may be a dotted path. A list and a mapping under it are looked into, one level deep.
    """
    found: dict[Span, DateField] = {}
    is_toml = front_matter.format == "toml"
    for path, value in find_all(front_matter, keys, ignore_case=ignore_case):
        for inner, field in _parts(text, path, value) if value.fields else ((path, value),):
            written = field.text.strip() or (of if isinstance(of := field.value, str) else "")
            if written and field.span not in found:
                is_typed = is_toml and field.style == "plain"
                span = _place(text, written, field.span)
                date = read_date(written)
                found[field.span] = DateField(field, written, span, date, is_typed, inner)
    return tuple(found[span] for span in sorted(found))


def _place(text: str, written: str, span: Span) -> Span:
    at = text.find(written, *span)
    return Span(at, at + len(written)) if at >= 0 else span


def _parts(text: str, path: str, value: Field) -> Iterator[tuple[str, Field]]:
    """Yield what a collection holds; `{{ date }}`, which YAML takes for mappings, is one text."""
    start, end = value.span
    if value.style == "mapping" and text.startswith("{{", start, end):
        yield path, value._replace(style="plain", text=text[start:end], fields=())
        return
    for field in value.fields:
        yield f"{path}.{field.key}" if field.key else path, field
