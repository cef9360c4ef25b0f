"""Dates whose numbers can be read in more than one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.dates import DateForm
from newslint.dates.candidates import date_candidates
from newslint.generators.outcomes import DATE_OUTCOMES
from newslint.generators.sentences import ambiguous_date_clause
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class AmbiguousDate(Rule):
    """
    A date can be read as more than one day.

    `03/04/2022` is 3 April to Jekyll and 4 March to Hexo and Pelican; in `03/04/22` even the year
    is unclear. Only the author knows which day is meant.

    Not reported: dates that can be read in one way only (`17/02/2022`, `02/17/2022`,
    `04/04/2022`), which `unportable-date` reports, and scaffolds.
    """

    severity = Severity.ERROR
    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 03/04/2022\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-04-03\n---\n",
            at="03/04/2022",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 3.4.2022 13:05\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-04-03 13:05:00\n---\n",
            at="3.4.2022 13:05",
            generator="jekyll",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        for found in article.dates:
            date = found.date
            if date.day is not None or date.form is not DateForm.YEAR_LAST or date.impossible:
                continue
            days = date_candidates(found.text)
            if not days or article.kind.is_template:
                continue
            text = quote(found.text)
            if len(days) == 1:
                message = f"{text} has a two-digit year, so its century is a guess"
                yield Violation(found.span, message, f"write `{days[0]}` if that is the day")
            else:
                harm = _harm(article, days) if date.year else "the text does not say which"
                message = f"{text} may be {_listed(days)}: {harm}"
                help_ = f"write the year first: {_listed([f'`{day}`' for day in days])}"
                yield Violation(found.span, message, help_)


def _listed(days: list[str]) -> str:
    return f"{', '.join(days[:-1])} or {days[-1]}"


def _harm(article: Article, days: list[str]) -> str:
    """Say which of the days the generator reads."""
    generator = article.generator
    if not generator.is_known or not article.uses_dates:
        return ambiguous_date_clause()
    order = generator.dates.get("ambiguous")
    if order in ("day-first", "month-first"):
        return f"{generator.title} reads {days[0 if order == 'day-first' else 1]}"
    return f"{generator.title} {DATE_OUTCOMES.get(order or '', 'does not read it')}"
