"""The articles together, and the tree of files they refer to."""

from __future__ import annotations

from typing import NamedTuple


class Site(NamedTuple):
    """
    What a site rule may ask about the repo beyond the facts it collected.

    `files` are the paths of the site's files that git does not ignore, as seen from the root of the
    configuration, with `/`.
    """

    files: frozenset[str] = frozenset()
