"""What readers get of the articles of a Hugo site."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.generators.hugo.addresses import HugoAddresses
from newslint.generators.hugo.content import content_path, content_roots
from newslint.generators.hugo.dates import HugoDates
from newslint.generators.hugo.languages import Languages
from newslint.generators.hugo.rulings import HugoRulings, PageDates, is_hidden
from newslint.site.defaults import DefaultValue

if TYPE_CHECKING:
    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.generators.hugo.content import ContentPath
    from newslint.site.folder import SiteFolder
    from newslint.site.page import PageDate, PageFacts, Ruling


class HugoPages:
    """Puts together what the parts of the configuration say of a page."""

    def __init__(self, site: SiteFolder, configuration: HugoConfiguration) -> None:
        """Take the site and its configuration."""
        self._configuration = configuration
        self._roots = tuple(content_roots(configuration))
        self._languages = Languages(configuration)
        self._addresses = HugoAddresses(site, configuration, self._languages)

    def ruling(self, facts: PageFacts, usual: Ruling) -> Ruling:
        """Return what happens to an article."""
        page = self._page(facts)
        if page is None or not facts.kind.is_page:
            return usual
        name = page.own_name
        dates = PageDates(
            publish=self._dates.find("publishDate", facts, name),
            expiry=self._dates.find("expiryDate", facts, name),
        )
        return self._rulings.ruling(facts, usual, page, dates)

    def is_hidden(self, facts: PageFacts) -> bool:
        """Return whether a page has been made for no reader."""
        return is_hidden(facts)

    def date(self, facts: PageFacts) -> PageDate | None:
        """Return the date of an article, None without one that is known."""
        page = self._page(facts)
        found = self._dates.find("date", facts, page.own_name) if page is not None else None
        return found.found if found is not None else None

    def title(self, facts: PageFacts, found: DefaultValue | None) -> DefaultValue | None:
        """Return the title that counts."""
        fields = facts.front_matter.items() if facts.is_read else ()
        titles = [(key, field) for key, field in fields if key.lower() == "title"]
        if titles:
            key, field = titles[-1]
            found = DefaultValue(field.value, facts.place(key))
        if found is None or not isinstance(found.value, (str, int, float)):
            return None
        is_flag = isinstance(found.value, bool)
        return found._replace(value=str(found.value).lower()) if is_flag else found

    def address(self, facts: PageFacts) -> str | None:
        """Return the address of a page; None where nobody can tell, or of what is no page."""
        page = self._page(facts)
        if page is None or not facts.kind.is_page:
            return None
        return self._addresses.of(page, facts, self._dates.find("date", facts, page.own_name))

    def _page(self, facts: PageFacts) -> ContentPath | None:
        return content_path(facts.path, self._roots, self._languages)

    @cached_property
    def _dates(self) -> HugoDates:
        return HugoDates(self._configuration)

    @cached_property
    def _rulings(self) -> HugoRulings:
        return HugoRulings(self._configuration, self._languages)
