"""Hosts that a list of rules' data or of the user's options names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container


def is_among(host: str, names: Container[str]) -> bool:
    """Tell whether a host, or a domain that it belongs to, is among `names`."""
    name = host.removesuffix(".")
    while name:
        if name in names:
            return True
        name = name.partition(".")[2]
    return False
