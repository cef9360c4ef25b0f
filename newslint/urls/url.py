"""What an address is: its kind, its parts and its faults."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


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
