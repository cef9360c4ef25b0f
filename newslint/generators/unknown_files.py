"""Which files of a repository are articles while its generator is not known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.generators.site_reader import SiteReader
from newslint.site.file_kinds import FENCES, PROJECT_FOLDERS, FileKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.site.folder import SiteFolder

_PROJECT_NAME = re.compile(
    r"(?:readme|changelog|changes|history|contributing|contributors|licen[sc]e|copying|notice|security"
    r"|code[-_]of[-_]conduct|support|governance|maintainers|authors|(?:issue|pull_request)_template"
    r"|claude|agents|codeowners)(?:[-_.][a-z]{2,3}(?:[-_][a-z]{2,4})?)?\.[^.]+",
    re.IGNORECASE,
)
_TEMPLATE_FOLDERS = frozenset(
    """
    _layouts _includes _partials layouts includes partials templates snippets
    scaffolds archetypes themes theme
    """.split()
)
_OUTPUT_FOLDERS = frozenset("_site public dist build out htmlcov coverage _build".split())
_HTML = (".html", ".htm")
_GENERATED = re.compile(rb"<meta\s[^>]*name\s*=\s*[\"']?generator", re.IGNORECASE)
_MOST_READ = 4096
_MOST_NEIGHBOURS = 40


class UnknownFiles(SiteReader):
    """Tells articles from other files by their names, their front matter and their neighbours."""

    def __init__(self, site: SiteFolder) -> None:
        """Take the folder that newslint was started for."""
        super().__init__(site)
        self._folders: dict[str, bool] = {}

    def kind(self, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
        """Return the kind of a file: an article if it or most of its neighbours have front matter."""
        of_folder = _by_folder(path)
        if of_folder is not None and of_folder.kind != "output":
            return of_folder
        if has_front_matter():
            return FileKind("article", "it has front matter")
        return of_folder or self._without_front_matter(path)

    def _without_front_matter(self, path: str) -> FileKind:
        folder, _, name = path.rpartition("/")
        if _PROJECT_NAME.fullmatch(name):
            return FileKind("project", f"`{name}` is for the people who work on the repository")
        if path.lower().endswith(_HTML) and self._is_generated(path):
            return FileKind("output", "a program wrote it: it names its generator")
        if self._has_articles(folder):
            return FileKind("article", "most files beside it have front matter")
        return FileKind("text", "neither it nor most files beside it have front matter")

    def _is_generated(self, path: str) -> bool:
        return _GENERATED.search(self.site.beginning(path, _MOST_READ)) is not None

    def _has_articles(self, folder: str) -> bool:
        """Return whether most articles in a folder have front matter."""
        found = self._folders.get(folder)
        if found is None:
            names = (
                name for name in self.site.names(folder) if name.endswith((".md", ".markdown"))
            )
            paths = [
                f"{folder}/{name}".lstrip("/")
                for name in sorted(names)
                if not _PROJECT_NAME.fullmatch(name)
            ]
            paths = paths[:_MOST_NEIGHBOURS]
            having = sum(self.site.beginning(path).startswith(FENCES) for path in paths)
            found = self._folders[folder] = len(paths) > 2 and having * 2 > len(paths)  # noqa: PLR2004 - of two files neither is most
        return found


def _by_folder(path: str) -> FileKind | None:
    for folder in path.split("/")[:-1]:
        lower = folder.lower()
        if lower in PROJECT_FOLDERS:
            return FileKind("project", f"`{folder}` holds no articles of a site")
        if lower in _TEMPLATE_FOLDERS:
            return FileKind("layout", f"`{folder}` holds templates")
        if lower in _OUTPUT_FOLDERS:
            return FileKind("output", f"`{folder}` holds what a program wrote")
    return None
