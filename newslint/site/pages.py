"""Which files of a repository a site generator makes pages of, and which it keeps back as drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.front_matter.field import Field
    from newslint.site.article_file import ArticleFile

__all__ = ["is_published"]

_OF_THE_REPOSITORY = frozenset(
    "readme changelog contributing license security code_of_conduct".split()
)


def is_published(file: ArticleFile, *, has_front_matter: bool) -> bool:
    """
    Return whether the generator makes a page of an article, rather than leaving the file as it is.

    Some generators copy a file without front matter. Notes for those who work on the repository are
    not pages, and neither are partials and scaffolds.
    """
    generator, path = file.generator, file.site_path
    root = generator.pages_root
    if root and f"/{root}/" not in f"/{path}":
        return False
    if generator.is_scaffold(path):
        return False
    if generator.copies_files_without_front_matter and not has_front_matter:
        return False
    return "/" in path or path.partition(".")[0].lower() not in _OF_THE_REPOSITORY


def is_draft(file: ArticleFile, field: Callable[[str], Field | None]) -> bool:
    """
    Return whether the generator treats an article as a draft, by its folder or its front matter.

    `field` finds the field of a key.
    """
    path = f"/{file.site_path}"
    if any(f"/{folder}/" in path for folder in file.generator.draft_folders):
        return True
    for key, hides in file.generator.draft_values.items():
        found = field(key)
        if found is not None and _is_same(found.value, hides):
            return True
    return False


def _is_same(value: object, hides: object) -> bool:
    if isinstance(value, str) and isinstance(hides, str):
        return value.lower() == hides
    return value is hides
