"""The articles together, and the tree of files they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.view import view

if TYPE_CHECKING:
    from collections.abc import Callable


class Site:
    """What a site rule may ask about the repo beyond the facts it collected."""

    def __init__(
        self,
        files: frozenset[str] = frozenset(),
        *,
        listing: Callable[[], frozenset[str]] | None = None,
    ) -> None:
        """Take the files, or what lists them when a rule asks for them."""
        self._listing = listing or files.copy

    @view
    def files(self) -> frozenset[str]:
        """
        The files below the root of the configuration, relative to there, with `/`.

        They are what is there, whatever git says of it; hidden files are left out. A link is among
        them, and what lies behind it is not.
        """
        return self._listing()
