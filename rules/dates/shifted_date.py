"""Dates that are published at a different time than written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.dates.spelling import format_for_generator, spelling_help, utc_time
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates import DateField, WrittenDate
    from newslint.dates.publication import Publication
    from newslint.generators import Generator

_DAY = 86_400


class ShiftedDate(Rule):
    """
    The article is published at a different time than written, on some or all build machines.

    Hexo converts a date with an offset to UTC and treats the result as the site's local time. It
    shifts dates in words by the difference between the time zones of the site and of the build
    machine, so they are right on the author's computer and hours off in CI. Jekyll reads an unquoted
    time without an offset as UTC; Hugo ignores the names of time zones. The article then has the
    wrong time, often the wrong day and address.

    The site's time zone is the one in the generator's own configuration, or `timezone` in
    newslint's. A time without an offset is meant in that zone. In a site without a zone, Hexo takes
    that of the machine: a date with an offset is then wrong where clocks show that offset, and right
    in UTC. If nothing of it is known, nothing is reported. Not reported either: a day without a time that is published on that day, and what
    `unread-date` and the other date rules report. It is a warning if machines in UTC are right, and
    for generators without a time zone of their own, such as Eleventy and Docusaurus.
    """

    severity = Severity.ERROR
    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: Thu, 17 Feb 2022 05:05:11 GMT\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11\n---\n",
            at="Thu, 17 Feb 2022 05:05:11 GMT",
            generator="hexo",
            timezone="Asia/Shanghai",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11 +0800\n---\n",
            at="2022-02-17 13:05:11",
            generator="jekyll",
            timezone="Asia/Shanghai",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        for found, result in article.publications:
            if result.outcome != "instant":
                continue
            if result.instant_in_site_zone is not None:
                yield from _compare(article, found, result)
            elif article.build_zone is not None:
                yield from _compare_with_machine(article, found)


def _compare_with_machine(article: Article, found: DateField) -> Iterator[Violation]:
    """Compare with a machine at the date's own offset, as the site has no zone of its own."""
    from newslint.dates.publication import intended, where_written

    moment, meant = where_written(found, article.generator), intended(found.date, None)
    if moment is None or meant is None or moment == meant:
        return
    title = article.generator.title
    yield Violation(
        found.span,
        f"{quote(found.text)} is published at {utc_time(moment)} on a build machine at that offset "
        f"instead of {utc_time(meant)}: {title} treats its UTC time as the machine's local time",
        "put quotation marks around it",
        severity=Severity.WARNING,
    )


def _compare(article: Article, found: DateField, result: Publication) -> Iterator[Violation]:
    from newslint.dates.publication import intended

    zone = article.site_zone
    meant = intended(found.date, zone)
    if zone is None or meant is None:
        return
    wrong = [
        moment is not None and not _is_right(article.generator, found.date, moment, meant)
        for moment in (result.instant, result.instant_in_site_zone)
    ]
    if any(wrong):
        moment = (result.instant if wrong[0] else result.instant_in_site_zone) or 0
        yield Violation(
            found.span,
            f"{quote(found.text)} is published at {utc_time(moment)}{_where(wrong, zone)} instead of "
            f"{utc_time(meant)}: {_reason(article, found.date, result)}",
            _help(article, found, meant, zone),
            severity=_severity(article.generator, is_wrong=wrong[0]),
        )


def _is_right(generator: Generator, date: WrittenDate, moment: int, meant: int) -> bool:
    """Return whether an instant is the one that is meant; any time of a day without a time is."""
    if date.hour is not None:
        return moment == meant
    shift = 0 if generator.zone_key else meant - (date.days or 0) * _DAY
    return 0 <= moment - meant + shift < _DAY


def _where(wrong: list[bool], zone: str) -> str:
    """Name the build machine if only one of them is wrong."""
    if all(wrong):
        return ""
    return " on a UTC build machine" if wrong[0] else f" on a build machine in {zone}"


def _severity(generator: Generator, *, is_wrong: bool) -> Severity | None:
    """Warn if only some machines are wrong, or if the generator shows days alone."""
    return None if is_wrong and generator.zone_key else Severity.WARNING


def _reason(article: Article, date: WrittenDate, result: Publication) -> str:
    title, clocks = article.generator.title, article.generator.clocks
    clock = (clocks.yaml_timestamp if result.is_yaml_timestamp else clocks.text) if clocks else None
    if clock and clock.reinterpret:
        if result.is_yaml_timestamp:
            return f"{title} treats its UTC time as the site's local time"
        return (
            f"{title} shifts it by the difference between the machine's and the site's time zones"
        )
    if date.is_zoned:
        what = "name of the time zone" if date.zone.isalpha() else "offset"
        return f"{title} ignores the {what}"
    if clock and "machine" in (clock.day, clock.time):
        return f"{title} reads it in the build machine's time zone"
    return f"{title} reads a time without an offset as UTC"


def _help(article: Article, found: DateField, meant: int, zone: str) -> str:
    """Add a time to a plain ISO day, as it is the missing time that shifts it."""
    if found.date.hour is None and found.text == found.date.iso:
        return f"write `{format_for_generator(meant, article.generator, zone)}`"
    return spelling_help(found.date, article.generator, article.site_zone)
