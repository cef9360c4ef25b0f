"""Read addresses that are not simple web addresses, and find their faults."""

from __future__ import annotations

import re

from newslint.patterns import compiled
from newslint.urls.authority import SPECIAL, read_authority
from newslint.urls.spelling import in_address, in_path, in_relative, misspelt, no_scheme
from newslint.urls.url import Url, UrlFault, UrlKind

_EDGES = "".join(map(chr, range(0x21)))
_BREAKS = re.compile(r"[\t\n\r]++")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*+):")
_HOST_AND_PORT = compiled(r"(?:localhost|[a-zA-Z0-9-]++(?:\.[a-zA-Z0-9-]++)++):[0-9]{1,5}(?:/|$)")
_TEMPLATE = re.compile(
    r"\{[{%#]|<[%?]|\$\{|%(?![0-9A-F]{2})[A-Z][A-Z_]++%|^(?:[{|@]|~[/@]|:::|pathname:)",
    re.MULTILINE,
)
_OWN = "Desktop|Documents|Downloads|Pictures|Library|AppData|桌面|文档|下载|图片"
_LOCAL = compiled(
    r"[\\/]?[a-zA-Z]:[\\/]"
    r"|\\\\[^\\/]"
    r"|/(?:Users|Volumes)/[^/]++/"
    r"|/(?:private/)?var/(?:folders|mobile|www)/|/(?:storage/emulated|sdcard|data/user)/"
    rf"|(?:~|\.\.(?:[\\/]\.\.)*+)[\\/](?:{_OWN})[\\/]"
    rf"|[\\/.]*+(?:mnt/[a-z]/)?(?:Users|home)[\\/][^\\/]++[\\/](?:{_OWN}|\.[a-z])"
    r"|[\\/.]*+AppData[\\/](?:Local|Roaming)[\\/]"
)


def read(written: str) -> Url:
    """Read any address, as `newslint.urls.read_url` does."""
    text = written.strip(_EDGES)
    if not text:
        return Url(UrlKind.EMPTY)
    if text[:5].lower() == "data:":
        return Url(UrlKind.DATA, "data", path=text[5:])
    if _LOCAL.match(text):
        return Url(UrlKind.LOCAL, path=text)
    if _TEMPLATE.search(text):
        return Url(UrlKind.TEMPLATE, path=text)
    url = _read(_BREAKS.sub("", text))
    if url.kind in (UrlKind.LOCAL, UrlKind.OTHER, UrlKind.PAGE):
        return url
    faults = [*url.faults, *in_address(text), *in_path(url.path)]
    if _BREAKS.search(text):
        faults.append(UrlFault("line-break", "the URL contains a line break or a tab"))
    return url._replace(faults=tuple(faults)) if faults else url


def _read(text: str) -> Url:
    scheme = _SCHEME.match(text)
    if scheme is None:
        return _read_schemeless(text)
    name = scheme[1].lower()
    rest = text[scheme.end() :]
    if name in ("http", "https"):
        return _read_hosted(UrlKind.WEB, name, rest)
    if name == "file" or len(name) == 1:
        return Url(UrlKind.LOCAL, name, path=rest)
    if _HOST_AND_PORT.match(text):
        return Url(UrlKind.OTHER, path=text, faults=(no_scheme(text),))
    return _read_other(name, text, rest)


def _read_other(name: str, text: str, rest: str) -> Url:
    """Read an address with a scheme that is not used for images."""
    if fault := misspelt(text):
        return Url(UrlKind.OTHER, name, path=rest, faults=(fault,))
    if name in SPECIAL:
        url = _read_hosted(UrlKind.OTHER, name, rest)
        return url._replace(faults=tuple(f for f in url.faults if f.kind != "slashes"))
    if rest.startswith("//"):
        host, tail, faults = read_authority(rest[2:], is_special=False)
        return Url(UrlKind.OTHER, name, host, tail, faults=faults)
    return Url(UrlKind.OTHER, name, path=rest)


def _read_schemeless(text: str) -> Url:
    count = _slashes(text)
    if count > 1:
        return _read_hosted(UrlKind.PROTOCOL_RELATIVE, "", text)
    if text[0] in "?#":
        return Url(UrlKind.PAGE, path=text)
    path, query = _split(text)
    kind = UrlKind.SITE_ABSOLUTE if count else UrlKind.RELATIVE
    return Url(kind, path=path, query=query, faults=tuple(in_relative(text)))


def _slashes(text: str) -> int:
    return len(text) - len(text.lstrip("/\\"))


def _read_hosted(kind: UrlKind, scheme: str, rest: str) -> Url:
    """Read the text after the scheme of an address with a host."""
    count = _slashes(rest)
    host, tail, faults = read_authority(rest[count:])
    if count != 2:  # noqa: PLR2004 - that is the grammar
        start = f"`{scheme}:` is followed by" if scheme else "the URL begins with"
        slashes_found = f"{count} slash" if count == 1 else f"{count} slashes"
        fault = UrlFault("slashes", f"{start} {slashes_found} instead of 2")
        faults = (*faults, fault)
    path, query = _split(tail)
    if not faults and (url := _read_repeated(host, path)):
        faults = (url,)
    return Url(kind, scheme, host, path, query, faults)


def _read_repeated(host: str, path: str) -> UrlFault | None:
    """Return the fault of an address whose path is the address itself."""
    at = path.find("://")
    if at >= 0 and path[:at] in ("/http", "/https") and path.startswith(host, at + 3):
        return UrlFault("two-schemes", f"the URL contains `{host}` twice")
    return None


def _split(tail: str) -> tuple[str, str]:
    """Return path and query, without the fragment."""
    path, mark, query = tail.partition("#")[0].partition("?")
    return path, mark + query
