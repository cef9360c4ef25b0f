"""The result of reading an address: its kind, its parts and its faults."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.urls.vocabulary import UrlFaultKind


class UrlKind(StrEnum):
    """The kind of an address, by its beginning."""

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
    """Nothing, or only white space."""
    DATA = "data"
    """`data:image/png;base64,...`"""
    LOCAL = "local"
    r"""`C:\Users\x.png`, `/Users/li/x.png`, `file:///x.png`: a path on somebody's machine"""
    OTHER = "other"
    """Another scheme: `blob:`, `about:`, `javascript:`"""
    TEMPLATE = "template"
    """Written by a template or resolved by the generator: `{{ cover }}`, `{static}/x.png`, `@site/x.png`"""


FAULTS: Mapping[UrlFaultKind, str] = {
    "no-host": "There is no host after the slashes; browsers do not load the URL.",
    "bad-host": "The host is not valid; browsers do not load the URL.",
    "bad-port": "The port is not a number up to 65535; browsers do not load the URL.",
    "slashes": "The scheme is not followed by exactly two slashes.",
    "two-schemes": "A second URL takes the place of the host, or follows the start of the URL.",
    "misspelt-scheme": "The scheme is a misspelling of `http` or `https`.",
    "no-scheme": "A host has no `https://` before it; browsers look for a file of this site.",
    "credentials": "There is a user name or a password before the host.",
    "quotes": "The URL contains quotation marks or angle brackets.",
    "markdown": "The URL contains Markdown of another image or link.",
    "space": "The URL contains a space.",
    "line-break": "The URL contains a line break or a tab.",
    "backslash": "The URL contains a backslash instead of a slash.",
    "escape": "The URL contains an escape of Markdown, a backslash before `_`, `*` or `~`.",
    "invisible": "The URL contains an invisible character, or has one at its start or end.",
    "percent": "A percent sign is not followed by two hexadecimal digits.",
}
"""Every kind of fault that `read_url` may find, with a description."""

FATAL: frozenset[UrlFaultKind] = frozenset(("no-host", "bad-host", "bad-port"))
"""The faults with which browsers do not load a URL."""

REPAIRED: frozenset[UrlFaultKind] = frozenset(
    ("slashes", "credentials", "space", "line-break", "backslash", "percent")
)
"""The faults that browsers repair or ignore; feed readers and other programs may not."""


class UrlFault(NamedTuple):
    """A fault in an address: one of `FAULTS`, and its description."""

    kind: UrlFaultKind
    message: str

    @property
    def is_repaired(self) -> bool:
        """Whether browsers repair or ignore it."""
        return self.kind in REPAIRED


class Url(NamedTuple):
    """
    An address that was read.

    `scheme` and `host` are in lower case and normalised: `127.1` is `127.0.0.1`, a name is as
    written, never Punycode. `path` and `query` (with its `?`) are raw. Parts that the kind does not
    have are empty.
    """

    kind: UrlKind
    scheme: str = ""
    host: str = ""
    path: str = ""
    query: str = ""
    faults: tuple[UrlFault, ...] = ()
