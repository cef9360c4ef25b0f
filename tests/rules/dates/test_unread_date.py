"""What unread-date reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.site.settings import SiteSettings, Zone
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Severity, Violation

GENERATORS = {generator.name: generator for generator in BUILT_IN}
MAIL = "Thu, 17 Feb 2022 05:05:11 GMT"


def judged(
    rule: BaseRule, date: str, generator: str, zone: str = "", key: str = "date"
) -> list[Violation]:
    source = Source.from_text(f"---\ntitle: 港\n{key}: {date}\n---\n")
    site = SiteSettings(generator=GENERATORS[generator], zone=Zone(zone, "a") if zone else None)
    return violations(rule, Article("posts/a.md", source, GENERATORS[generator], site=site))


def test_the_whole_date_is_the_place_without_its_quotes(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        date: '2022-02-17 13:05'
               ^^^^^^^^^^^^^^^^ `2022-02-17 13:05` has no seconds: Hugo stops the build; write `2022-02-17T13:05:00`
        lastmod: 2022-02-17
        ---
        """,
        generator="hugo",
    )


REPORTED = [
    ("Thu, 17 Feb 2022 13:05:11 +0800", "2022-02-17T13:05:11+08:00", ""),
    ("17 Feb 2022 13:05:11 +0800", "2022-02-17T13:05:11+08:00", "hugo"),
    ("17 Feb 2022", "2022-02-17", ""),
    ("Thu Feb 17 05:05:11 2022", "2022-02-17 05:05:11", ""),
    ("February 17, 2022", "2022-02-17", "hugo"),
    ("2022年2月17日", "2022-02-17", "hexo jekyll hugo"),
    ("17 février 2022", "2022-02-17", "hexo jekyll hugo"),
    ("2022/2/17", "2022-02-17", "hugo"),
    ("2022.02.17 13:05", "2022-02-17 13:05:00", "hugo"),
    ("17/02/2022", "2022-02-17", "hexo hugo"),
    ("02/17/2022", "2022-02-17", "jekyll hugo"),
    ("20220217", "2022-02-17", "hexo hugo"),
    ("1645074311", "2022-02-17T05:05:11Z", "hexo jekyll"),
    ("1645074311000", "2022-02-17T05:05:11Z", "jekyll hugo"),
    ("2022-2-17", "2022-02-17", "hugo"),
    ("2022-2-17 13:05:11", "2022-02-17 13:05:11", "hugo"),
    ("2022-02-17T9:05", "2022-02-17 09:05:00", "hexo hugo"),
    ("２０２２-０２-１７", "2022-02-17", "hexo jekyll hugo"),
    ("2022-02-17 13:05", "2022-02-17 13:05:00", "hugo"),
    ("2022-02-17 1:05 PM", "2022-02-17 13:05:00", "hugo"),
    ("2022-02-17T13:05", "2022-02-17 13:05:00", "hugo"),
    ("2022-02-17 13:05:11 +08", "2022-02-17T13:05:11+08:00", "hugo"),
    ("2022-02-17 05:05:11 UTC", "2022-02-17T05:05:11Z", "hugo"),
    ("2022-02-17T05:05:11,5Z", "2022-02-17T05:05:11.5Z", "hexo"),
    ("2022-02-17", "", ""),
    ("2022-02-17 13:05:11", "", ""),
    ("2022-02-17 9:05:11", "", ""),
    ("2022-02-17T13:05:11+08:00", "", ""),
    ("2022-02-17T05:05:11.123Z", "", ""),
    ("2022-02-17 13:05:11 +0800", "", ""),
    ("Invalid Date", "", ""),
    ("yesterday", "", ""),
    ("13:05", "", ""),
    ("{{ date }}", "", ""),
    ("03/04/2022", "", ""),
    ("17/02/22", "", ""),
    ("2022/02/30", "", ""),
    ("2022", "", ""),
    ("", "", ""),
]


@pytest.mark.parametrize(("date", "remedy", "generators"), REPORTED)
def test_a_spelling_is_reported_where_it_is_lost(
    rule: BaseRule, date: str, remedy: str, generators: str
) -> None:
    found = {name: judged(rule, date, name) for name in ("hexo", "hugo", "jekyll", "unknown")}
    assert {name for name in found if found[name]} == set(generators.split())
    for name in generators.split():
        written = remedy.replace(" ", "T") if name == "hugo" else remedy
        site_time = "the site's local time as `YYYY-MM-DD HH:MM:SS`"
        is_zoned = name == "hexo" and len(remedy) > len("2022-02-17 13:05:11")
        expected = site_time if is_zoned else f"`{written}`"
        assert found[name][0].full_message.endswith(f"; write {expected}")


