"""Which files are chapters: https://rust-lang.github.io/mdBook/format/configuration/general.html."""

from __future__ import annotations

from newslint.generators.summary_page import BookReader
from newslint.site.data_files import child, text_of
from newslint.site.publishing import folder_in_site


class MdbookSite(BookReader):
    """Reads `book.toml` and `SUMMARY.md`."""

    program = "mdBook"

    def source(self) -> tuple[str, str]:
        """Return the folder that `book.src` names, else `src`, and the place that names it."""
        own = self.site.own_file
        field = child(own.find("book"), "src") if own is not None else None
        place = self.site.place(own, field) if own is not None else ""
        written = text_of(field)
        return (folder_in_site(written) if written else "src"), place
