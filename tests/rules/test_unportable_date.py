"""What unportable-date reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule, Severity, Violation
from newslint.testing import check_annotated, violations
from newslint.text import Source

NAMES = ("hexo", "hugo", "jekyll", "unknown")
GENERATORS = {one.name: one for one in BUILT_IN if one.name in NAMES}
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
               ^^^^^^^^^^ `2022/02/17` is not an ISO date: Eleventy, Hugo and Zola do not read it; write `2022-02-17`
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
            "Eleventy and Zola refuse it, Hexo and Hugo may shift it; write `2022-02-17T05:05:11Z`",
        ),
        (
            "hexo",
            "Hexo may publish it hours early or late; write the site's own time as `YYYY-MM-DD HH:MM:SS`",
        ),
        ("hugo", "Hugo may publish it hours early or late; write `2022-02-17T05:05:11Z`"),
    ],
)
def test_the_harm_of_a_mail_date_is_that_of_the_generator(
    rule: BaseRule, generator: str, harm: str
) -> None:
    [violation] = judged(rule, MAIL, generator)
    assert violation.message == f"`{MAIL}` is a mail date: {harm}"
    assert violation.severity is (None if generator == "unknown" else Severity.ERROR)


def test_jekyll_reads_mail_dates(rule: BaseRule) -> None:
    assert judged(rule, MAIL, "jekyll") == []


REPORTED = [
    ("Thu, 17 Feb 2022 13:05:11 +0800", "2022-02-17T13:05:11+08:00", "unknown hexo"),
    ("17 Feb 2022 13:05:11 +0800", "2022-02-17T13:05:11+08:00", "unknown hexo hugo"),
    ("17 Feb 2022", "2022-02-17", "unknown"),
    ("Thu Feb 17 05:05:11 2022", "2022-02-17 05:05:11", "unknown"),
    ("February 17, 2022", "2022-02-17", "unknown hugo"),
    ("2022年2月17日", "2022-02-17", "unknown hexo jekyll hugo"),
    ("17 février 2022", "2022-02-17", "unknown hexo jekyll hugo"),
    ("2022/2/17", "2022-02-17", "unknown hugo"),
    ("2022.02.17 13:05", "2022-02-17 13:05:00", "unknown hugo"),
    ("17/02/2022", "2022-02-17", "unknown hexo hugo"),
    ("02/17/2022", "2022-02-17", "unknown jekyll hugo"),
    ("20220217", "2022-02-17", "unknown hexo hugo"),
    ("1645074311", "2022-02-17T05:05:11Z", "unknown hexo jekyll"),
    ("1645074311000", "2022-02-17T05:05:11Z", "unknown hexo jekyll hugo"),
    ("2022-2-17", "2022-02-17", "unknown hugo"),
    ("2022-2-17 13:05:11", "2022-02-17 13:05:11", "unknown hugo"),
    ("2022-02-17T9:05", "2022-02-17 09:05:00", "unknown hexo hugo"),
    ("２０２２-０２-１７", "2022-02-17", "unknown hexo jekyll hugo"),
    ("2022-02-17 13:05", "2022-02-17 13:05:00", "hugo"),
    ("2022-02-17 1:05 PM", "2022-02-17 13:05:00", "unknown hugo"),
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
def test_a_spelling_is_reported_where_it_is_misread(
    rule: BaseRule, date: str, remedy: str, generators: str
) -> None:
    found = {name: judged(rule, date, name) for name in GENERATORS}
    assert {name for name in found if found[name]} == set(generators.split())
    for name in generators.split():
        if name != "hexo" or len(remedy) < len("2022-02-17T05:05:11Z"):
            assert found[name][0].message.endswith(f"; write `{remedy}`")


def test_an_offset_that_is_not_certain_is_asked_for(rule: BaseRule) -> None:
    [violation] = judged(rule, "Thu, 17 Feb 2022 13:05:11 CST")
    assert violation.message.endswith(
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
    assert judged(rule, MAIL, "hugo")[0].notes == ()


def test_toml_dates_need_no_spelling(rule: BaseRule) -> None:
    assert violations(rule, Article.from_text("+++\ndate = 2022-02-17t05:05:11z\n+++\n")) == []
    assert violations(rule, Article.from_text("+++\ndate = '2022/02/17'\n+++\n")) != []


def test_keys_can_be_added(rules: dict[str, type[BaseRule]]) -> None:
    rule = rules["unportable-date"](keys=("event.day",))
    article = Article.from_text("---\nevent: {day: 17 Feb 2022}\n---\n")
    assert [article.cut(violation.span) for violation in violations(rule, article)] == [
        "17 Feb 2022"
    ]
