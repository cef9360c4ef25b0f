"""The error of whatever meets a limit: a rule, or a view of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.text import Span


class GaveUpError(Exception):
    """Raised by a rule or a view that meets a limit; it becomes a `gave-up` finding at `span`."""

    def __init__(self, span: Span, reason: str) -> None:
        """Keep the place and the reason, which says what could not be checked."""
        super().__init__(reason)
        self.span = span
        self.reason = reason
