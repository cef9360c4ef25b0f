"""
The addresses of the pages of a Hugo site: https://gohugo.io/content-management/urls/.

Measured with Hugo 0.111 and 0.168. Where they differ it is as 0.168 has it: tokens in `url`, a `slug`
of a section, `/index.html` of a section where addresses end with `.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.generators.hugo.dates import date_in_name
from newslint.generators.hugo.permalinks import Day, PageNames, Permalinks, filled
from newslint.generators.hugo.segments import spelling
from newslint.site.data_files import child

if TYPE_CHECKING:
    from newslint.generators.hugo.configuration import HugoConfiguration
    from newslint.generators.hugo.content import ContentPath
    from newslint.generators.hugo.dates import HugoDate
    from newslint.generators.hugo.languages import Languages
    from newslint.site.folder import SiteFolder
    from newslint.site.page import PageFacts

_INDEX = ("_index.md", "_index.markdown", "_index.html")


class HugoAddresses:
    """What the configuration of a site says about addresses."""

    def __init__(
        self, site: SiteFolder, configuration: HugoConfiguration, languages: Languages
    ) -> None:
        """Take the site, its configuration and its languages."""
        self._site = site
        self._languages = languages
        self._spelling = spelling(configuration)
        self._permalinks = Permalinks(configuration)
        ugly = configuration.find("uglyURLs")
        self._ugly = ugly.field if ugly is not None else None

    def of(self, page: ContentPath, facts: PageFacts, date: HugoDate | None) -> str | None:
        """Return the address of a page; `date` is the one that counts for it."""
        if self._languages.have_hosts or not self._permalinks.is_known:
            return None
        if page.is_bundle and not page.folders:
            return None
        url = facts.text("url")
        if url:
            return self._of_url(url, page, facts, date)
        path = self._path(page, facts, date)
        if path is None:
            return None
        parts = [self._languages.prefix(page.language).strip("/"), *path.split("/")]
        return self._finished("/".join(filter(None, parts)), page)

    def _path(self, page: ContentPath, facts: PageFacts, date: HugoDate | None) -> str | None:
        pattern = self._permalinks.pattern(page)
        if pattern is None:
            return None
        if pattern:
            return self._filled(pattern, page, facts, date)
        parents = page.parents[:-1] if page.is_section else page.parents
        folders = [self._spelling.of_file(name) for name in parents]
        slug = self._spelling.of_text(_slug(page, facts, date))
        return "/".join((*folders, slug or self._spelling.of_file(page.own_name)))

    def _filled(
        self, pattern: str, page: ContentPath, facts: PageFacts, date: HugoDate | None
    ) -> str | None:
        day = Day()
        if date is not None:
            written = date.written
            if written is None or written.day is None:
                return None
            day = Day(written.year or 1, written.month or 1, written.day)
        title = facts.value("title")
        names = PageNames(
            title="" if title is None else str(title),
            slug=_slug(page, facts, date),
            sections=self._sections(page, facts.path),
            day=day,
        )
        return filled(pattern, page, names, self._spelling)

    def _sections(self, page: ContentPath, path: str) -> list[str]:
        """Return the folders above a page that are sections: the first, and those with `_index`."""
        parents, found = page.parents, []
        above = path.split("/")[:-1]
        if page.is_bundle:
            above = above[:-1]
        for depth, name in enumerate(parents):
            folder = "/".join(above[: len(above) - len(parents) + depth + 1])
            if depth == 0 or not self._site.names(folder).isdisjoint(_INDEX):
                found.append(name)
        return found

    def _of_url(
        self, url: str, page: ContentPath, facts: PageFacts, date: HugoDate | None
    ) -> str | None:
        """Return the address that an article chooses: as it is, except for tokens."""
        if "://" in url or ".." in url.split("/"):
            return None
        if ":" in url:
            made = self._filled(url, page, facts, date)
            if made is None:
                return None
            url = made
        prefix = "" if url.startswith("/") else self._languages.prefix(page.language)
        path = "/".join(filter(None, f"{prefix}/{url}".split("/")))
        path = "" if path == "index.html" else path.removesuffix("/index.html")
        is_file = "." in path and not url.endswith(("/", "/index.html"))
        return f"/{path}" if is_file or not path else f"/{path}/"

    def _finished(self, path: str, page: ContentPath) -> str:
        if not self._is_ugly(page):
            return f"/{path}/" if path else "/"
        if page.is_section:
            return f"/{path}/index.html" if path else "/index.html"
        return f"/{path}.html"

    def _is_ugly(self, page: ContentPath) -> bool:
        """Return whether addresses end with `.html`, in the whole site or in the section."""
        if self._ugly is None:
            return False
        if self._ugly.fields:
            section = child(self._ugly, page.folders[0]) if page.folders else None
            return section is not None and section.value is True
        return self._ugly.value is True


def _slug(page: ContentPath, facts: PageFacts, date: HugoDate | None) -> str:
    """Return the `slug` of an article, or the rest of a name with a date that counts."""
    slug = facts.value("slug")
    if slug not in (None, ""):
        return str(slug).lower() if isinstance(slug, bool) else str(slug).strip()
    named = date_in_name(page.own_name) if date is not None and date.is_from_name else None
    return named.rest if named is not None else ""
