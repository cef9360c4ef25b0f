"""What unportable-date reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings, Zone
from newslint.testing import check_annotated, violations
from newslint.text import Source
from newslint.violation import Violation

GENERATORS = {one.name: one for one in BUILT_IN}
MAIL = "Thu, 17 Feb 2022 05:05:11 GMT"


def judged(rule: BaseRule, date: str, generator: str = "unknown") -> list[Violation]:
    source = Source.from_text(f"---\ntitle: 港\ndate: {date}\n---\n")
    return violations(rule, Article("a.md", source, GENERATORS[generator]))


def test_the_scraped_sample_has_one_in_its_eleventh_line(rule: BaseRule, shared: Path) -> None:
    source = Source.decode((shared / "sample" / "article.md").read_bytes())
    article = Article("article.md", source)
    [violation] = violations(rule, article)
    assert source.position(violation.span.start) == (11, 7)
    assert article.cut(violation.span) == MAIL


def test_the_whole_date_is_the_place_without_its_quotes(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        ---
        date: "2022/02/17"
               ^^^^^^^^^^ `2022/02/17` is not an ISO date: Eleventy, Hugo, MkDocs and Zola do not read it; write `2022-02-17`
        updated: 2022年2月17日
                 ^^^^^^^^^^^^^
        ---
        """,
    )


@pytest.mark.parametrize(
    ("generator", "harm"),
    [
        (
            "unknown",
            "Docusaurus, Eleventy, MkDocs and Zola do not read it, Hexo and Hugo may shift it; write `2022-02-17T05:05:11Z`",
        ),
        (
            "hexo",
            "Hexo shifts it by hours in a site that sets `timezone`; write the site's local time as `YYYY-MM-DD HH:MM:SS`",
        ),
    ],
)
def test_the_harm_of_a_mail_date_is_that_of_the_generator(
    rule: BaseRule, generator: str, harm: str
) -> None:
    [violation] = judged(rule, MAIL, generator)
    assert violation.full_message == f"`{MAIL}` is an HTTP date: {harm}"


def test_hugo_does_not_read_the_names_of_zones(rule: BaseRule) -> None:
    [violation] = judged(rule, MAIL, "hugo")
    assert violation.full_message == (
        f"`{MAIL}` has the name of a time zone: Hugo shifts it by hours in a site that sets `timeZone`; "
        "write `2022-02-17T05:05:11Z`"
    )


@pytest.mark.parametrize("generator", ["jekyll", "eleventy", "pelican", "vitepress"])
def test_others_read_mail_dates_or_other_rules_speak(rule: BaseRule, generator: str) -> None:
    assert judged(rule, MAIL, generator) == []


@pytest.mark.parametrize("date", ["2022-02-17T05:05:11Z", "2022-02-17 13:05:11 +0800"])
def test_iso_dates_are_let_through_as_long_as_no_zone_is_known(rule: BaseRule, date: str) -> None:
    assert judged(rule, date, "hexo") == []


@pytest.mark.parametrize(("generator", "zone"), [("hexo", "Asia/Shanghai"), ("hugo", "UTC")])
def test_where_the_time_zone_is_known_other_rules_speak(
    rule: BaseRule, generator: str, zone: str
) -> None:
    source = Source.from_text(f"---\ndate: {MAIL}\n---\n")
    site = SiteSettings(generator=GENERATORS[generator], zone=Zone(zone, "newslint.toml"))
    article = Article("a.md", source, GENERATORS[generator], site=site)
    assert violations(rule, article) == []


