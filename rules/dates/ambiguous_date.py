"""Dates whose numbers may be read in several orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import DateForm, Example, Rule, Severity, Violation, reads_front_matter
from newslint.text import quote

from ._date_spellings import OUTCOMES
from ._readings import readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article


class AmbiguousDate(Rule):
    """
    A date may be one of two days.

    `03/04/2022` is 3 April to Jekyll and 4 March to Hexo and Pelican; of `03/04/22` even the year
    is uncertain. Nobody but the author knows which day is meant, and half of the readers guess wrong.

    Let through: dates whose numbers leave one reading (`17/02/2022`, `02/17/2022`, `04/04/2022`),
    which are `unportable-date`'s business, and scaffolds.
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
            days = readings(found)
            if not days or article.generator.is_scaffold(article.site_path):
                continue
            text = quote(found.text)
            if len(days) == 1:
                message = f"{text} has a year of two digits: write `{days[0]}` if it is that day"
            else:
                harm = _harm(article, days) if date.year else "nobody can tell which"
                message = f"{text} may be {_listed(days)}: {harm}"
            yield Violation(found.span, message)


def _listed(days: list[str]) -> str:
    return f"{', '.join(days[:-1])} or {days[-1]}"


def _harm(article: Article, days: list[str]) -> str:
    """Tell which of two days the generator takes."""
    generator = article.generator
    if not generator.is_known or not reads_front_matter(article):
        from newslint.generators.sentences import ambiguous_date_clause

        return ambiguous_date_clause()
    order = generator.dates.get("ambiguous")
    if order in ("day-first", "month-first"):
        return f"{generator.title} takes {days[0 if order == 'day-first' else 1]}"
    return f"{generator.title} {OUTCOMES.get(order or '', 'does not read it')}"
