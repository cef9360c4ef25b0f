"""What the front matter and the site say about the summary of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.site.drafts import uses_dates

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.front_matter.field import Field
    from newslint.site.article_file import ArticleFile
    from newslint.site.defaults import Defaults
    from newslint.site.file_kinds import FileKind
    from newslint.text import Source


class Setting(NamedTuple):
    """The text under a key, and where it is written: a line, or a file and a line."""

    text: str
    place: str


class SummarySettings(NamedTuple):
    """
    The settings of the summary of one article.

    `field` finds a key of the front matter as far as the generator reads it, `defaults` returns what
    other files of the site supply.
    """

    file: ArticleFile
    source: Source
    field: Callable[[str], Field | None]
    defaults: Callable[[], Defaults]

    @property
    def own(self) -> Setting | None:
        """The summary itself, as a key of the front matter holds it."""
        marker = self.file.generator.summary
        return self._of_article(marker.text_key) if marker is not None else None

    @property
    def chosen(self) -> Setting | None:
        """The marker that the front matter or the site chooses."""
        marker = self.file.generator.summary
        if marker is None or not marker.key:
            return None
        found, site = self._of_article(marker.key), self.file.site
        if found is None and site.own_file is not None:
            field = site.own_file.find(marker.key)
            found = _setting(field, site.place(site.own_file, field))
        return found

    @property
    def is_turned_on(self) -> bool | None:
        """Whether the site does what the marker needs; None where nobody can tell."""
        marker = self.file.generator.summary
        return self.file.site.cuts_summaries if marker is not None and marker.needs else True

    def _of_article(self, key: str) -> Setting | None:
        if not key:
            return None
        field = self.field(key)
        if field is not None:
            return _setting(field, f"line {self.source.position(field.key_span.start).line}")
        found = self.defaults().find(key)
        return None if found is None else Setting(str(found.value), found.source)


def _setting(field: Field | None, place: str) -> Setting | None:
    if field is None or field.value is None:
        return None
    return Setting(field.value if isinstance(field.value, str) else field.text, place)


def may_have_summary(file: ArticleFile, kind: FileKind) -> bool:
    """Return whether lists show a summary of such a file."""
    marker = file.generator.summary
    if marker is None or not (kind.is_article or (kind.is_page and marker.is_of_pages)):
        return False
    if marker.is_of_posts and not uses_dates(file):
        return False
    return marker.not_in.isdisjoint(file.path_in_site.split("/")[:-1])
