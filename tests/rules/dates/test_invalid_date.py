"""What invalid-date reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.front_matter.schema import Schema
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity, Violation

GENERATORS = {generator.name: generator for generator in BUILT_IN}


def judged(
    rule: BaseRule, lines: str, generator: str = "unknown", path: str = "posts/a.md"
) -> list[Violation]:
    source = Source.from_text(f"---\ntitle: 港\n{lines}\n---\n")
    return violations(rule, Article(path, source, GENERATORS[generator]))


def test_the_whole_value_is_the_place_without_its_quotes(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        title: 渡轮复航
        date: 'Invalid Date'
               ^^^^^^^^^^^^ `Invalid Date` is what a program writes when it has no date: generators use another date or leave the article out; write the date as `YYYY-MM-DD`
        updated: 昨天
                 ^^^^ `昨天` is relative, so its day changes every day: generators use another date or leave the article out; write a fixed date as `YYYY-MM-DD`
        lastmod: {{ date }}
                 ^^^^^^^^^^
        ---
        """,
    )


@pytest.mark.parametrize(
    ("generator", "harm"),
    [
        ("unknown", "generators use another date or leave the article out"),
        ("hexo", "Hexo uses the file's date"),
        ("jekyll", "Jekyll reads another date or none"),
        ("hugo", "Hugo stops the build"),
    ],
)
def test_the_harm_is_that_of_the_generator(rule: BaseRule, generator: str, harm: str) -> None:
    [violation] = judged(rule, "date: soon", generator)
    assert (violation.message, violation.help) == (
        f"`soon` is not a date: {harm}",
        "write the date as `YYYY-MM-DD`",
    )


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("yesterday", "is relative, so its day changes every day"),
        ("3天前", "is relative, so its day changes every day"),
        ("undefined", "is what a program writes when it has no date"),
        ("NaN", "is what a program writes when it has no date"),
        ("YYYY-MM-DD", "is what a program writes when it has no date"),
        ("<%= date %>", "is a template that was never filled in"),
        ("'{{ .Date }}'", "is a template that was never filled in"),
        ("13:05", "is a time without a day"),
        ("25:61", "is a time without a day"),
        ("2022", "is only a year"),
        ("2022-02", "has no day"),
        ("02/2022", "has no day"),
        ("0", "is only a number"),
        ("12345.5", "is only a number"),
        ("99999999999999999999", "is only a number"),
        ("2021-02-08 13:00-:00+01:00", "is a date followed by other text"),
        ("2023-01-29 17:11:44 2023 +0100", "is a date followed by other text"),
        ("spring 2020", "is not a date"),
        ("'true'", "is not a date"),
        ("45/99/12", "does not exist, in whichever order day and month are read"),
    ],
)
def test_the_reason_is_told(rule: BaseRule, date: str, reason: str) -> None:
    [violation] = judged(rule, f"date: {date}")
    shown = date.strip("'")
    assert violation.message == (
        f"`{shown}` {reason}: generators use another date or leave the article out"
    )


def test_a_long_text_is_shortened(rule: BaseRule) -> None:
    [violation] = judged(rule, f"date: >\n  {'so ' * 100}")
    assert violation.full_message.startswith(f"`{'so ' * 20}…` is not a date")


@pytest.mark.parametrize(
    "date",
    [
        *("2022-02-17", "2022-02-30", "Thu, 17 Feb 2022 05:05:11 GMT", "1645074311", "20220217"),
        *(
            "03/04/2022",
            "17/02/22",
            "2022年2月17日",
            "''",
            "",
            "~",
            "null",
            "[]",
            "[soon]",
            "{by: me}",
        ),
        *("Last Modified", "git Created", "false"),
    ],
)
def test_dates_and_what_other_rules_judge_are_let_through(rule: BaseRule, date: str) -> None:
    assert judged(rule, f"date: {date}") == []


def test_words_that_another_generator_takes_are_reported(rule: BaseRule) -> None:
    assert len(judged(rule, "date: Last Modified", "hexo")) == 1


def test_true_and_false_under_published_say_whether_an_article_is_published(
    rule: BaseRule,
) -> None:
    assert judged(rule, "published: true", "astro", "src/content/blog/a.md") == []
    assert judged(rule, "published: false", "astro", "src/content/blog/a.md") == []
    assert len(judged(rule, "published: soon", "astro", "src/content/blog/a.md")) == 1


