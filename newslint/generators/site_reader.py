"""What a generator's own files say about a site; each generator overrides what its files can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.site.defaults import NO_DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.site.data_files import DataFile
    from newslint.site.defaults import Defaults, DefaultValue
    from newslint.site.file_kinds import FileKind
    from newslint.site.file_requests import FilePlaces, FileRequest
    from newslint.site.folder import SiteFolder
    from newslint.site.page import PageDate, PageFacts, Ruling
    from newslint.site.publishing import Publishing

__all__ = ["SiteReader"]


class SiteReader:
    """
    Reads the files of one site, as data; this class reads none.

    `own` is the file in which the generator is configured. The methods that take it are called only
    if it exists and could be read.
    """

    def __init__(self, site: SiteFolder) -> None:
        """Take the site."""
        self.site = site

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind | None:
        """
        Return the kind of the file at a path relative to the site.

        `has_front_matter` is called only if it matters. None means that the names of folders
        decide, by `Generator`.
        """
        del path, has_front_matter
        return None

    def outside_folders(self) -> tuple[str, ...]:
        """Return the folders relative to the site that it reads though they do not lie in it."""
        return ()

    def ruling(self, facts: PageFacts, usual: Ruling) -> Ruling:
        """
        Return what happens to an article: published, a draft, left out and so on, and why.

        `usual` is what the tables of the generator say.
        """
        del facts
        return usual

    def address(self, facts: PageFacts) -> str | None:
        """
        Return the path at which readers find the page of an article; None where nobody can tell.

        See `newslint.site.page.Page.address` for its form.
        """
        del facts
        return None

    def title(self, facts: PageFacts, found: DefaultValue | None) -> DefaultValue | None:
        """Return the title that readers see; `found` is what the article or its heading supplies."""
        del facts
        return found

    def date(self, facts: PageFacts, usual: PageDate | None) -> PageDate | None:
        """
        Return the date that counts; its path is empty for the date in the name of the file.

        `usual` is the first in the front matter that is about the article itself.
        """
        del facts
        return usual

    def needs_keys(self, facts: PageFacts) -> bool:
        """Return whether an article needs the keys of all others: false if nobody sees its page."""
        del facts
        return True

    def places_of(self, request: FileRequest) -> FilePlaces | None:
        """
        Return the files that readers may get for an address on a page.

        None, the default, means that the places are guessed, by `publishing`.
        """
        del request
        return None

    def defaults(self, path: str) -> Defaults:
        """Return the keys that other files give the article at a path relative to the site."""
        del path
        return NO_DEFAULTS

    def publishing(self, own: DataFile, usual: Publishing) -> Publishing:
        """Return the places of published files; `usual` are those without a configuration."""
        del own
        return usual

    def names_have_dates(self, own: DataFile) -> bool:
        """Return whether the generator takes the dates of articles from the names of their files."""
        del own
        return True

    def reads_dates(self, own: DataFile, path: str) -> bool | None:
        """
        Return whether the generator uses the dates of the article at a path relative to the site.

        None, the default, if that follows from `Generator.reads_dates_in`.
        """
        del own, path
        return None

    def cuts_summaries(self, own: DataFile | None) -> bool | None:
        """
        Return whether the site turns on what `SummaryMarker.needs`; None if nobody can tell.

        `own` is None where no file configures the generator.
        """
        del own
        return None

    def keeps_raw_html(self, own: DataFile) -> bool | None:
        """Return whether HTML in Markdown is published; None if that is unknown."""
        del own
        return None
