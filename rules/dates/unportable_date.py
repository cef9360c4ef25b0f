"""Dates in formats that generators read differently, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.dates import DateForm
from newslint.dates.spelling import describe_trait, spelling_help
from newslint.generators.sentences import offset_note, unread_date_clause
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.dates import DateField
    from newslint.dates.publication import Publication
    from newslint.dates.vocabulary import DateTrait
    from newslint.generators import Generator

_UNPORTABLE: frozenset[DateTrait] = frozenset(
    (
        *("mail-date", "http-date", "javascript", "asctime", "mail-day", "worded", "slashed"),
        *("dotted", "localised", "not-ascii", "unpadded-hour", "year-last", "twelve-hour"),
        *("unpadded", "compact", "epoch", "epoch-ms"),
    )
)


class UnportableDate(Rule):
    """
    A date is in a format that generators read differently, or not at all.

    Each generator reads its own list of formats. Any other format costs the article its date, shifts
    it by hours or stops the build, and what works today breaks when the site moves to another
    generator. The formats that all of them read are those of ISO 8601: `2022-02-17`,
    `2022-02-17T05:05:11Z`; Hexo needs the site's local time, without an offset.

    If the generator is known, `unread-date` and `shifted-date` report what it does with the date. This
    rule then reports only dates in words that are shifted in a site with a time zone of its own,
    while newslint does not know that zone. If the generator is unknown, it does not report ISO dates
    that have no seconds, a short or named offset (`-4`, `UTC`) or a space before the offset: they
    are common, and right in the sites that have them.

    Not reported either: TOML dates without quotes, values that are not dates (`Invalid Date`,
    `yesterday`), ambiguous dates (`03/04/2022`), and dates that do not exist. Other rules report
    them.
    """

    severity = Severity.WARNING
    tags = frozenset({"date", "front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ndate: Thu, 17 Feb 2022 05:05:11 GMT\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17T05:05:11Z\n---\n",
            at="Thu, 17 Feb 2022 05:05:11 GMT",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate: Thu, 17 Feb 2022 05:05:11 GMT\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17 13:05:11\n---\n",
            at="Thu, 17 Feb 2022 05:05:11 GMT",
            generator="hexo",
        ),
    )

    keys: tuple[str, ...] = option((), "Further keys that hold dates; dotted paths are allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        if not article.generator.is_known:
            yield from self._anywhere(article)
            return
        for found, result in article.publications:
            if _may_be_shifted(article, found, result):
                generator = article.generator
                yield Violation(
                    found.span,
                    f"{quote(found.text)} {describe_trait(result.trait or found.date.traits[0])}: "
                    f"{generator.title} shifts it by hours in a site that sets `{generator.zone_key}`",
                    spelling_help(found.date, article.generator, article.site_zone),
                )

    def _anywhere(self, article: Article) -> Iterator[Violation]:
        """Report what some generators misread, as the article's is unknown."""
        for found in article.dates_under(self.keys):
            _, text, span, date, is_typed, _ = found
            trait = next((trait for trait in date.traits if trait in _UNPORTABLE), None)
            if trait is None or is_typed or date.impossible or None in (date.year, date.day):
                continue
            harm = unread_date_clause(found) or "generators read it differently"
            yield Violation(
                span,
                f"{quote(text)} {describe_trait(trait)}: {harm}",
                spelling_help(date, article.generator, article.site_zone),
                notes=() if date.hour is None else (offset_note(is_zoned=date.is_zoned),),
            )


def _may_be_shifted(article: Article, found: DateField, result: Publication) -> bool:
    """Return whether the published time depends on a time zone that newslint does not know."""
    if result.outcome != "instant" or article.site_zone or article.site.leaves_zone_open:
        return False
    is_iso = found.date.form is DateForm.ISO_DATETIME
    return found.date.is_zoned and not is_iso and _shifts(article.generator, result)


def _shifts(generator: Generator, result: Publication) -> bool:
    clock = generator.clocks.text if generator.clocks else None
    if result.trait and generator.dates.get(result.trait) == "shifted":
        return bool(generator.zone_key)
    return bool(generator.zone_key) and clock is not None and clock.reinterpret is not None
