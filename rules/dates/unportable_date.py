"""Dates in spellings that generators read differently, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import DateForm, Example, Rule, Severity, Violation, option, written_dates
from newslint.text import quote

from ._date_spellings import oddity, remedy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, DateField, Generator, Publication

_UNPORTABLE = frozenset(
    (
        *("mail-date", "http-date", "javascript", "asctime", "mail-day", "worded", "slashed"),
        *("dotted", "localised", "not-ascii", "unpadded-hour", "year-last", "twelve-hour"),
        *("unpadded", "compact", "epoch", "epoch-ms"),
    )
)


class UnportableDate(Rule):
    """
    A date is spelt in a way that generators read differently, or not at all.

    Each generator has its own list of spellings. One that is not on it costs the article its date,
    moves it by hours, or stops the build; and what works today breaks when the site moves on. The
    spellings that all of them read are those of ISO 8601: `2022-02-17`, `2022-02-17T05:05:11Z`;
    Hexo then wants the site's own time, without an offset.

    Where the generator is known, `unread-date` and `shifted-date` tell what becomes of the date. This
    rule then speaks only of dates in words that would be shifted in a site with a time zone of its
    own, as long as newslint does not know the site's. Where the generator is not known, let through are ISO dates
    that lack the seconds, have a short or a named offset (`-4`, `UTC`) or white space before it: they
    are frequent, and right in the sites that have them.

    Also let through: TOML dates without quotes; what is no date (`Invalid Date`, `yesterday`), what
    may be two (`03/04/2022`), and dates that do not exist, which are other rules' business.
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

    keys: tuple[str, ...] = option((), "Further keys that hold dates, dotted paths allowed.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the whole date."""
        if not article.generator.is_known:
            yield from self._anywhere(article)
            return
        for found, fate in article.publications:
            if _may_be_shifted(article, found, fate):
                generator = article.generator
                yield Violation(
                    found.span,
                    f"{quote(found.text)} {oddity(fate.trait or found.date.traits[0])}: "
                    f"{generator.title} shifts it by hours in a site with a `{generator.zone_key}`; "
                    f"{remedy(article, found.date)}",
                )

    def _anywhere(self, article: Article) -> Iterator[Violation]:
        """Report what some generators misread."""
        from newslint.generators.sentences import offset_note, unread_date_clause

        for found in written_dates(article, self.keys):
            _, text, span, date, is_typed, _ = found
            trait = next((trait for trait in date.traits if trait in _UNPORTABLE), None)
            if trait is None or is_typed or date.impossible or None in (date.year, date.day):
                continue
            harm = unread_date_clause(found) or "generators read it differently"
            yield Violation(
                span,
                f"{quote(text)} {oddity(trait)}: {harm}; {remedy(article, date)}",
                notes=() if date.hour is None else (offset_note(is_zoned=date.is_zoned),),
            )


def _may_be_shifted(article: Article, found: DateField, fate: Publication) -> bool:
    """Tell whether it depends on a time zone that nobody named to newslint."""
    from newslint import site_zone

    if fate.outcome != "instant" or site_zone(article) or article.site.leaves_zone_open:
        return False
    is_iso = found.date.form is DateForm.ISO_DATETIME
    return found.date.is_zoned and not is_iso and _shifts(article.generator, fate)


def _shifts(generator: Generator, fate: Publication) -> bool:
    clock = generator.clocks.text if generator.clocks else None
    is_moved = clock is not None and clock.moved is not None
    return bool(generator.zone_key) and (is_moved or generator.dates.get(fate.trait) == "shifted")
