"""Dates that are published at another instant than the one written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.text import quote

from ._date_spellings import remedy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, DateField, Generator, Publication, WrittenDate

_DAY = 86_400


class ShiftedDate(Rule):
    """
    The article is published at another instant than the one written, on some build machines or all.

    Hexo takes the time in UTC of a date with an offset for the site's own, and moves dates in words
    by the distance between the time zones of the site and of the build machine, so that they are
    right on the author's computer and hours off in CI. Jekyll takes an unquoted time without an
    offset for UTC; Hugo does not read the names of zones. The article then stands under the wrong
    time, often under the wrong day and address.

    The time zone is that of the site: what the generator's own configuration names, or `timezone` in
    newslint's. A time without an offset is meant in that zone. Where it is not known, nothing is
    reported here. Let through: a day without a time that is published on that day, and what
    `unread-date` and its siblings report. It is a warning where UTC machines are right, and for
    generators without a time zone of their own, such as Eleventy and Docusaurus.
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
        for found, fate in article.publications:
            if fate.outcome == "instant" and fate.elsewhere is not None:
                yield from _judged(article, found, fate)


def _judged(article: Article, found: DateField, fate: Publication) -> Iterator[Violation]:
    from newslint import intended, site_zone, utc_time

    zone = site_zone(article)
    meant = intended(found.date, zone)
    if zone is None or meant is None:
        return
    wrong = [
        moment is not None and not _is_right(article.generator, found.date, moment, meant)
        for moment in (fate.instant, fate.elsewhere)
    ]
    if any(wrong):
        moment = (fate.instant if wrong[0] else fate.elsewhere) or 0
        yield Violation(
            found.span,
            f"{quote(found.text)} is published at {utc_time(moment)}{_where(wrong, zone)} instead of "
            f"{utc_time(meant)}: {_reason(article, found.date, fate)}; "
            f"{_remedy(article, found, meant, zone)}",
            severity=_severity(article.generator, is_wrong=wrong[0]),
        )


def _is_right(generator: Generator, date: WrittenDate, moment: int, meant: int) -> bool:
    """Tell whether an instant is the one that is meant; of a day without a time any will do."""
    if date.hour is not None:
        return moment == meant
    shift = 0 if generator.zone_key else meant - (date.days or 0) * _DAY
    return 0 <= moment - meant + shift < _DAY


def _where(wrong: list[bool], zone: str) -> str:
    """Name the build machine, where it matters which one that is."""
    if all(wrong):
        return ""
    return " on a UTC build machine" if wrong[0] else f" on a build machine in {zone}"


def _severity(generator: Generator, *, is_wrong: bool) -> Severity | None:
    """Warn of what only some machines do, and of times in generators that show days alone."""
    return None if is_wrong and generator.zone_key else Severity.WARNING


def _reason(article: Article, date: WrittenDate, fate: Publication) -> str:
    title, clocks = article.generator.title, article.generator.clocks
    clock = (clocks.stamp if fate.is_stamp else clocks.text) if clocks else None
    if clock and clock.moved:
        if fate.is_stamp:
            return f"{title} takes its time in UTC for the site's own"
        return f"{title} moves it by what lies between the zones of machine and site"
    if date.is_zoned:
        what = "zone's name" if date.zone.isalpha() else "offset"
        return f"{title} does not read the {what}"
    if clock and "machine" in (clock.day, clock.time):
        return f"{title} reads it on the build machine's clock"
    return f"{title} takes a time without an offset for UTC"


def _remedy(article: Article, found: DateField, meant: int, zone: str) -> str:
    """Write a day with its time only where the day alone is what is read otherwise."""
    if found.date.hour is None and found.text == found.date.iso:
        from newslint import spelt

        return f"write `{spelt(meant, article.generator, zone)}`"
    return remedy(article, found.date)
