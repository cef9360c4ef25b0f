"""Which files Quarto renders: https://quarto.org/docs/projects/quarto-projects.html#render-targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.files.globs import GlobError, matcher
from newslint.generators.site_reader import SiteReader
from newslint.site.data_files import child, text_of, texts_of
from newslint.site.file_kinds import FileKind
from newslint.site.publishing import folder_in_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.site.data_files import DataFile

_PAGES = (".qmd", ".md", ".rmd", ".ipynb")
_PROJECT = frozenset(("README.md", "README.qmd"))
_OUTPUTS = {"website": "_site", "book": "_book", "manuscript": "_manuscript"}


class QuartoSite(SiteReader):
    """Reads `_quarto.yml`."""

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return what the file at a path is to Quarto."""
        del has_front_matter
        own = self.site.own_file
        *folders, name = path.split("/")
        output = _output(own)
        if output and path.startswith(f"{output}/"):
            return FileKind("output", f"Quarto writes the site to `{output}`")
        if any(part.startswith(("_", ".")) for part in (*folders, name)):
            return FileKind("unread", "Quarto passes over names that begin with `_` or `.`")
        if not name.lower().endswith(_PAGES):
            return FileKind("resource", "Quarto renders no such file")
        if name in _PROJECT:
            return FileKind("project", f"Quarto passes over `{name}`")
        return self._rendered(own, path) or FileKind("article", "Quarto renders such files")

    def _rendered(self, own: DataFile | None, path: str) -> FileKind | None:
        """Return the kind of a file that `project.render` does not name; None for all others."""
        field = child(own.find("project"), "render") if own is not None else None
        targets = texts_of(field)
        if own is None or not targets or _is_named(targets, path):
            return None
        return FileKind("unread", "`project.render` leaves it out", self.site.place(own, field))


def _output(own: DataFile | None) -> str:
    project = own.find("project") if own is not None else None
    named = folder_in_site(text_of(child(project, "output-dir")))
    return named or _OUTPUTS.get(text_of(child(project, "type")), "")


def _is_named(targets: tuple[str, ...], path: str) -> bool:
    """Return whether targets name a file; true where one of them cannot be read."""
    wanted = [target for target in targets if not target.startswith("!")]
    others = [target[1:] for target in targets if target.startswith("!")]
    try:
        ours, theirs = matcher(_rooted(wanted)), matcher(_rooted(others))
    except GlobError:
        return True
    is_wanted = ours is None or ours.match(path) is not None
    return is_wanted and (theirs is None or theirs.match(path) is None)


def _rooted(globs: list[str]) -> list[str]:
    return [glob if glob.startswith(("/", "**")) else f"/{glob}" for glob in globs]
