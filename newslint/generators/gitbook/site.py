"""Which files are chapters: https://gitbook.com/docs/getting-started/git-sync/content-configuration."""

from __future__ import annotations

from newslint.generators.summary_page import NAME, BookReader
from newslint.site.data_files import child, text_of
from newslint.site.publishing import folder_in_site


class GitbookSite(BookReader):
    """Reads `.gitbook.yaml` or `book.json`, and `SUMMARY.md`."""

    program = "GitBook"
    extra = frozenset(("README.md",))

    def source(self) -> tuple[str, str]:
        """Return the folder that `root` names, and the place that names it."""
        own = self.site.own_file
        field = own.find("root") if own is not None else None
        place = self.site.place(own, field) if own is not None else ""
        return folder_in_site(text_of(field)), place

    def summary(self) -> str:
        """Return the path that `structure.summary` names, else `SUMMARY.md`."""
        own = self.site.own_file
        field = child(own.find("structure"), "summary") if own is not None else None
        return folder_in_site(text_of(field)) or NAME
