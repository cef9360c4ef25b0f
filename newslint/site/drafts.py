"""Which articles a site generator keeps back as drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.front_matter.field import Field
    from newslint.site.article_file import ArticleFile


def uses_dates(file: ArticleFile) -> bool:
    """Return whether the generator uses the dates in the front matter of an article."""
    configured = file.site.reads_dates(file.path)
    if configured is not None:
        return configured
    folders = file.generator.reads_dates_in
    return not folders or not folders.isdisjoint(file.path_in_site.split("/")[:-1])


def is_draft(file: ArticleFile, field: Callable[[str], Field | None]) -> bool:
    """
    Return whether the generator treats an article as a draft, by its folder or its front matter.

    `field` finds the field of a key.
    """
    path = f"/{file.path_in_site}"
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
