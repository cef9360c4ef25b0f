"""From what is known of an article to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.builds import builds
from newslint.dates.own_dates import is_change, is_expiry, time_range
from newslint.dates.publication import publication
from newslint.site.defaults import DefaultValue
from newslint.site.key_sources import derived_value, inherited_value
from newslint.site.key_value_status import key_value_ruling
from newslint.site.page import Page, PageDate
from newslint.site.page_status import usual_ruling

if TYPE_CHECKING:
    from newslint.dates.fields import DateField
    from newslint.generators import Generator
    from newslint.site.key_sources import ReadArticle
    from newslint.site.page import PageFacts
    from newslint.site.settings import SiteSettings


def page_of(article: ReadArticle, facts: PageFacts) -> Page:
    """Return what readers get of an article, as the reader of its site makes it."""
    file = article.file
    title = file.site.page_title(facts, _title(article, facts))
    usual = key_value_ruling(article, facts) or usual_ruling(facts, file.generator)
    ruling = file.site.page_ruling(facts, usual)
    page = Page(ruling, address=file.site.page_address(facts))
    if title is not None and title.value is not None:
        page = page._replace(title=str(title.value), title_from=title.source)
    return _with_date(page, facts, file.site)


def page_date(date: DateField, generator: Generator, site: str | None) -> PageDate:
    """
    Return what a generator makes of a date.

    `site` is the time zone of the site, as `newslint.dates.publication.publication` takes it.
    """
    result, made = publication(date, generator, site), builds(date, generator, site)
    earliest = min((build.instant for build in made), default=result.instant)
    latest = max((build.instant for build in made), default=result.instant)
    if earliest is None and date.date.day is not None and not date.date.impossible:
        earliest, latest = time_range(date.date, any_zone=True)
    moments = (result.instant, result.instant_in_site_zone)
    return PageDate(date.path, date.text, result.outcome, *moments, earliest, latest, made)


def _title(article: ReadArticle, facts: PageFacts) -> DefaultValue | None:
    field = facts.field("title")
    if field is not None:
        return DefaultValue(field.value, facts.place("title"))
    if facts.is_read:
        return inherited_value(article, facts.defaults, "title")
    return derived_value(article, "title")


def _with_date(page: Page, facts: PageFacts, site: SiteSettings) -> Page:
    """Return a page with the date that counts."""
    date = site.page_date(facts, next(filter(_is_own, facts.dates), None))
    if date is None:
        return page
    return page._replace(
        instant=date.instant,
        instant_in_site_zone=date.instant_in_site_zone,
        date_from=facts.place(date.path) if date.path else "file name",
    )


def _is_own(date: PageDate) -> bool:
    """Return whether a date is about the article itself, and can be read."""
    return not (is_change(date.path) or is_expiry(date.path)) and date.instant is not None
