"""Which files of a repository a site generator makes pages of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.article import Article

_OF_THE_REPOSITORY = frozenset(
    "readme changelog contributing license security code_of_conduct".split()
)


def is_published(article: Article) -> bool:
    """
    Tell whether the generator makes a page of an article, rather than leaving the file as it is.

    Some generators copy a file without front matter. Notes for those who work on the repository are
    no pages, nor are partials and scaffolds.
    """
    generator, path = article.generator, article.site_path
    root = generator.pages_root
    if root and f"/{root}/" not in f"/{path}":
        return False
    if generator.is_scaffold(path):
        return False
    if generator.copies_files_without_front_matter and article.front_matter.format is None:
        return False
    return "/" in path or path.partition(".")[0].lower() not in _OF_THE_REPOSITORY