def test_a_mapping_of_dates_is_looked_into(rule: BaseRule) -> None:
    [violation] = judged(rule, "date: {created: soon, by: me, updated: 2022-02-17}")
    assert violation.full_message.startswith("`soon` is not a date")


def test_false_is_reported_where_it_costs_the_article(rule: BaseRule) -> None:
    assert judged(rule, "date: false", "hexo") == []
    assert len(judged(rule, "date: false", "jekyll")) == 1
    assert len(judged(rule, "Published: false", "hugo", "content/posts/a.md")) == 1
    assert len(judged(rule, "date: true")) == 1


@pytest.mark.parametrize(
    ("generator", "path", "severity"),
    [
        ("hexo", "source/_posts/a.md", None),
        ("hexo", "source/about/index.md", Severity.WARNING),
        ("jekyll", "_talks/a.md", Severity.WARNING),
        ("hugo", "content/talks/a.md", None),
        ("unknown", "blog/a.md", None),
        ("unknown", "talks/a.md", Severity.WARNING),
    ],
)
def test_beside_the_articles_it_is_a_warning(
    rule: BaseRule, generator: str, path: str, severity: Severity | None
) -> None:
    [violation] = judged(rule, "date: spring 2020", generator, path)
    assert violation.severity is severity


@pytest.mark.parametrize("path", ["scaffolds/post.md", "archetypes/default.md"])
def test_scaffolds_are_let_through(rule: BaseRule, path: str) -> None:
    assert judged(rule, "date: {{ date }}", "hexo", path) == []


def test_the_schema_adds_keys(rule: BaseRule) -> None:
    source = Source.from_text("---\nevent: {day: soon, place: pier}\n---\n")
    article = Article("posts/a.md", source, schema=Schema(types={"event.day": "date"}))
    assert [article.cut(violation.span) for violation in violations(rule, article)] == ["soon"]


def test_toml_and_json_are_judged_as_well(rule: BaseRule) -> None:
    toml = Article.from_text("+++\ndate = 13:05:00\nlastmod = 2022-02-17\n+++\n")
    assert [toml.cut(violation.span) for violation in violations(rule, toml)] == ["13:05:00"]
    json = Article.from_text('{"date": "soon", "updated": 2022}\n')
    assert [json.cut(violation.span) for violation in violations(rule, json)] == ["soon", "2022"]


def test_a_number_of_more_than_a_hundred_digits_is_no_date(rule: BaseRule) -> None:
    (violation,) = judged(rule, f"date: {'1' * 100}")
    assert "…` is only a number:" in violation.message
    (violation,) = judged(rule, f"date: {'1' * 101}")
    assert "…` is not a date:" in violation.message


def test_capitals_of_a_key_do_not_matter_to_hugo(rule: BaseRule) -> None:
    assert judged(rule, "DATE: nonsense", "hugo") != []
    assert judged(rule, "DATE: nonsense", "hexo") == []


@pytest.mark.parametrize(
    ("generator", "date", "is_read"),
    [
        ("eleventy", "2024-W10-2", True),
        ("eleventy", "2024-065", True),
        ("eleventy", "2024-03", True),
        ("eleventy", "2024-03-05T09:05:07+08:00[Asia/Shanghai]", True),
        ("eleventy", "2024-03-05 at noon", False),
        ("jekyll", "2018-02-24 +0800", True),
        ("jekyll", "2024-W10-2", False),
        ("hugo", "2024-03", False),
    ],
)
def test_forms_that_only_one_generator_reads(
    rule: BaseRule, generator: str, date: str, *, is_read: bool
) -> None:
    path = {"jekyll": "_posts/2024-03-05-a.md", "hugo": "content/a.md"}.get(generator, "posts/a.md")
    source = Source.from_text(f"---\ndate: {date}\n---\n")
    found = violations(rule, Article(path, source, GENERATORS[generator]))
    assert (found == []) is is_read


def test_a_fraction_without_seconds_is_named(rule: BaseRule) -> None:
    source = Source.from_text("---\ndate: 2025-10-14 00:10.000000000 +09:00\n---\n")
    [found] = violations(rule, Article("_posts/2025-10-14-a.md", source, GENERATORS["jekyll"]))
    assert "has no seconds, so its fraction and zone may not be read" in found.message
