"""Resolve `.` and `..` in paths of addresses, without a file system."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def inside(parts: Sequence[str]) -> str:
    """Return a path without `.` and `..`; at the root, `..` stays there."""
    kept: list[str] = []
    for part in parts:
        if part == "..":
            del kept[-1:]
        elif part not in (".", ""):
            kept.append(part)
    return "/".join(kept)


def followed(parts: Sequence[str]) -> str | None:
    """Return a path without `.` and `..`, or None if it leads out of the root."""
    depth = 0
    for part in parts:
        depth += -1 if part == ".." else part not in (".", "")
        if depth < 0:
            return None
    return inside(parts)
