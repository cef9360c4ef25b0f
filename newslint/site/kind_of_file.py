"""What a file is to its generator: by the files of its site, else by the names of folders alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.files.reading import beginning
from newslint.site.file_kinds import FENCES, PROJECT_FOLDERS, FileKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.generators import Generator
    from newslint.site.article_file import ArticleFile
    from newslint.site.file_kinds import Kind

_PROJECT_NAMES = frozenset("readme changelog contributing license security code_of_conduct".split())
_SCAFFOLDS = frozenset(("scaffolds", "archetypes"))


def begins_with_fence(path: str) -> bool:
    """Return whether a file begins like front matter; false where it cannot be read."""
    return beginning(path).startswith(FENCES)


def kind_of(file: ArticleFile, has_front_matter: Callable[[], bool]) -> FileKind:
    """
    Return what a file is to its generator.

    `has_front_matter` is asked only where that decides.
    """
    path, generator = file.path_in_site, file.generator
    for folder in file.site.folder.split("/"):
        if folder.lower() in PROJECT_FOLDERS:
            return FileKind("project", f"its site is one of those in `{folder}`")
    found = None
    if file.site.signs or not generator.is_known:
        found = file.site.own_kind(path, has_front_matter)
    return found or _by_name(generator, path, has_front_matter)


def _by_name(generator: Generator, path: str, has_front_matter: Callable[[], bool]) -> FileKind:
    """Return what a file is by its path alone, where no file of the site tells more."""
    title = generator.title
    left_alone = _no_page(generator, path)
    if left_alone is not None:
        return left_alone
    if any(f"/{folder}/" in f"/{path}" for folder in generator.draft_folders):
        return FileKind("draft", f"{title} keeps drafts in such a folder")
    if generator.is_article(path):
        return FileKind("article", f"{title} makes articles of such files")
    if generator.copies_files_without_front_matter and not has_front_matter():
        return FileKind(
            "text", f"it has no front matter, so {title} copies it unless a plugin reads it"
        )
    return FileKind("page", f"{title} makes pages of such files")


def _no_page(generator: Generator, path: str) -> FileKind | None:
    """
    Return what a file is of which the generator makes no page; None for all others.

    Without a site nobody can be sure that a file lies outside of the folder of pages: it is a text.
    """
    *folders, name = path.split("/")
    if generator.is_scaffold(path):
        kind: Kind = "layout" if _SCAFFOLDS.isdisjoint(folders) else "scaffold"
        return FileKind(kind, f"{generator.title} keeps templates in such a folder")
    if is_of_project(path):
        return FileKind("project", f"`{name}` is for the people who work on the repository")
    root = generator.pages_root
    if root and f"/{root}/" not in f"/{path}":
        what = f"{generator.title} makes pages only of what lies in `{root}`"
        return FileKind("text", what)
    return None


def is_of_project(path: str) -> bool:
    """Return whether a file at the root of a site is one such as README or LICENSE."""
    return "/" not in path and path.partition(".")[0].lower() in _PROJECT_NAMES
