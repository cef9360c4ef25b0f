"""Which dates of an article a generator may publish at another instant than the one written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.publication import Publication, clock_of, publication, reading

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.dates.fields import DateField
    from newslint.dates.written_date import DateForm
    from newslint.generators import Generator

_DIGITS = str.maketrans("123456789", "000000000")
_MOST = 512
_Key = tuple[int, str, str, "DateForm", tuple[str, ...]]
_KNOWN: dict[_Key, tuple[Generator, bool]] = {}
"""Whether dates of a shape are read as meant; the generator is kept, so that its id stays its own."""


def read_publications(article: Article) -> tuple[tuple[DateField, Publication], ...]:
    """
    Return the dates that a generator may not read as meant, and what becomes of each.

    They are those under the generator's keys, but for those that do not exist, that are none or may
    be two, that TOML makes dates, and that stand in scaffolds. There are none in front matter that
    the generator does not read.
    """
    generator = article.generator
    found = [
        date for date in article.dates if _is_certain(date) and not is_as_meant(date, generator)
    ]
    if not found or generator.is_scaffold(article.site_path):
        return ()
    from newslint.front_matter.outcomes import reads_front_matter

    if not reads_front_matter(article):
        return ()
    folders = generator.reads_dates_in
    if folders and folders.isdisjoint(article.site_path.split("/")[:-1]):
        return ()
    keys = {key.lower() for key in generator.date_keys}
    return tuple((date, publication(article, date)) for date in found if date.path.lower() in keys)


def is_as_meant(found: DateField, generator: Generator) -> bool:
    """
    Tell whether a generator reads a date as it is meant, whatever the site's time zone.

    That depends on its shape alone, and nearly all dates of a site have one; so it is kept.
    """
    date = found.date
    shape = found.text.translate(_DIGITS)
    key = (id(generator), shape, found.field.style, date.form, date.departures)
    known = _KNOWN.get(key)
    if known is None:
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        known = _KNOWN[key] = (generator, _is_as_meant(found, generator))
    return known[1]


def _is_certain(found: DateField) -> bool:
    """Tell whether it is one day that exists, and that is not a date to TOML already."""
    return found.date.day is not None and not found.date.impossible and not found.is_typed


def _is_as_meant(found: DateField, generator: Generator) -> bool:
    date, outcome, _, _, clock = reading(found, generator)
    if outcome:
        return False
    if clock is None:
        return True
    if date.is_zoned:
        return clock.moved is None
    of = clock_of(date, clock)
    if clock.moved is not None:
        return clock.moved == (of, "site")
    return of == "site" or (of == "utc" and date.hour is None and not generator.zone_key)
