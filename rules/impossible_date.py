"""Dates that no calendar and no clock has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import DateForm, Example, Rule, Severity, Violation, option, written_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Generator, WrittenDate

_OUTCOMES = {
    "rolled-over": "publishes it as {}",
    "year-one": "dates the article to the year 1, or the build stops",
    "dropped": "leaves the article out",
    "error": "stops the build",
    "another": "reads another date or none",
}
_OVERFLOWING = (29, 30, 31)


class ImpossibleDate(Rule):
    """
    A date does not exist.

    30 February, month 13, 24 o'clock, the year 0: some generators carry the excess on and publish
    the article under another day without a word, others lose the date, the article or the build.

    Let through: texts that are no dates at all, `/`-dates that could have day and month either way
    round, and TOML dates without quotes, which are a syntax error of the whole front matter.
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

    keys: tuple[str, ...] = option((), "Further keys that hold dates, dotted paths allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        for _, text, span, date, is_typed, _ in written_dates(article, self.keys):
            if date.impossible and date.form is not DateForm.TIME and not is_typed:
                harm = _harm(article.generator, date)
                yield Violation(span, f"`{text}` does not exist: {_reason(date)}; {harm}")


def _reason(date: WrittenDate) -> str:
    _, _, field, least, most = date.impossible or (0, 0, "", 0, 0)
    if field == "day" and date.month:
        return f"{date.year:04}-{date.month:02} has {most} days"
    if field == "offset":
        return "offsets go from -15:00 to +15:00"
    return f"{field}s go from {least} to {most}"


def _harm(generator: Generator, date: WrittenDate) -> str:
    """Tell what becomes of the date; 29 to 31 are carried on wherever days are."""
    is_day = date.impossible is not None and date.impossible.field == "day"
    overflows = is_day and date.day in _OVERFLOWING and date.form is not DateForm.COMPACT
    moved = date.rolled_over.iso[:10] if overflows else ""
    if generator.name != "unknown":
        trait = "impossible-day" if overflows else "impossible"
        outcome = generator.dates.get(trait, "another")
        return f"{generator.title} {_OUTCOMES[outcome].format(moved)}"
    if overflows:
        return f"Hexo and Jekyll publish it as {moved}, Hugo does not read it"
    return "generators read another date or none"
