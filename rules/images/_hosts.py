"""Hosts that a list of rules' data or of the user's options names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container


_LONGEST = 254
"""Code points of a name, the dot at its end included."""


def is_among(host: str, names: Container[str]) -> bool:
    """Tell whether a host, or a domain that it belongs to, is among `names`."""
    if names:
        for domain in domains(host):
            if domain in names:
                return True
    return False


def domains(host: str) -> tuple[str, ...]:
    """
    Return a host and the domains that it belongs to: `a.b.c`, `b.c` and `c`.

    A name that is longer than any (RFC 1035, 2.3.4) belongs to none.
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
