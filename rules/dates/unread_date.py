"""Dates that the site's generator cannot read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.dates.spelling import describe_trait, spelling_help
from newslint.generators.outcomes import DATE_OUTCOMES
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates.publication import Publication


_ISO = ("iso-date", "iso-datetime")


class UnreadDate(Rule):
    """
    The site's generator cannot read a date in this format.

    People can read the date, the program cannot: it stops the build, leaves the article out, uses
    the file's date, or reads a number as another day. Which formats are read differs between
    generators, and in some of them between dates with and without quotes.

    Not reported: any date while the generator is unknown (see `unportable-date`), dates that are
    read as another time (see `shifted-date`), dates that do not exist, values that are not dates,
    ambiguous dates, and keys that the generator does not know. If Astro's schema decides, only what
    `Date` cannot read is reported, as a warning.
    """

    severity = Severity.ERROR
    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: '2022/02/17 13:05'\n---\n",
            good="---\ntitle: Ferry resumes\ndate: '2022-02-17 13:05:00'\n---\n",
            at="2022/02/17 13:05",
            generator="hugo",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11 +0800\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17T13:05:11+08:00\n---\n",
            at="2022-02-17 13:05:11 +0800",
            generator="eleventy",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        for found, result in article.publications:
            harm = _harm(article, result)
            if harm:
                is_quoted = result.trait in _ISO and found.field.style != "plain"
                problem = "is in quotes" if is_quoted else describe_trait(result.trait)
                help_ = spelling_help(found.date, article.generator, article.site_zone)
                yield Violation(
                    found.span,
                    f"{quote(found.text)} {problem}: {article.generator.title} {harm}",
                    f"{help_} without quotes" if is_quoted else help_,
                    severity=Severity.WARNING if result.outcome == "refused" else None,
                )


def _harm(article: Article, result: Publication) -> str:
    if result.outcome == "miscounted":
        return f"reads it as {article.generator.dates['number']} since 1970"
    return DATE_OUTCOMES.get(result.outcome, "")
