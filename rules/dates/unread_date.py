"""Dates that the site's generator does not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.text import quote

from ._date_spellings import OUTCOMES, oddity, remedy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Publication


_ISO = ("iso-date", "iso-datetime")


class UnreadDate(Rule):
    """
    The site's generator does not read a date in this spelling.

    The date is right to people, and lost to the program: it stops the build, leaves the article out,
    takes the date of the file, or reads a number as another day. Which spellings are read differs
    from one generator to the next, and with some of them from quoted to unquoted.

    Let through: everything while the generator is unknown, which is `unportable-date`'s business;
    dates that are read, if at another instant, which is `shifted-date`'s; what does not exist, is no
    date at all or may be two days, which are rules of their own; and keys that the generator does
    not know. Where Astro's schema decides, only what `Date` cannot read is reported, as a warning.
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
        for found, fate in article.publications:
            harm = _harm(article, fate)
            if harm:
                is_quoted = fate.trait in _ISO and found.field.style != "plain"
                what = f"{quote(found.text)} {'is in quotes' if is_quoted else oddity(fate.trait)}"
                instead = remedy(article, found.date) + (" without quotes" if is_quoted else "")
                yield Violation(
                    found.span,
                    f"{what}: {article.generator.title} {harm}; {instead}",
                    severity=Severity.WARNING if fate.outcome == "refused" else None,
                )


def _harm(article: Article, fate: Publication) -> str:
    if fate.outcome == "miscounted":
        return f"takes it for {article.generator.dates['number']} since 1970"
    return OUTCOMES.get(fate.outcome, "")
