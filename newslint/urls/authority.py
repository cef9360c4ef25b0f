"""The authority of an address: user, host and port, and their faults."""

from __future__ import annotations

import re

from newslint.named_tuples import NamedTuple
from newslint.text import quote
from newslint.urls.hosts import read_host
from newslint.urls.url import UrlFault

SPECIAL = frozenset(("http", "https", "ws", "wss", "ftp"))
"""The schemes whose addresses must have a host and may have backslashes for slashes."""

_END = re.compile(r"[/\\?#]|$")
_OPAQUE_END = re.compile(r"[/?#]|$")
_MOST = 65_535


class Authority(NamedTuple):
    """A normalised host, empty if there is none, and the text after the authority."""

    host: str
    tail: str
    faults: tuple[UrlFault, ...]


def read_authority(text: str, *, is_special: bool = True) -> Authority:
    """Read the authority at the beginning of `text`, after the slashes."""
    end = (_END if is_special else _OPAQUE_END).search(text)
    cut = len(text) if end is None else end.start()
    authority, tail = text[:cut], text[cut:]
    user, at, place = authority.rpartition("@")
    name, colon, port = _split(place)
    if _is_scheme(name, tail, lacks_port=bool(colon and not port)):
        return Authority("", tail, (_two_schemes(name),))
    host = read_host(name, is_special=is_special) if name else ""
    faults = []
    if not name and (is_special or at or colon):
        faults.append(UrlFault("no-host", "the URL has no host"))
    elif host is None:
        faults.append(UrlFault("bad-host", f"{quote(name)} is not a valid host"))
    elif is_special and ".." in f".{host}":
        faults.append(UrlFault("bad-host", f"{quote(name)} has one dot too many"))
    if port and not (port.isascii() and port.isdecimal() and int(port[:10]) <= _MOST):
        faults.append(UrlFault("bad-port", f"{quote(port)} is not a port"))
    if user:
        faults.append(UrlFault("credentials", "the URL contains a user name or a password"))
    return Authority(host or "", tail, tuple(faults))


def _split(place: str) -> tuple[str, str, str]:
    """Return host, colon and port."""
    bracket = place.rfind("]")
    at = place.find(":", bracket + 1)
    return (place, "", "") if at < 0 else (place[:at], ":", place[at + 1 :])


def _is_scheme(name: str, tail: str, *, lacks_port: bool) -> bool:
    return name.lower() in ("http", "https") or (lacks_port and tail.startswith("//"))


def _two_schemes(name: str) -> UrlFault:
    first = "" if name.lower() in ("http", "https") else f"{quote(name)} is before another: "
    return UrlFault("two-schemes", f"{first}the URL has two schemes")
