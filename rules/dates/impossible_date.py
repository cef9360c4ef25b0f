"""Dates that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Span, Violation, option
from newslint.dates import DateForm, read_date
from newslint.generators.outcomes import DATE_OUTCOMES
from newslint.generators.sentences import impossible_date_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates import DateField, WrittenDate

_OVERFLOWING = (29, 30, 31)


class ImpossibleDate(Rule):
    """
    A date does not exist.

    30 February, month 13, 24 o'clock, the year 0: some generators silently publish the article under
    a later day, others lose the date, leave the article out or stop the build.

    A post of Jekyll without a date is dated by its file name, so that is checked too.

    Not reported: texts that are not dates, `/`-dates in which day and month may be in either order,
    and TOML dates without quotes, which are a syntax error of the whole front matter.
    """

    severity = Severity.ERROR
    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: 2022-02-30\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2024-02-29\n---\n",
            at="2022-02-30",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\nupdated: '2022-02-17 24:00:00'\n---\n",
            good="---\ntitle: Ferry resumes\nupdated: '2022-02-18 00:00:00'\n---\n",
            at="2022-02-17 24:00:00",
            generator="hexo",
        ),
    )

    keys: tuple[str, ...] = option((), "Further keys that hold dates; dotted paths are allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        yield from _in_file_name(article)
        for found in article.dates_under(self.keys):
            date = found.date
            if date.impossible and date.form is not DateForm.TIME and not found.is_typed:
                what = f"`{found.text}` does not exist ({_reason(date)})"
                yield Violation(found.span, f"{what}: {_harm(article, found)}", _help(date))


def _in_file_name(article: Article) -> Iterator[Violation]:
    """Report a date in the file name that stops the build, as the front matter has none."""
    generator = article.generator
    if generator.dates.get("impossible") != "error" or not article.kind.is_article:
        return
    if article.field("date") is not None:
        return
    found = article.derived_value("date")
    if found is None or not isinstance(found.value, str):
        return
    date = read_date(found.value)
    if date.impossible and date.impossible.field in ("month", "day"):
        what = f"the date in the file name, `{found.value}`, does not exist ({_reason(date)})"
        yield Violation(Span(0, 0), f"{what}: {generator.title} stops the build", "rename the file")


def _reason(date: WrittenDate) -> str:
    _, _, field, least, most = date.impossible or (0, 0, "", 0, 0)
    if field == "day" and date.month:
        return f"{date.year:04}-{date.month:02} has {most} days"
    if field == "offset":
        repeats = f"{date.hour:02}:{date.minute or 0:02}" in date.zone if date.hour else False
        limits = "UTC offsets go from -15:00 to +15:00"
        return f"{limits}, and this one repeats the time of day" if repeats else limits
    return f"{field}s go from {least} to {most}"


def _help(date: WrittenDate) -> str:
    field = date.impossible.field if date.impossible else ""
    if field in ("hour", "minute", "second"):
        return "correct the time"
    return "correct the offset" if field == "offset" else "correct the date"


def _harm(article: Article, found: DateField) -> str:
    """Say what generators do with the date; those that carry days over do so with 29 to 31."""
    generator, date = article.generator, found.date
    if not article.uses_dates:
        return "generators read another date or none"
    if generator.is_known:
        from newslint.dates.publication import publication

        outcome = publication(found, article.generator, article.site_zone).outcome
        if outcome == "rolled-over":
            return f"{generator.title} publishes it as {date.rolled_over.iso[:10]}"
        return f"{generator.title} {DATE_OUTCOMES.get(outcome, DATE_OUTCOMES['another'])}"
    is_day = date.impossible is not None and date.impossible.field == "day"
    if is_day and date.day in _OVERFLOWING and date.form is not DateForm.COMPACT:
        return impossible_date_clause(found)
    return "generators read another date or none"
