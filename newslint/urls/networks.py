"""Hosts that are not reachable from the web: names and addresses of one machine or one network."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipaddress import IPv4Address

_MACHINE = "the reader's own machine"
_NAME = "a name of a private network"
_NETWORK = "an address of a private network"
_RESERVED = "an address that no public machine has"

_NAMES = {
    "localhost": _MACHINE,
    **dict.fromkeys("local localdomain lan home internal intranet corp private".split(), _NAME),
    "test": "a name for tests",
    "invalid": "a name that never leads anywhere",
}
"""
Last labels that are not in the public name system: RFC 6761, RFC 6762 appendix G, and ICANN's
reservation of `internal` (2024). `example` is left out, because it is used in examples.
"""

_VERSION_4 = (
    ("0.0.0.0/8", _MACHINE),
    ("10.0.0.0/8", _NETWORK),
    ("100.64.0.0/10", _NETWORK),
    ("127.0.0.0/8", _MACHINE),
    ("169.254.0.0/16", _NETWORK),
    ("172.16.0.0/12", _NETWORK),
    ("192.0.0.0/24", _RESERVED),
    ("192.0.2.0/24", _RESERVED),
    ("192.88.99.0/24", _RESERVED),
    ("192.168.0.0/16", _NETWORK),
    ("198.18.0.0/15", _NETWORK),
    ("198.51.100.0/24", _RESERVED),
    ("203.0.113.0/24", _RESERVED),
    ("224.0.0.0/4", _RESERVED),
    ("240.0.0.0/4", _RESERVED),
)
"""IANA's registry of special-purpose IPv4 addresses, and multicast; all others are public."""

_CARRIERS = (
    ("::ffff:0:0/96", 0),
    ("::ffff:0:0:0/96", 0),
    ("64:ff9b::/96", 0),
    ("::/96", 0),
    ("2002::/16", 80),
)
"""IPv6 networks that contain IPv4 addresses, and by how many bits these are shifted."""

_VERSION_6 = (
    ("::/128", _MACHINE),
    ("::1/128", _MACHINE),
    ("64:ff9b:1::/48", _NETWORK),
    ("100::/64", _RESERVED),
    ("2001::/23", _RESERVED),
    ("2001:db8::/32", _RESERVED),
    ("3fff::/20", _RESERVED),
    ("5f00::/16", _RESERVED),
    ("fc00::/7", _NETWORK),
    ("fe80::/10", _NETWORK),
    ("fec0::/10", _NETWORK),
    ("ff00::/8", _RESERVED),
)
"""IANA's registry of special-purpose IPv6 addresses, and multicast. Only `2000::/3` is public."""


_LONGEST_KEPT = 254
"""Longer names have no domain; in code points."""


def private_host(host: str) -> str:
    """Describe a normalised host that is not public; empty if it may be public."""
    return _private_once(host) if len(host) <= _LONGEST_KEPT else _private(host)


def _private(host: str) -> str:
    if host.startswith("["):
        return _private_6(host[1:-1])
    name = host.removesuffix(".")
    last = name.rpartition(".")[2]
    if last.isdecimal() and last.isascii():
        return _private_4(name)
    if last in _NAMES:
        return _NAMES[last]
    if last == "arpa" and name.endswith(".home.arpa"):
        return _NAME
    return "" if "." in name or not name else _NAME


_private_once = lru_cache(maxsize=1024)(_private)


def _private_4(address: str) -> str:
    return _verdict_4(ipaddress.IPv4Address(address))


def _verdict_4(address: IPv4Address) -> str:
    for network, verdict in _VERSION_4:
        if address in ipaddress.IPv4Network(network):
            return verdict
    return ""


def _private_6(written: str) -> str:
    address = ipaddress.IPv6Address(written)
    for network, verdict in _VERSION_6:
        if address in ipaddress.IPv6Network(network):
            return verdict
    for network, shift in _CARRIERS:
        if address in ipaddress.IPv6Network(network):
            carried = int(address) >> shift & 0xFFFF_FFFF
            return _verdict_4(ipaddress.IPv4Address(carried))
    return "" if address in ipaddress.IPv6Network("2000::/3") else _RESERVED
