"""Find the fields of front matter that are dates, and read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.reading import read_date
from newslint.front_matter.lookup import find_all
from newslint.named_tuples import NamedTuple
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.dates.written_date import WrittenDate
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field


class DateField(NamedTuple):
    """
    A date in the front matter.

    * `text`: the text that was read.
    * `span`: its place, without quotes.
    * `is_typed`: whether the language of the front matter makes it a date: TOML, without quotes.
    * `path`: the dotted path to the date; an item of a list has the path of the list.
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
    Return the dates under some keys of the front matter of `text`, in order, in any form.

    A key may be a dotted path. Lists and mappings are searched one level deep.
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
    """Yield the items of a collection; `{{ date }}`, which YAML reads as mappings, is one text."""
    start, end = value.span
    if value.style == "mapping" and text.startswith("{{", start, end):
        yield path, value._replace(style="plain", text=text[start:end], fields=())
        return
    for field in value.fields:
        yield f"{path}.{field.key}" if field.key else path, field