REPORTED = [
    ("Thu, 17 Feb 2022 13:05:11 +0800", "2022-02-17T13:05:11+08:00"),
    ("17 Feb 2022 13:05:11 +0800", "2022-02-17T13:05:11+08:00"),
    ("17 Feb 2022", "2022-02-17"),
    ("Thu Feb 17 05:05:11 2022", "2022-02-17 05:05:11"),
    ("February 17, 2022", "2022-02-17"),
    ("2022年2月17日", "2022-02-17"),
    ("17 février 2022", "2022-02-17"),
    ("2022/2/17", "2022-02-17"),
    ("2022.02.17 13:05", "2022-02-17 13:05:00"),
    ("17/02/2022", "2022-02-17"),
    ("02/17/2022", "2022-02-17"),
    ("20220217", "2022-02-17"),
    ("1645074311", "2022-02-17T05:05:11Z"),
    ("1645074311000", "2022-02-17T05:05:11Z"),
    ("2022-2-17", "2022-02-17"),
    ("2022-2-17 13:05:11", "2022-02-17 13:05:11"),
    ("2022-02-17T9:05", "2022-02-17 09:05:00"),
    ("２０２２-０２-１７", "2022-02-17"),
    ("2022-02-17 1:05 PM", "2022-02-17 13:05:00"),
]

LET_THROUGH = [
    "2022-02-17 13:05",
    "2022-02-17T13:05",
    "2022-02-17 13:05:11 +08",
    "2022-02-17 05:05:11 UTC",
    "2022-02-17T05:05:11,5Z",
    "2022-02-17",
    "2022-02-17 13:05:11",
    "2022-02-17 9:05:11",
    "2022-02-17T13:05:11+08:00",
    "2022-02-17T05:05:11.123Z",
    "2022-02-17 13:05:11 +0800",
    "Invalid Date",
    "yesterday",
    "13:05",
    "{{ date }}",
    "03/04/2022",
    "17/02/22",
    "2022/02/30",
    "2022",
    "",
]


@pytest.mark.parametrize(("date", "remedy"), REPORTED)
def test_a_spelling_that_some_generators_misread_is_reported(
    rule: BaseRule, date: str, remedy: str
) -> None:
    [violation] = judged(rule, date)
    assert violation.full_message.endswith(f"; write `{remedy}`")


@pytest.mark.parametrize("date", LET_THROUGH)
def test_frequent_spellings_and_what_other_rules_judge_are_let_through(
    rule: BaseRule, date: str
) -> None:
    assert judged(rule, date) == []


@pytest.mark.parametrize(("settings", "count"), [("title: Tides", 0), ("timezone: [", 1)])
def test_a_site_that_names_no_zone_shifts_nothing(
    rule: BaseRule, tmp_path: Path, settings: str, count: int
) -> None:
    (tmp_path / "_config.yml").write_text(settings, encoding="utf-8")
    hexo, source = GENERATORS["hexo"], Source.from_text(f"---\ndate: {MAIL}\n---\n")
    site = SiteSettings(SiteLocation("", str(tmp_path)), hexo)
    assert len(violations(rule, Article("a.md", source, hexo, site=site))) == count


def test_an_offset_that_is_not_certain_is_asked_for(rule: BaseRule) -> None:
    [violation] = judged(rule, "Thu, 17 Feb 2022 13:05:11 CST")
    assert violation.full_message.endswith(
        "; write `YYYY-MM-DDTHH:MM:SS` and an offset such as `+08:00`"
    )


def test_without_a_generator_a_note_says_who_reads_the_time_otherwise(rule: BaseRule) -> None:
    assert judged(rule, MAIL)[0].notes == (
        "Hexo takes the time for the site's own, whatever the offset says.",
    )
    assert judged(rule, "2022/02/17 13:05")[0].notes == (
        "Jekyll takes a time without an offset for UTC.",
    )
    assert judged(rule, "2022/02/17")[0].notes == ()


def test_toml_dates_need_no_spelling(rule: BaseRule) -> None:
    assert violations(rule, Article.from_text("+++\ndate = 2022-02-17t05:05:11z\n+++\n")) == []
    assert violations(rule, Article.from_text("+++\ndate = '2022/02/17'\n+++\n")) != []


def test_keys_can_be_added(rules: dict[str, type[BaseRule]]) -> None:
    rule = rules["unportable-date"](keys=("event.day",))
    article = Article.from_text("---\nevent: {day: 17 Feb 2022}\n---\n")
    assert [article.cut(violation.span) for violation in violations(rule, article)] == [
        "17 Feb 2022"
    ]


def test_a_number_of_seconds_is_not_shifted(rule: BaseRule) -> None:
    assert judged(rule, "1645074311", "hugo") == []
