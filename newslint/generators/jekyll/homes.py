"""Where a file of a Jekyll site belongs: to the posts, to a collection, or to none."""

from __future__ import annotations

from newslint.named_tuples import NamedTuple


class Home(NamedTuple):
    """
    The collection of a file, empty for a page.

    Its folder is below the folders `above`; `rest` is the path in it. Posts and drafts are the
    collection `posts`.
    """

    collection: str
    above: tuple[str, ...]
    rest: str
