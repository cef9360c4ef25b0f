"""Articles that are dated after the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Violation, option, reads_front_matter
from newslint.text import quote

from ._own_dates import is_change, moment, own_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article

_DAY = 86_400
_EPOCH, _YEAR = 1970, 366 * _DAY
"""Years counted so are over too late; a sure sign of the past, cheaply had."""
_OUTCOMES = {
    "left-out": "leaves the article out until then",
    "published": "publishes it all the same",
}
_CHANGED = "readers are told of a change that is still to come"


class FutureDate(Rule):
    """
    An article is dated in the future.

    Jekyll and Hugo leave it out of the site without a word until that day comes and somebody
    builds the site again; others put it on top of every list for as long. The year is mistyped, or
    the article is scheduled.

    The time of the run counts, which `--now` or `SOURCE_DATE_EPOCH` set; where it is not known,
    nothing is reported. Let through: what the generator takes for a draft, dates of expiry, and
    dates within `max-future` days, wherever on earth a date without an offset may be meant.
    """

    tags = frozenset({"date", "front-matter"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2222-02-17\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="2222-02-17",
        ),
    )

    max_future: int = option(1, "How many days in the future are let through.")

    def problem(self) -> str | None:
        """Refuse a limit in the past."""
        return "`max-future` is a number of days, 0 or more" if self.max_future < 0 else None

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        if article.now is None:
            return
        last = article.now + self.max_future * _DAY
        year = _EPOCH + last // _YEAR - 1
        for found in own_dates(article):
            if (found.date.year or 0) < year or moment(found.date, slack=True).earliest <= last:
                continue
            if not _is_draft(article):
                harm = _CHANGED if is_change(found.path) else _harm(article)
                yield Violation(found.span, f"{quote(found.text)} lies in the future: {harm}")


def _harm(article: Article) -> str:
    generator = article.generator
    if not generator.future or not reads_front_matter(article):
        from newslint.generators.sentences import future_date_clause

        return future_date_clause()
    return f"{generator.title} {_OUTCOMES[generator.future]}"


def _is_draft(article: Article) -> bool:
    generator, path = article.generator, f"/{article.site_path}"
    if any(f"/{folder}/" in path for folder in generator.draft_folders):
        return True
    for key, hides in generator.draft_values.items():
        field = article.field(key)
        if field is not None and _is_same(field.value, hides):
            return True
    return False


def _is_same(value: object, hides: object) -> bool:
    if isinstance(value, str) and isinstance(hides, str):
        return value.lower() == hides
    return value is hides
