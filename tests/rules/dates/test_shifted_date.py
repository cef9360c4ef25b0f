"""What shifted-date reports, and what it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule
from newslint.site.folder import SiteLocation
from newslint.site.settings import SiteSettings, Zone
from newslint.testing import violations
from newslint.text import Source
from newslint.violation import Severity, Violation

GENERATORS = {generator.name: generator for generator in BUILT_IN}
MAIL = "Thu, 17 Feb 2022 05:05:11 GMT"
SHANGHAI, NEW_YORK = "Asia/Shanghai", "America/New_York"


def article(text: str | bytes, generator: str, zone: str | None) -> Article:
    source = Source.from_text(text) if isinstance(text, str) else Source.decode(text)
    of = GENERATORS[generator]
    site = SiteSettings(generator=of, zone=Zone(zone, "newslint.toml") if zone else None)
    return Article("posts/a.md", source, of, site=site)


def judged(
    rule: BaseRule, date: str, generator: str, zone: str | None = SHANGHAI
) -> list[Violation]:
    return violations(rule, article(f"---\ntitle: 港\ndate: {date}\n---\n", generator, zone))


def test_the_scraped_sample_is_published_eight_hours_early(rule: BaseRule, shared: Path) -> None:
    sample = article((shared / "sample" / "article.md").read_bytes(), "hexo", SHANGHAI)
    [violation] = violations(rule, sample)
    assert sample.source.position(violation.span.start) == (11, 7)
    assert violation.full_message == (
        f"`{MAIL}` is published at 2022-02-16T21:05:11Z on a UTC build machine instead of "
        "2022-02-17T05:05:11Z: Hexo shifts it by the difference between the machine's and the "
        "site's time zones; write `2022-02-17 13:05:11`"
    )
    assert violation.severity is None


@pytest.mark.parametrize(
    ("generator", "date", "message"),
    [
        (
            "hexo",
            "2022-02-17T13:05:11+08:00",
            (
                "2022-02-16T21:05:11Z instead of 2022-02-17T05:05:11Z: Hexo treats its UTC time as "
                "the site's local time; write `2022-02-17 13:05:11`"
            ),
        ),
        (
            "jekyll",
            "2022-02-17 13:05:11",
            (
                "2022-02-17T13:05:11Z instead of 2022-02-17T05:05:11Z: Jekyll reads a time without an "
                "offset as UTC; write `2022-02-17 13:05:11 +0800`"
            ),
        ),
        (
            "hugo",
            MAIL,
            (
                "2022-02-16T21:05:11Z instead of 2022-02-17T05:05:11Z: Hugo ignores the name of the "
                "time zone; write `2022-02-17T13:05:11+08:00`"
            ),
        ),
        (
            "eleventy",
            "2022-02-17 13:05:11",
            (
                "2022-02-17T13:05:11Z instead of 2022-02-17T05:05:11Z: Eleventy reads a time without "
                "an offset as UTC; write `2022-02-17T13:05:11+08:00`"
            ),
        ),
        (
            "docusaurus",
            "2022/02/17 13:05",
            (
                "2022-02-17T13:05:00Z instead of 2022-02-17T05:05:00Z: Docusaurus reads a time without "
                "an offset as UTC; write `2022-02-17T13:05:00+08:00`"
            ),
        ),
        (
            "docusaurus",
            "Thu, 17 Feb 2022 13:05:11 +0800",
            (
                "2022-02-17T13:05:11Z instead of 2022-02-17T05:05:11Z: Docusaurus ignores the "
                "offset; write `2022-02-17T13:05:11+08:00`"
            ),
        ),
    ],
)
def test_both_instants_and_the_remedy_are_told(
    rule: BaseRule, generator: str, date: str, message: str
) -> None:
    [violation] = judged(rule, date, generator)
    assert violation.full_message == f"`{date}` is published at {message}"
    has_zone = bool(GENERATORS[generator].zone_key)
    assert violation.severity is (None if has_zone else Severity.WARNING)


def test_a_day_that_only_some_machines_move_is_a_warning(rule: BaseRule) -> None:
    [violation] = judged(rule, "'2022-02-17'", "hexo", NEW_YORK)
    assert violation.full_message == (
        "`2022-02-17` is published at 2022-02-17T00:00:00Z on a build machine in America/New_York "
        "instead of 2022-02-17T05:00:00Z: Hexo shifts it by the difference between the machine's "
        "and the site's time zones; write `2022-02-17 00:00:00`"
    )
    assert violation.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("generator", "date"),
    [
        ("hexo", "2022-02-17 13:05:11"),
        ("hexo", "'2022-02-17 13:05:11'"),
        ("hexo", "2022-02-17"),
        ("hexo", "'2022-02-17'"),
        ("hexo", "2022/2/17 13:05"),
        ("jekyll", MAIL),
        ("jekyll", "'2022-02-17 13:05:11'"),
        ("jekyll", "2022-02-17 13:05"),
        ("jekyll", "2022-02-17"),
        ("hugo", "2022-02-17 13:05:11"),
        ("hugo", "2022-02-17T13:05:11+08:00"),
        ("eleventy", "2022-02-17"),
        ("eleventy", "2022-02-17T05:05:11Z"),
        ("docusaurus", "2022-02-17"),
        ("pelican", MAIL),
        ("pelican", "2022-02-17 13:05"),
        ("astro", MAIL),
        ("vitepress", "2022-02-17 13:05:11"),
        ("unknown", MAIL),
    ],
)
def test_what_is_published_as_written_is_let_through(
    rule: BaseRule, generator: str, date: str
) -> None:
    assert judged(rule, date, generator) == []


@pytest.mark.parametrize(
    "date", ["Invalid Date", "13:05", "03/04/2022", "2022-02-30", "20220217", "2022年2月17日", ""]
)
def test_what_other_rules_judge_is_let_through(rule: BaseRule, date: str) -> None:
    assert [name for name in GENERATORS if judged(rule, date, name)] == []


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT", "Africa/Abidjan"])
def test_a_site_in_the_zone_of_the_machine_shifts_nothing(rule: BaseRule, zone: str) -> None:
    for generator in GENERATORS:
        assert judged(rule, "2022-02-17T05:05:11Z", generator, zone) == []
        assert judged(rule, "2022-02-17 05:05:11", generator, zone) == []


def test_nothing_is_said_of_a_site_whose_zone_is_unknown(rule: BaseRule) -> None:
    for generator in GENERATORS:
        assert judged(rule, MAIL, generator, None) == []
        assert judged(rule, "2022-02-17 13:05:11", generator, None) == []


def test_a_zone_that_the_machine_does_not_know_counts_as_unknown(rule: BaseRule) -> None:
    unknown = article(f"---\ndate: {MAIL}\n---\n", "hexo", "Mars/Olympus_Mons")
    assert violations(rule, unknown) == []
    [problem] = unknown.site.found_problems()
    assert problem.startswith("this machine has no data of the time zone `Mars/Olympus_Mons`")
    assert problem.endswith("; install the Python package `tzdata`")


def test_summer_time_counts(rule: BaseRule) -> None:
    [winter] = judged(rule, "2022-02-17T12:00:00Z", "hexo", NEW_YORK)
    [summer] = judged(rule, "2022-08-17T12:00:00Z", "hexo", NEW_YORK)
    assert "at 2022-02-17T17:00:00Z instead of 2022-02-17T12:00:00Z" in winter.full_message
    assert "at 2022-08-17T16:00:00Z instead of 2022-08-17T12:00:00Z" in summer.full_message


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (
            "2024-03-05T09:05:07+08:00",
            (
                "`2024-03-05T09:05:07+08:00` is published at 2024-03-04T17:05:07Z on a build machine at "
                "that offset instead of 2024-03-05T01:05:07Z: Hexo treats its UTC time as the machine's "
                "local time; put quotation marks around it"
            ),
        ),
        (
            "2024-03-05 09:05:07-05:00",
            (
                "`2024-03-05 09:05:07-05:00` is published at 2024-03-05T19:05:07Z on a build machine at "
                "that offset instead of 2024-03-05T14:05:07Z: Hexo treats its UTC time as the machine's "
                "local time; put quotation marks around it"
            ),
        ),
        # Right on every machine.
        ("2024-03-05 09:05:07 +0800", None),
        ("'2024-03-05T09:05:07+08:00'", None),
        ("Tue, 05 Mar 2024 09:05:07 +0800", None),
        # Right on machines in UTC, and nobody knows another.
        ("2024-03-05T09:05:07Z", None),
        ("2024-03-05 09:05:07", None),
    ],
)
def test_in_a_hexo_site_without_a_zone_an_unquoted_offset_is_wrong_where_clocks_show_it(
    rule: BaseRule, tmp_path: Path, date: str, expected: str | None
) -> None:
    (tmp_path / "_config.yml").write_text("title: Harbour\n", encoding="utf-8")
    site = SiteSettings(SiteLocation(absolute=str(tmp_path)), GENERATORS["hexo"])
    text = f"---\ntitle: A\ndate: {date}\n---\n"
    post = Article("source/_posts/a.md", Source.from_text(text), GENERATORS["hexo"], site=site)
    found = violations(rule, post)
    assert [each.full_message for each in found] == ([] if expected is None else [expected])
    assert [each.severity for each in found] == [Severity.WARNING] * len(found)
