"""Values of articles, fit for a message."""

from __future__ import annotations

_LONGEST = 60


def shown(text: str) -> str:
    """Return a text on one line, between back-ticks, and not too long."""
    line = " ".join(text.split())
    return f"`{line}`" if len(line) <= _LONGEST else f"`{line[:_LONGEST]}…`"
