"""Find out whether a host is in a list of domains."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

__all__ = ["domains", "is_among"]


_LONGEST = 254
"""In code points, with the dot at the end."""


def is_among(host: str, names: Container[str]) -> bool:
    """Return whether `names` holds the host or a domain above it: `example.org` covers `a.example.org`."""
    if names:
        for domain in domains(host):
            if domain in names:
                return True
    return False


def domains(host: str) -> tuple[str, ...]:
    """
    Return a host and the domains above it: `a.b.c`, `b.c` and `c`.

    For a name longer than 254 code points, which no host can have (RFC 1035, 2.3.4), only itself.
    """
    return _domains(host) if len(host) <= _LONGEST else (host,)


@lru_cache(maxsize=1024)
def _domains(host: str) -> tuple[str, ...]:
    name = host.removesuffix(".")
    found = [name]
    while dot := name.find(".") + 1:
        name = name[dot:]
        found.append(name)
    return tuple(found)
