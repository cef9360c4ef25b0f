"""What impossible-date reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def message(rule: BaseRule, generator: str, date: str) -> str:
    source = Source.from_text(f"---\ntitle: 港\ndate: {date}\n---\n")
    [violation] = violations(rule, Article("a.md", source, GENERATORS[generator]))
    return violation.full_message


def test_the_whole_date_is_the_place_without_its_quotes(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 渡轮复航
        date: '2022-02-30 13:05:11'
               ^^^^^^^^^^^^^^^^^^^
        updated: 2022-02-17
        pubDate: ２０２２-13-01
                 ^^^^^^^^^^^^^^
        ---
        """,
    )


@pytest.mark.parametrize(
    ("generator", "harm"),
    [
        (
            "unknown",
            "Docusaurus, Hexo and Jekyll publish it as 2023-03-01, most others do not read it",
        ),
        ("hexo", "Hexo publishes it as 2023-03-01"),
        ("jekyll", "Jekyll publishes it as 2023-03-01"),
        ("hugo", "Hugo stops the build"),
    ],
)
def test_the_harm_of_a_day_too_late_is_that_of_the_generator(
    rule: BaseRule, generator: str, harm: str
) -> None:
    expected = f"`2023-02-29 10:00` does not exist (2023-02 has 28 days): {harm}; correct the date"
    assert message(rule, generator, "2023-02-29 10:00") == expected


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("2022-00-17", "months go from 1 to 12"),
        ("2022-02-00", "2022-02 has 28 days"),
        ("0000-01-01", "years go from 1 to 9999"),
        ("20220-02-17", "years go from 1 to 9999"),
        ("2022-02-17 24:00:00", "hours go from 0 to 23"),
        ("2022-02-17 13:60", "minutes go from 0 to 59"),
        ("2022-02-17 13:05:60", "seconds go from 0 to 59"),
        ("2022-02-17T13:05:11+99:99", "UTC offsets go from -15:00 to +15:00"),
        ("Thu, 17 Feb 2022 25:05:11 GMT", "hours go from 0 to 23"),
        ("20220230", "2022-02 has 28 days"),
    ],
)
def test_what_cannot_be_is_said_field_by_field(rule: BaseRule, date: str, reason: str) -> None:
    assert message(rule, "unknown", date).startswith(f"`{date}` does not exist ({reason}): ")


@pytest.mark.parametrize(
    ("generator", "date", "harm"),
    [
        ("hexo", "2022-13-17", "Hexo publishes it as 2023-01-17"),
        ("hexo", "'2022-13-17'", "Hexo uses the file's date"),
        ("hexo", "20221301", "Hexo reads another date or none"),
        ("jekyll", "2022-13-17", "Jekyll stops the build"),
        ("hugo", "2022-13-17", "Hugo stops the build"),
        ("eleventy", "2022-02-30", "Eleventy publishes it as 2022-03-02"),
        ("eleventy", "'2022-02-30'", "Eleventy stops the build"),
        ("astro", "2022-02-30", "Astro publishes it as 2022-03-02"),
        ("pelican", "2022-02-30", "Pelican leaves the article out"),
        ("zola", "2022-02-30", "Zola stops the build"),
        ("vitepress", "2022-02-30", "VitePress reads another date or none"),
    ],
)
def test_the_outcome_is_that_of_the_generator(
    rule: BaseRule, generator: str, date: str, harm: str
) -> None:
    assert message(rule, generator, date).endswith(f": {harm}; correct the date")


@pytest.mark.parametrize(
    ("generator", "date", "message_end"),
    [
        ("jekyll", "2022-02-17 24:00:00", "Jekyll publishes it as 2022-02-18; correct the time"),
        (
            "hugo",
            "2022-02-17T13:05:11+99:99",
            "Hugo reads another date or none; correct the offset",
        ),
    ],
)
def test_help_names_the_part_to_correct(
    rule: BaseRule, generator: str, date: str, message_end: str
) -> None:
    assert message(rule, generator, date).endswith(f": {message_end}")


@pytest.mark.parametrize(
    "date",
    [
        *("2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2022-02-17T00:00:00-12:00"),
        *("Invalid Date", "25:61", "{{ date }}", "03/04/2022", "[]", "", "99999999999999"),
    ],
)
def test_days_that_exist_and_texts_that_are_no_days_are_let_through(
    rule: BaseRule, date: str
) -> None:
    assert violations(rule, Article.from_text(f"---\ndate: {date}\n---\n")) == []


def test_a_toml_date_is_left_to_the_syntax_of_toml(rule: BaseRule) -> None:
    assert violations(rule, Article.from_text("+++\ndate = 2022-02-30\n+++\n")) == []
    assert violations(rule, Article.from_text("+++\ndate = '2022-02-30'\n+++\n")) != []


def test_keys_can_be_added(rules: dict[str, type[BaseRule]]) -> None:
    rule = rules["impossible-date"](keys=("event.day",))
    article = Article.from_text("---\nevent: {day: 2022-02-30}\n---\n")
    assert [article.cut(violation.span) for violation in violations(rule, article)] == [
        "2022-02-30"
    ]


def test_an_offset_that_repeats_the_time_of_day_is_named(rule: BaseRule) -> None:
    source = Source.from_text("---\ndate: 2020-10-08 16:30:00+16:30\n---\n")
    [found] = violations(rule, Article("_posts/2020-10-08-a.md", source, GENERATORS["jekyll"]))
    assert found.full_message == (
        "`2020-10-08 16:30:00+16:30` does not exist (UTC offsets go from -15:00 to +15:00, and this "
        "one repeats the time of day): Jekyll still subtracts the offset; correct the offset"
    )


@pytest.mark.parametrize(
    ("name", "front", "reported"),
    [
        ("_posts/2021-13-04-a.md", "title: a", 1),
        ("_posts/2021-02-30-a.md", "title: a", 1),
        ("_posts/2021-13-04-a.md", "date: 2021-03-04", 0),
        ("_posts/2021-12-04-a.md", "title: a", 0),
    ],
)
def test_a_date_in_a_file_name_stops_jekyll(
    rule: BaseRule, name: str, front: str, reported: int
) -> None:
    source = Source.from_text(f"---\n{front}\n---\n")
    found = violations(rule, Article(name, source, GENERATORS["jekyll"]))
    assert len(found) == reported
    assert all("Jekyll stops the build" in each.message for each in found)
    assert violations(rule, Article(f"source/{name}", source, GENERATORS["hexo"])) == []
