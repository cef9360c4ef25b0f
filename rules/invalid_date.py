"""Dates that are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import DateForm, Example, Rule, Severity, Violation

from ._date_spellings import OUTCOMES
from ._readings import readings
from ._shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, DateField, Generator

_REASONS = {
    DateForm.RELATIVE: "means another day every day",
    DateForm.PLACEHOLDER: "stands where a date failed",
    DateForm.TEMPLATE: "was never filled in",
    DateForm.TIME: "is a time without a day",
    DateForm.YEAR_LAST: "does not exist, whichever way it is read",
}
_OTHERS = {
    r"\d{4}": "is only a year",
    r"\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}": "has no day",
    r"[+-]?[\d.]+": "is only a number",
    r"\d{4}-\d\d-\d\d.+": "begins with a date and goes on",
}
_MOST = 100


class InvalidDate(Rule):
    """
    A date is none.

    `Invalid Date` and `undefined` where a program failed to write one, `{{ date }}` that nothing
    filled in, `yesterday`, `13:05`, `2022`, any other text: the article loses its date, and with it
    its place in every list and feed, or generators leave it out.

    Let through: `false`, unless the generator drops the article for it; the words that Eleventy
    takes for dates, while the generator is unknown; and scaffolds, which are there to be filled in.
    A key without a value is `empty-value`'s business, a list `wrong-type`'s.
    """

    severity = Severity.ERROR
    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: Invalid Date\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="Invalid Date",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate: {{ date }}\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11\n---\n",
            at="{{ date }}",
            path="source/_posts/ferry.md",
            generator="hexo",
        ),
    )

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole value."""
        for found in article.dates:
            if found.date.day is None and not _is_let_through(article, found):
                reason = _REASONS.get(found.date.form) or _reason(found.text)
                harm, severity = _harm(article, found)
                yield Violation(
                    found.span, f"{shown(found.text)} {reason}: {harm}", severity=severity
                )


def _is_let_through(article: Article, found: DateField) -> bool:
    generator, field = article.generator, found.field
    if found.date.form is DateForm.YEAR_LAST:
        return readings(found) != []
    is_none = field.value is None or (field.value is False and _is_harmless(generator))
    if is_none or not field.key or not _is_date_key(article, found.path):
        return True
    is_word = found.date.form is DateForm.RELATIVE and found.text.lower() in generator.date_words
    return is_word or generator.is_scaffold(article.site_path)


def _is_harmless(generator: Generator) -> bool:
    """Tell whether a generator takes the date from elsewhere where it finds none."""
    return generator.dates.get("invalid") in (None, "file-date")


def _is_date_key(article: Article, path: str) -> bool:
    """Tell a date inside a mapping (`date.created`) from what stands beside it."""
    keys = (*article.generator.date_keys, *article.schema.keys_of("date"))
    known = {key.lower().rpartition(".")[2] for key in keys}
    return path.lower().rpartition(".")[2] in known


def _reason(text: str) -> str:
    if len(text) <= _MOST:
        for pattern, reason in _OTHERS.items():
            if re.fullmatch(pattern, text, re.ASCII):
                return reason
    return "is no date"


def _harm(article: Article, found: DateField) -> tuple[str, Severity | None]:
    """Tell what becomes of the article; beside the articles nothing much does."""
    generator = article.generator
    is_dated = not set(generator.dated_folders).isdisjoint(article.site_path.split("/"))
    if generator.name == "unknown":
        return "generators take another date, or drop the article", _severity(is_dated)
    from newslint import publication

    outcome = publication(article, found).outcome
    harm = f"{generator.title} {OUTCOMES.get(outcome, OUTCOMES['another'])}"
    return harm, _severity(is_dated or generator.is_article(article.site_path))


def _severity(is_sure: bool) -> Severity | None:  # noqa: FBT001 - what the caller found out
    return None if is_sure else Severity.WARNING
