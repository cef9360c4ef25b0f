"""Read an address: its kind and its faults, by the rules of browsers. Nothing is guessed."""

from __future__ import annotations

from functools import lru_cache

from newslint.patterns import compiled
from newslint.urls.url import Url, UrlKind

_PLAIN = compiled(
    r"(https?)://((?:[a-z0-9-]++\.)++[a-z][a-z0-9-]*+)(?::[0-9]{1,4})?"
    # Letters and digits are found in a table, what `\w` adds to them is asked for one by one.
    r"(/(?:[a-zA-Z0-9\w!$&'()*+,;=:@~./-]++|%[0-9a-fA-F]{2})*+)?"
    r"(\?(?:[\w!$&'()*+,;=:@~./?-]++|%[0-9a-fA-F]{2})*+)?(?:#[\w!$&'()*+,;=:@~./?-]*+)?"
)
"""The common form of absolute addresses; those with `//` in their path are left out."""
_PLAIN_PATH = compiled(
    r"(?!/?(?:Users|Volumes|AppData|home|private|var|storage|sdcard|data|mnt)/|www\.)"
    r"(/?[\w-][\w.@-]*+(?:/[\w.@-]++)*+)(\?[\w=&.-]*+)?"
)
"""The common form of addresses in a site; those that may be paths of a disk are left out."""


_LONGEST_KEPT = 500
_WEB = UrlKind.WEB
_SITE_ABSOLUTE = UrlKind.SITE_ABSOLUTE
_RELATIVE = UrlKind.RELATIVE


def read_url(written: str) -> Url:
    """
    Read an address as a browser on an `https` page does; never raise.

    The rules are those of the WHATWG URL Standard (https://url.spec.whatwg.org/, 2026), with
    additions for site generators and authors: template code, and paths of operating systems.
    """
    return _read(written) if len(written) > _LONGEST_KEPT else _read_once(written)


def _read(written: str) -> Url:
    plain = _PLAIN.fullmatch(written)
    if plain is not None:
        scheme, host, path, query = plain.groups("")
        if "//" not in path:
            return Url(_WEB, scheme, host, path, query)
    plain = _PLAIN_PATH.fullmatch(written)
    if plain is not None:
        path, query = plain.groups("")
        return Url(_SITE_ABSOLUTE if path[0] == "/" else _RELATIVE, path=path, query=query)
    from newslint.urls.reading import read

    return read(written)


_read_once = lru_cache(maxsize=64)(_read)
