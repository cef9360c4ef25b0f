"""An address -> its kind and its faults, by the rules that browsers follow. Nothing is guessed."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from newslint.patterns import compiled

_PLAIN = compiled(
    r"(https?)://((?:[a-z0-9-]++\.)++[a-z][a-z0-9-]*+)(?::[0-9]{1,4})?"
    # Letters and digits are found in a table, what `\w` adds to them is asked for one by one.
    r"(/(?:[a-zA-Z0-9\w!$&'()*+,;=:@~./-]++|%[0-9a-fA-F]{2})*+)?"
    r"(\?(?:[\w!$&'()*+,;=:@~./?-]++|%[0-9a-fA-F]{2})*+)?(?:#[\w!$&'()*+,;=:@~./?-]*+)?"
)
"""What nearly all absolute addresses look like, those with `//` in their path left out."""
_PLAIN_PATH = compiled(
    r"(?!/?(?:Users|Volumes|AppData|home|private|var|storage|sdcard|data|mnt)/|www\.)"
    r"(/?[\w-][\w.@-]*+(?:/[\w.@-]++)*+)(\?[\w=&.-]*+)?"
)
"""What nearly all addresses within a site look like, those that may be paths of a disk left out."""


class UrlKind(StrEnum):
    """What an address leads to, by its beginning."""

    WEB = "web"
    """`https://example.org/x.png`, `http:` as well"""
    PROTOCOL_RELATIVE = "protocol-relative"
    """`//example.org/x.png`"""
    SITE_ABSOLUTE = "site-absolute"
    """`/img/x.png`"""
    RELATIVE = "relative"
    """`x.png`, `../img/x.png`"""
    PAGE = "page"
    """`#top`, `?page=2`: the page itself"""
    EMPTY = "empty"
    """Nothing, or white space alone."""
    DATA = "data"
    """`data:image/png;base64,...`"""
    LOCAL = "local"
    """`C:\\Users\\x.png`, `/Users/li/x.png`, `file:///x.png`: a place on somebody's machine"""
    OTHER = "other"
    """Another scheme: `blob:`, `about:`, `javascript:`"""
    TEMPLATE = "template"
    """Written by a template or resolved by the generator: `{{ cover }}`, `{static}/x.png`, `@site/x.png`"""


FAULTS = {
    "no-host": "No host stands behind the slashes; browsers give up.",
    "bad-host": "What stands in the place of the host cannot be one; browsers give up.",
    "bad-port": "The port is no number up to 65535; browsers give up.",
    "slashes": "Not two slashes stand behind the scheme.",
    "two-schemes": "An address stands in the place of a host, or behind the site's own.",
    "misspelt-scheme": "The scheme is not `http` or `https`, but nearly.",
    "no-scheme": "The address of a host lacks `https://`; browsers look for a file of this site.",
    "credentials": "A user name or a password stands before the host.",
    "quotes": "Quotation marks or angle brackets are part of the address.",
    "markdown": "Marks of another Markdown image or link are part of the address.",
    "space": "A space stands in the address.",
    "line-break": "A line break or a tab stands in the address.",
    "backslash": "A backslash stands in the place of a slash.",
    "invisible": "A character that nobody can see stands in or around the address.",
    "percent": "A percent sign is not followed by two hexadecimal digits.",
}
"""Every kind of fault that `read_url` may find, with a sentence about it."""

FATAL = frozenset(("no-host", "bad-host", "bad-port"))
"""The faults with which an address is none to browsers."""

MENDED = frozenset(("slashes", "credentials", "space", "line-break", "backslash", "percent"))
"""The faults that browsers mend or bear, and other readers of a page may not."""


class UrlFault(NamedTuple):
    """One departure of an address from its grammar: one of `FAULTS`, and what to say of it."""

    kind: str
    message: str

    @property
    def is_mended(self) -> bool:
        """Whether browsers mend or bear it."""
        return self.kind in MENDED


class Url(NamedTuple):
    """
    An address as it was read.

    `scheme` and `host` are in lower case and normalised: `127.1` is `127.0.0.1`, a name is as
    written, never Punycode. `path` and `query` (with its `?`) are raw. What does not belong to the
    kind is empty.
    """

    kind: UrlKind
    scheme: str = ""
    host: str = ""
    path: str = ""
    query: str = ""
    faults: tuple[UrlFault, ...] = ()


_make = tuple.__new__
_LONGEST_KEPT = 500
_WEB = UrlKind.WEB
_SITE_ABSOLUTE = UrlKind.SITE_ABSOLUTE
_RELATIVE = UrlKind.RELATIVE


def read_url(written: str) -> Url:
    """
    Read an address as a browser does that finds it on an `https` page; never raise.

    The rules are those of the WHATWG URL Standard (https://url.spec.whatwg.org/, 2026), with what
    site generators and authors add to them: template code, and paths of operating systems.
    """
    return _read(written) if len(written) > _LONGEST_KEPT else _read_once(written)


def _read(written: str) -> Url:
    plain = _PLAIN.fullmatch(written)
    if plain is not None:
        scheme, host, path, query = plain.groups("")
        if "//" not in path:
            return _make(Url, (_WEB, scheme, host, path, query, ()))
    plain = _PLAIN_PATH.fullmatch(written)
    if plain is not None:
        path, query = plain.groups("")
        return Url(_SITE_ABSOLUTE if path[0] == "/" else _RELATIVE, path=path, query=query)
    from newslint.urls.reading import read

    return read(written)


_read_once = lru_cache(maxsize=64)(_read)