@pytest.mark.parametrize(
    ("generator", "date", "harm"),
    [
        (
            "eleventy",
            MAIL,
            "is an HTTP date: Eleventy stops the build; write `2022-02-17T05:05:11Z`",
        ),
        (
            "eleventy",
            "2022-02-17 13:05:11 +0800",
            "has a space before the time: Eleventy stops the build; write `2022-02-17T05:05:11Z`",
        ),
        ("zola", "2022/02/17", "is not an ISO date: Zola stops the build; write `2022-02-17`"),
        (
            "docusaurus",
            "2022年2月17日",
            "is not an ISO date: Docusaurus stops the build; write `2022-02-17`",
        ),
        (
            "pelican",
            "2022年2月17日",
            "is not an ISO date: Pelican leaves the article out; write `2022-02-17`",
        ),
        (
            "astro",
            "17/02/2022",
            "is not an ISO date: Astro passes it on as text, which date schemas reject; write `2022-02-17`",
        ),
        (
            "hexo",
            "20220217",
            "is a bare number: Hexo reads it as milliseconds since 1970; write `2022-02-17`",
        ),
        (
            "hugo",
            "20220217",
            "is a bare number: Hugo reads it as seconds since 1970; write `2022-02-17`",
        ),
    ],
)
def test_the_harm_is_that_of_the_generator(
    rule: BaseRule, generator: str, date: str, harm: str
) -> None:
    [violation] = judged(rule, date, generator)
    assert violation.full_message == f"`{date}` {harm}"
    assert violation.severity is (Severity.WARNING if generator == "astro" else None)


@pytest.mark.parametrize(
    ("generator", "date"),
    [
        ("eleventy", "2022-02-17 13:05:11"),
        ("eleventy", "'2022-02-17'"),
        ("astro", "Jul 08 2022"),
        ("astro", "'2022-02-17 13:05'"),
        ("pelican", MAIL),
        ("jekyll", MAIL),
        ("vitepress", "2022年2月17日"),
        ("mkdocs", "2022-02-17"),
    ],
)
def test_what_a_generator_reads_is_let_through(rule: BaseRule, generator: str, date: str) -> None:
    assert judged(rule, date, generator) == []


@pytest.mark.parametrize(
    "date", ["Invalid Date", "yesterday", "13:05", "{{ date }}", "03/04/2022", "2022-02-30", ""]
)
def test_what_other_rules_judge_is_let_through(rule: BaseRule, date: str) -> None:
    assert [name for name in GENERATORS if judged(rule, date, name)] == []


def test_a_date_of_mkdocs_is_read_in_the_posts_of_its_blog_and_unquoted(rule: BaseRule) -> None:
    [violation] = judged(rule, "'2022-02-17'", "mkdocs")
    assert violation.full_message == (
        "`2022-02-17` is in quotes: MkDocs stops the build; write `2022-02-17` without quotes"
    )
    page = Source.from_text("---\ndate: '2022-02-17'\n---\n")
    assert violations(rule, Article("docs/a.md", page, GENERATORS["mkdocs"])) == []


def test_the_scraped_sample_stops_eleventy_once_its_front_matter_is_read(
    rule: BaseRule, shared: Path
) -> None:
    text = (shared / "sample" / "article.md").read_text(encoding="utf-8").removeprefix("\n")
    article = Article("posts/a.md", Source.from_text(text), GENERATORS["eleventy"])
    [violation] = violations(rule, article)
    assert article.source.position(violation.span.start) == (10, 7)
    assert violation.full_message == (
        f"`{MAIL}` is an HTTP date: Eleventy stops the build; write `2022-02-17T05:05:11Z`"
    )


def test_the_remedy_is_spelt_as_the_generator_reads_it_in_the_site(rule: BaseRule) -> None:
    [violation] = judged(rule, "2022年2月17日 13:05", "hexo", "Asia/Shanghai")
    assert violation.full_message.endswith("; write `2022-02-17 13:05:00`")
    [violation] = judged(rule, "1645074311", "jekyll", "Asia/Shanghai")
    assert violation.full_message.endswith("; write `2022-02-17 13:05:11 +0800`")
    [violation] = judged(rule, "2022-02-17 13:05", "hugo", "Asia/Shanghai")
    assert violation.full_message.endswith("; write `2022-02-17T13:05:00+08:00`")


def test_keys_that_the_generator_does_not_know_are_let_through(rule: BaseRule) -> None:
    assert judged(rule, "2022年2月17日", "hexo", key="event") == []
    assert len(judged(rule, "2022年2月17日", "hexo", key="updated")) == 1
    assert len(judged(rule, "2022年2月17日", "hugo", key="expiryDate")) == 1


def test_scaffolds_and_typed_dates_are_let_through(rule: BaseRule) -> None:
    hugo = GENERATORS["hugo"]
    scaffold = Source.from_text("---\ndate: 2022/02/17\n---\n")
    assert violations(rule, Article("archetypes/a.md", scaffold, hugo)) == []
    typed = Source.from_text("+++\ndate = 2022-02-17\n+++\n")
    assert violations(rule, Article("content/a.md", typed, hugo)) == []
