"""The plugin `blog` of Material for MkDocs, the only part of MkDocs that uses the dates of pages."""

from __future__ import annotations

from posixpath import normpath
from typing import TYPE_CHECKING

from newslint.generators.mkdocs.plugin_options import plugin_options
from newslint.site.data_files import child, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.site.data_files import DataFile


def is_post(own: DataFile, path: str) -> bool:
    """Return whether a page is a post of a blog, by its path relative to `docs_dir`."""
    return path.startswith(tuple(_post_folders(own)))


def _post_folders(own: DataFile) -> Iterator[str]:
    for options in plugin_options(own.find("plugins"), "blog"):
        blog = text_of(child(options, "blog_dir")) or "blog"
        posts = text_of(child(options, "post_dir")) or "{blog}/posts"
        yield normpath(posts.replace("{blog}", blog))
