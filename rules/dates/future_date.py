"""Articles dated in the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Violation, option
from newslint.dates.own_dates import is_change, own_dates, time_range
from newslint.generators.sentences import future_date_clause
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.generators import Generator

_DAY = 86_400
_EPOCH, _YEAR = 1970, 366 * _DAY
"""Years of 366 days end too late, so an earlier one is certainly over: a cheap first test."""
_OUTCOMES = {
    "left-out": "leaves the article out until then",
    "published": "publishes it now",
}
_CHANGED = "readers are told of a change that has not happened yet"


class FutureDate(Rule):
    """
    An article is dated in the future.

    Jekyll and Hugo silently leave it out until that day has come and the site is built again;
    others keep it on top of every list until then. The year is mistyped, or the article is
    scheduled.

    "Now" is the time of the run, or what `--now` or `SOURCE_DATE_EPOCH` set; if it is unknown,
    nothing is reported. Not reported either: what the generator treats as a draft, expiry dates, and
    dates within `max-future` days in any time zone.
    """

    tags = frozenset({"date", "front-matter"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2222-02-17\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="2222-02-17",
        ),
    )

    max_future: int = option(1, "How many days in the future are allowed.")

    def problem(self) -> str | None:
        """Refuse a limit in the past."""
        return "`max-future` is a number of days, 0 or more" if self.max_future < 0 else None

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        if article.now is None:
            return
        last = article.now + self.max_future * _DAY
        year = _EPOCH + last // _YEAR - 1
        for found in own_dates(article.dates, article.generator):
            if (found.date.year or 0) < year or time_range(
                found.date, any_zone=True
            ).earliest <= last:
                continue
            if not article.is_draft:
                harm, help_ = _CHANGED, "check the date"
                if not is_change(found.path):
                    harm, help_ = _harm(article), _help(article.generator)
                yield Violation(found.span, f"{quote(found.text)} is in the future: {harm}", help_)


def _harm(article: Article) -> str:
    generator = article.generator
    if not generator.future or not article.uses_dates:
        return future_date_clause()
    return f"{generator.title} {_OUTCOMES[generator.future]}"


def _help(generator: Generator) -> str:
    has_drafts = generator.draft_values or generator.draft_folders
    return "check the date, or mark the article as a draft" if has_drafts else "check the date"
