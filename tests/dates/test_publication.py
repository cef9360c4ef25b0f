"""When generators publish an article: the table of dates, cell by cell, and what it leaves out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator_cases import Case, date_cases
from newslint.article import Article
from newslint.dates import read_date
from newslint.dates.fields import DateField
from newslint.dates.misread_dates import is_as_meant
from newslint.dates.publication import Publication, intended, publication
from newslint.dates.spelling import format_for_generator
from newslint.dates.written_date import from_seconds
from newslint.generators import Generator
from newslint.generators.built_in import BUILT_IN
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}
SITE = "Asia/Shanghai"
PROGRAMS = {"material": "mkdocs"}
WORDS = {
    "file time": ("file-date",),
    "zero": ("year-one",),
    "string": ("text", "refused"),
    "number": ("text", "refused"),
    "null": ("text", "refused", "undefined"),
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
    prefix = (
        "rolled "
        if found.outcome == "rolled-over"
        else "depends "
        if found.instant != found.instant_in_site_zone
        else ""
    )
    return prefix + shown(found.instant)


def becomes(case: Case, generator: Generator) -> str:
    if not case.name:
        return str(generator.dates.get("empty", "undefined"))
    return in_words(publication(dated(case.text), generator, SITE))


@pytest.mark.parametrize("program", sorted({p for case in date_cases() for p in case.expected}))
def test_a_date_is_published_when_the_real_program_publishes_it(program: str) -> None:
    generator = GENERATORS[PROGRAMS.get(program, program)]
    cases = [case for case in date_cases() if program in case.expected]
    told = [(case.name, case.expected[program], becomes(case, generator)) for case in cases]
    assert [row for row in told if row[2] not in WORDS.get(row[1], (row[1],))] == []


@pytest.mark.parametrize("site", [SITE, "America/New_York", "Europe/Paris", "UTC", None])
def test_a_date_that_is_plainly_read_as_meant_is_published_as_meant(
    site: str | None,
) -> None:
    texts = [case.text for case in date_cases() if case.name]
    for of, found in product(BUILT_IN, filter(_is_one, map(dated, texts))):
        if not is_as_meant(found, of):
            continue
        result = publication(found, of, site)
        assert result.outcome in {"instant", "text", ""}
        meant = intended(found.date, site)
        if result.outcome == "instant" and meant is not None and found.date.hour is not None:
            assert {result.instant, result.instant_in_site_zone} == {meant}


def _is_one(found: DateField) -> bool:
    return found.date.day is not None and not found.date.impossible


def test_what_is_remembered_of_a_shape_is_of_one_generator_alone() -> None:
    hexo, found = GENERATORS["hexo"], dated("---\ndate: 2022-02-17T05:05:11Z\n---\n")
    jekyll_like = hexo._replace(clocks=GENERATORS["jekyll"].clocks, dates={})
    assert not is_as_meant(found, hexo)
    assert is_as_meant(found, jekyll_like)
    assert not is_as_meant(found, hexo)


def test_an_article_has_only_those_dates_that_may_be_read_otherwise() -> None:
    text = (
        "---\ndate: 2022-02-17\nupdated: 2022-02-17T05:05:11Z\nevent: 2022-02-17T05:05:11Z\n---\n"
    )
    article = Article("source/_posts/a.md", Source.from_text(text), GENERATORS["hexo"])
    assert [found.path for found, _ in article.publications] == ["updated"]
    assert Article.from_text(text).publications == ()


def test_a_date_that_a_generator_leaves_as_text_is_read_as_meant() -> None:
    source = Source.from_text("---\npubDate: '2022-02-17T05:05:11Z'\n---\n")
    article = Article("src/content/a.md", source, GENERATORS["astro"])
    assert [found.path for found in article.dates] == ["pubDate"]
    assert article.publications == ()


@pytest.mark.parametrize(
    ("written", "outcome", "trait"),
    [
        ("20220217", "miscounted", "number"),
        ("'20220217'", "error", "compact"),
        ("1645074311", "instant", "number"),
    ],
)
def test_digits_in_quotes_are_no_number(written: str, outcome: str, trait: str) -> None:
    source = Source.from_text(f"---\ndate: {written}\n---\n")
    article = Article("content/posts/a.md", source, GENERATORS["hugo"])
    (found,) = article.dates
    found_outcome = publication(found, article.generator, article.site_zone)
    assert (found_outcome.outcome, found_outcome.trait) == (outcome, trait)


@pytest.mark.parametrize(
    ("generator", "spelling"),
    [
        ("hexo", "2022-02-17 13:05:11"),
        ("jekyll", "2022-02-17 13:05:11 +0800"),
        ("hugo", "2022-02-17T13:05:11+08:00"),
        ("eleventy", "2022-02-17T13:05:11+08:00"),
        ("pelican", "2022-02-17 13:05:11 +0800"),
    ],
)
def test_the_spelling_of_an_instant_is_read_back_as_that_instant(
    generator: str, spelling: str
) -> None:
    of, moment = GENERATORS[generator], 1_645_074_311
    assert format_for_generator(moment, of, SITE) == spelling
    for written in (spelling, f"'{spelling}'"):
        found = publication(dated(f"---\ndate: {written}\n---\n"), of, SITE)
        assert (found.outcome, found.instant, found.instant_in_site_zone) == (
            "instant",
            moment,
            moment,
        )


@pytest.mark.parametrize("generator", sorted(GENERATORS))
def test_every_instant_is_spelt_so_that_its_generator_reads_it(generator: str) -> None:
    of, moment = GENERATORS[generator], 1_645_074_311
    if of.date_spelling:
        for zone in (SITE, "America/New_York", "Asia/Kathmandu", "UTC"):
            for quote in ("",) if generator == "mkdocs" else ("", "'"):
                text = f"---\ndate: {quote}{format_for_generator(moment, of, zone)}{quote}\n---\n"
                found = publication(dated(text), of, zone)
                if found.outcome != "text":
                    assert (found.instant, found.instant_in_site_zone) == (moment, moment)


PIECES = st.sampled_from(
    [
        *"0123456789-/.:+ TZ,年月日−１²",
        *("2022", "-02-", "17", "13:05", "Feb", "février", "Thu,", "GMT", "CST", "+0800", "24:00"),
    ]
)
ZONES = st.sampled_from([SITE, "America/New_York", "UTC", None])


@given(st.lists(PIECES, min_size=1, max_size=20).map("".join), st.sampled_from(["", "'"]), ZONES)
@example("1" * 100, "", SITE)
@example("0000-00-00 99:99:99", "", SITE)
@example("9999-12-31 23:59:59", "", "America/New_York")
@example("²²", "", None)
def test_whatever_is_written_there_is_an_answer(text: str, quote: str, site: str | None) -> None:
    dates = Article.from_text(f"---\ndate: {quote}{text}{quote}\n---\n").dates
    for found in dates:
        for of in GENERATORS.values():
            result = publication(found, of, site)
            assert isinstance(result.outcome, str)
            if _is_one(found) and is_as_meant(found, of):
                assert result.outcome in {"instant", "text", ""}
