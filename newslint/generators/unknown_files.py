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
    r"|claude|agents|codeowners)(?:[-_.].*)?\.[^.]+",
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
        """Return what a file is: an article where it or most of its neighbours have front matter."""
        left_alone = _by_path(path)
        if left_alone is not None and (left_alone.kind != "output" or not has_front_matter()):
            return left_alone
        if has_front_matter():
            return FileKind("article", "it has front matter")
        if path.lower().endswith(_HTML) and self._is_generated(path):
            return FileKind("output", "a program wrote it: it names its generator")
        if self._has_articles(path.rpartition("/")[0]):
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
            paths = [f"{folder}/{name}".lstrip("/") for name in sorted(names) if not _by_path(name)]
            paths = paths[:_MOST_NEIGHBOURS]
            having = sum(self.site.beginning(path).startswith(FENCES) for path in paths)
            found = self._folders[folder] = len(paths) > 2 and having * 2 > len(paths)  # noqa: PLR2004 - of two files neither is most
        return found


def _by_path(path: str) -> FileKind | None:
    *folders, name = path.split("/")
    if _PROJECT_NAME.fullmatch(name):
        return FileKind("project", f"`{name}` is for the people who work on the repository")
    for folder in folders:
        lower = folder.lower()
        if lower in PROJECT_FOLDERS:
            return FileKind("project", f"`{folder}` holds no articles of a site")
        if lower in _TEMPLATE_FOLDERS:
            return FileKind("layout", f"`{folder}` holds templates")
        if lower in _OUTPUT_FOLDERS:
            return FileKind("output", f"`{folder}` holds what a program wrote")
    return None
