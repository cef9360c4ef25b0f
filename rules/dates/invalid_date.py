"""Values under date keys that are not dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation
from newslint.dates import DateForm
from newslint.dates.candidates import date_candidates
from newslint.generators.outcomes import DATE_OUTCOMES
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates import DateField
    from newslint.generators import Generator

_REASONS = {
    DateForm.RELATIVE: "is relative, so its day changes every day",
    DateForm.PLACEHOLDER: "is what a program writes when it has no date",
    DateForm.TEMPLATE: "is a template that was never filled in",
    DateForm.TIME: "is a time without a day",
    DateForm.YEAR_LAST: "does not exist, in whichever order day and month are read",
}
_OTHERS = {
    r"\d{4}": "is only a year",
    r"\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}": "has no day",
    r"[+-]?[\d.]+": "is only a number",
    r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d\.\d+.*": "has no seconds, so its fraction and zone may not be read",
    r"\d{4}-\d\d-\d\d.+": "is a date followed by other text",
    r"\".*\"|'.*'": "has its quotation marks in it",
}
_MOST = 100


class InvalidDate(Rule):
    """
    The value of a date key is not a date.

    `Invalid Date` or `undefined` from a program that had no date, `{{ date }}` that nothing filled
    in, `yesterday`, `13:05`, `2022`, any other text: the article loses its date, and with it its
    place in lists and feeds, or generators leave it out.

    Not reported: `false`, unless the generator drops the article for it; the words that Eleventy
    reads as dates, while the generator is unknown; and scaffolds, which are there to be filled in.
    `empty-value` reports keys without a value, `wrong-type` reports lists.
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
                is_relative = found.date.form is DateForm.RELATIVE
                yield Violation(
                    found.span,
                    f"{quote(found.text)} {reason}: {harm}",
                    f"write {'a fixed' if is_relative else 'the'} date as `YYYY-MM-DD`",
                    severity=severity,
                )


def _is_let_through(article: Article, found: DateField) -> bool:
    generator, field = article.generator, found.field
    if found.date.form is DateForm.YEAR_LAST:
        return date_candidates(found.text) != []
    is_state = isinstance(field.value, bool) and _may_be_state(found.path, generator)
    is_empty = field.value is None or (field.value is False and _is_harmless(generator))
    if is_state or is_empty or not field.key or not _is_date_key(article, found.path):
        return True
    is_word = found.date.form is DateForm.RELATIVE and found.text.lower() in generator.date_words
    return is_word or article.kind.is_template or _is_other_form(found.text, generator)


def _is_other_form(text: str, generator: Generator) -> bool:
    """Return whether a generator reads a text as a date, though hardly any other does."""
    forms = generator.clocks.other_forms if generator.clocks else ""
    return bool(forms) and len(text) <= _MOST and re.fullmatch(forms, text, re.ASCII) is not None


def _may_be_state(path: str, generator: Generator) -> bool:
    """Return whether a key may say whether an article is published: no generator has it for dates."""
    return path.lower() == "published" and generator.dates.get("invalid") in (None, "refused")


def _is_harmless(generator: Generator) -> bool:
    """Return whether a generator uses another date when it finds none, and loses nothing else."""
    return generator.dates.get("invalid") in (None, "file-date")


def _is_date_key(article: Article, path: str) -> bool:
    """Return whether a path holds a date; a mapping such as `date.created` may hold other keys."""
    keys = (*article.generator.date_keys, *article.schema.keys_of("date"))
    known = {key.lower().rpartition(".")[2] for key in keys}
    return path.lower().rpartition(".")[2] in known


def _reason(text: str) -> str:
    if len(text) <= _MOST:
        for pattern, reason in _OTHERS.items():
            if re.fullmatch(pattern, text, re.ASCII):
                return reason
    return "is not a date"


def _harm(article: Article, found: DateField) -> tuple[str, Severity | None]:
    """Say what happens to the article, and how bad it is: a warning outside of article folders."""
    generator = article.generator
    is_dated = not set(generator.dated_folders).isdisjoint(article.path_in_site.split("/"))
    if not generator.is_known or not article.uses_dates:
        return "generators use another date or leave the article out", _severity(is_dated)
    from newslint.dates.publication import publication

    outcome = publication(found, article.generator, article.site_zone).outcome
    harm = f"{generator.title} {DATE_OUTCOMES.get(outcome, DATE_OUTCOMES['another'])}"
    return harm, _severity(is_dated or article.kind.is_article)


def _severity(is_sure: bool) -> Severity | None:  # noqa: FBT001 - what the caller found out
    return None if is_sure else Severity.WARNING
