"""The fields of an article: its front matter, the dates in it, and what its site supplies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates.fields import read_fields
from newslint.front_matter.as_generator import read_as
from newslint.front_matter.lookup import find
from newslint.site.article_file import ArticleFile
from newslint.site.kind_of_file import kind_of
from newslint.text import Source, Span
from newslint.view import Frozen, view

if TYPE_CHECKING:
    from newslint.dates.fields import DateField
    from newslint.dates.publication import Publication
    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Fault, Field
    from newslint.front_matter.schema import Schema
    from newslint.generators import Generator
    from newslint.generators.vocabulary import OutcomeIfKnown
    from newslint.site.defaults import Defaults, DefaultValue
    from newslint.site.file_kinds import FileKind
    from newslint.site.key_sources import ReadArticle
    from newslint.site.page import Page, PageDate, PageFacts
    from newslint.site.settings import SiteSettings
    from newslint.site.summary_settings import SummarySettings


class ArticleFields(Frozen):
    """The views of an `Article` that are about its front matter and its place in the site."""

    path: str
    source: Source
    text: str
    generator: Generator
    schema: Schema
    now: int | None
    site: SiteSettings

    @view
    def path_in_site(self) -> str:
        """The path relative to the root of the article's site, which may lie in a folder."""
        return self.site.to_site(self.path)

    @view
    def defaults(self) -> Defaults:
        """The keys that other files of the site supply: directory data, cascades, defaults."""
        return self.site.defaults(self.path)

    @view
    def file(self) -> ArticleFile:
        """Where the article lies, for what asks for its place and not for its text."""
        return ArticleFile(self.path, self.generator, self.site)

    @view
    def front_matter(self) -> FrontMatter:
        """The fields between the fences, and every departure from the norm."""
        return read_as(self.generator, self.path, self.text)

    @view
    def kind(self) -> FileKind:
        """What the file is to the generator: an article, a page, a layout and so on."""
        return kind_of(self.file, lambda: self.front_matter.format is not None)

    @view
    def is_draft(self) -> bool:
        """Whether the generator treats the article as a draft, by its folder or its front matter."""
        from newslint.site.drafts import is_draft

        return is_draft(self.file, self.field)

    @view
    def page(self) -> Page:
        """What readers get: whether it is published and why, its title, dates and address."""
        from newslint.site.making_pages import page_of

        return page_of(self._read, self._facts)

    @property
    def _facts(self) -> PageFacts:
        from newslint.front_matter.outcomes import oddities_of, outcome_of
        from newslint.site.page import PageFacts

        return PageFacts(
            path=self.path_in_site,
            kind=self.kind,
            front_matter=self.front_matter,
            source=self.source,
            start=self.body.start,
            is_read=self.front_matter_is_read,
            outcome=outcome_of(oddities_of(self.front_matter, self.source), self.generator),
            ignore_case=self.generator.case_insensitive_keys,
            defaults=self.defaults,
            dates=self._page_dates,
            now=self.now,
            zone=self.site_zone,
        )

    @property
    def _page_dates(self) -> tuple[PageDate, ...]:
        from newslint.site.making_pages import page_date

        dates = self.dates if self.uses_dates else ()
        return tuple(page_date(date, self.generator, self.build_zone) for date in dates)

    @view
    def chosen_summary_marker(self) -> str:
        """The marker that the front matter or the site's own file chooses for summaries, or nothing."""
        chosen = self._summary_settings.chosen
        return chosen.text.strip() if chosen is not None else ""

    @property
    def _summary_settings(self) -> SummarySettings:
        from newslint.site.summary_settings import SummarySettings

        def field(key: str) -> Field | None:
            return self.field(key) if self.front_matter_is_read else None

        return SummarySettings(self.file, self.source, field, lambda: self.defaults)

    @property
    def _has_summary(self) -> bool:
        from newslint.site.summary_settings import may_have_summary

        return may_have_summary(self.file, self.kind)

    @view
    def body(self) -> Span:
        """Everything behind the front matter."""
        start = self.front_matter.body_start
        if start == 0 and self.source.has_bom:
            start = 1
        return Span(start, len(self.text))

    def field(self, path: str) -> Field | None:
        """Return the field at a dotted path, capitals counting as they do for the generator."""
        ignore_case = self.generator.case_insensitive_keys
        return find(self.front_matter, path, ignore_case=ignore_case)

    @view
    def front_matter_is_read(self) -> bool:
        """Whether the generator reads the front matter; true where nothing is known."""
        from newslint.front_matter.outcomes import reads_front_matter

        return reads_front_matter(self.front_matter, self.source, self.generator)

    @view
    def uses_dates(self) -> bool:
        """Whether the generator reads the front matter and uses the dates in it."""
        from newslint.site.drafts import uses_dates

        return self.front_matter_is_read and uses_dates(self.file)

    def fault_outcome(self, fault: Fault) -> OutcomeIfKnown:
        """Return what the generator does for a fault of the front matter; empty if not known."""
        from newslint.front_matter.outcomes import fault_outcome

        return fault_outcome(self.text, self.front_matter, fault, self.generator)

    @view
    def required_keys(self) -> tuple[tuple[str, ...], ...]:
        """The keys that the article needs, each with its alternatives."""
        from newslint.site.key_sources import required_keys

        if self.schema.required is None and not self.site.needs_keys(self._facts):
            return ()
        return required_keys(self.schema, self.generator, self.path_in_site)

    @view
    def missing_needed_keys(self) -> tuple[str, ...]:
        """The keys that nothing supplies, and without which the generator leaves the article out."""
        kind = self.generator.key_values
        if kind is None or not self.kind.is_article:
            return ()
        return tuple(
            key for key in kind.needed if not (self.field(key) or self.inherited_value(key))
        )

    def inherited_value(self, key: str) -> DefaultValue | None:
        """Return what supplies a key that the front matter does not have, and from where."""
        from newslint.site.key_sources import inherited_value

        return inherited_value(self._read, self.defaults, key)

    def derived_value(self, key: str) -> DefaultValue | None:
        """Return what the article's heading or the name of its file supplies for a key."""
        from newslint.site.key_sources import derived_value

        return derived_value(self._read, key)

    @property
    def _read(self) -> ReadArticle:
        from newslint.site.key_sources import ReadArticle

        return ReadArticle(self.file, self.front_matter, self.source, self.body.start)

    @view
    def dates(self) -> tuple[DateField, ...]:
        """The dates under the keys of the generator and under those that the schema calls dates."""
        return self.dates_under(())

    def dates_under(self, more: tuple[str, ...]) -> tuple[DateField, ...]:
        """Return what `dates` holds, and the dates under `more` keys, in order of their places."""
        generator = self.generator
        keys = (*generator.date_keys, *self.schema.keys_of("date"), *more)
        ignore_case = generator.case_insensitive_keys
        return read_fields(self.text, self.front_matter, keys, ignore_case=ignore_case)

    @view
    def site_zone(self) -> str | None:
        """The name of the site's time zone; None where it is not known."""
        from newslint.dates.publication import site_zone

        return site_zone(self.site, self.generator)

    @view
    def build_zone(self) -> str | None:
        """The same, `newslint.dates.publication.OF_MACHINE` where the builder's zone counts."""
        from newslint.dates.publication import build_zone

        return build_zone(self.site, self.generator)

    @view
    def publications(self) -> tuple[tuple[DateField, Publication], ...]:
        """The dates that may be read in another way than meant, and what happens to them."""
        if not self.dates or not (self.generator.clocks or self.generator.dates):
            return ()
        from newslint.dates.misread_dates import misread_dates
        from newslint.dates.publication import publication

        if self.kind.is_template:
            return ()
        found = misread_dates(self.dates, self.generator)
        if not found or not self.uses_dates:
            return ()
        zone = self.build_zone
        return tuple((date, publication(date, self.generator, zone)) for date in found)
