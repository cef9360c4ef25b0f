"""When generators publish an article: the table of dates, cell by cell, and what it leaves out."""

from __future__ import annotations

import pytest

from generator_cases import Case, date_cases
from newslint.article import Article
from newslint.dates import read_date
from newslint.dates.calendar_days import from_seconds
from newslint.dates.fields import DateField
from newslint.dates.publication import Publication, published
from newslint.generators.built_in import BUILT_IN

GENERATORS = {generator.name: generator for generator in BUILT_IN}
SITE = "Asia/Shanghai"
WORDS = {
    "file time": ("file-date",),
    "zero": ("year-one",),
    "string": ("text", "refused"),
    "number": ("text", "refused"),
}


def dated(text: str) -> DateField:
    article = Article.from_text(text)
    return article.dates[0]


def shown(seconds: int | None) -> str:
    assert seconds is not None
    return from_seconds(read_date("").form, seconds, 0).iso


def in_words(found: Publication) -> str:
    """Return what the table says of a publication, with the words of the generators' data."""
    if found.instant is None:
        return found.outcome
    prefix = "rolled " if found.outcome == "rolled-over" else "depends " if found.depends else ""
    return prefix + shown(found.instant)


@pytest.mark.parametrize(
    ("case", "generator"),
    [(case, name) for case in date_cases() for name in case.expected],
    ids=lambda value: value.name or "empty" if isinstance(value, Case) else value,
)
def test_a_date_is_published_when_the_real_program_publishes_it(case: Case, generator: str) -> None:
    cell = case.expected[generator]
    expected = WORDS.get(cell, (cell,))
    if case.name:
        assert in_words(published(dated(case.text), GENERATORS[generator], SITE)) in expected
    else:
        assert GENERATORS[generator].dates.get("empty", "undefined") in expected
