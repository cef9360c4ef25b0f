"""Normalise the host of an address as browsers do."""

from __future__ import annotations

import ipaddress
import re

from newslint.patterns import compiled

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f#/:<>?@\[\\\]^|%]")
_OPAQUE_FORBIDDEN = re.compile(r"[\x00\t\n\r #/:<>?@\[\\\]^|]")
_NUMBER = re.compile(r"[0-9]++|0[xX][0-9a-fA-F]*+")
_PART = re.compile(r"0[xX]([0-9a-fA-F]*+)|(0[0-7]*+)|([1-9][0-9]*+)")
_ESCAPE = compiled(r"(?:%[0-9a-fA-F]{2})++")
_DROPPED = re.compile("[\u00ad\u034f\u180b-\u180f\u200b\u2060\u2064\ufe00-\ufe0f\ufeff]")
_DOTS = str.maketrans("\u3002\uff0e\uff61", "...")
_NO_CHARACTER = frozenset(("Cc", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"))


def read_host(written: str, *, is_special: bool = True) -> str | None:
    """
    Return a host in its normal form, None if it is not a valid host.

    Names are in lower case, with compatible characters replaced (`ｗｗｗ` is `www`), never in
    Punycode; numbers are `127.0.0.1` or `[::1]`. `is_special` is false for schemes other than those
    of the web, whose hosts are not changed.
    """
    if written.startswith("["):
        return _read_brackets(written)
    if not is_special:
        return None if _OPAQUE_FORBIDDEN.search(written) else written
    name = _unescaped(written) if "%" in written else written
    name = name.lower() if name.isascii() else _mapped(name)
    if not name or _FORBIDDEN.search(name):
        return None
    return _read_numbers(name) if _ends_in_number(name) else name


def _unescaped(written: str) -> str:
    """Decode the percent signs of a host once; text that is not UTF-8 makes the host invalid."""
    return _ESCAPE.sub(
        lambda run: bytes.fromhex(run[0].replace("%", "")).decode(errors="replace"), written
    )


def _mapped(name: str) -> str:
    """Map a name nearly as UTS 46 does, which rejects some more characters."""
    import unicodedata

    name = unicodedata.normalize("NFKC", _DROPPED.sub("", name).lower()).lower()
    name = unicodedata.normalize("NFC", _DROPPED.sub("", name)).translate(_DOTS)
    if any(unicodedata.category(character) in _NO_CHARACTER for character in name):
        return ""
    return "" if "\ufffd" in name else name


def _ends_in_number(name: str) -> bool:
    last = name.removesuffix(".").rpartition(".")[2]
    return _NUMBER.fullmatch(last) is not None


def _read_numbers(name: str) -> str | None:
    """Read an IPv4 address of one to four parts, each decimal, octal or hexadecimal."""
    parts = name.removesuffix(".").split(".")
    if len(parts) > 4:  # noqa: PLR2004 - as many as an address has bytes
        return None
    numbers = [_read_part(part) for part in parts]
    *first, last = numbers
    if any(number is None or number > 255 for number in first):  # noqa: PLR2004 - a byte
        return None
    if last is None or last >= 256 ** (5 - len(parts)):
        return None
    address = last
    for index, number in enumerate(first):
        address += (number or 0) << (8 * (3 - index))
    return ".".join(str(address >> shift & 255) for shift in (24, 16, 8, 0))


def _read_part(part: str) -> int | None:
    match = _PART.fullmatch(part)
    # No number in an address has more than 32 bits; zeros may come before it.
    if match is None or len(part) > 1_000:  # noqa: PLR2004 - `int` refuses more digits than that
        return None
    hexadecimal, octal, decimal = match.groups()
    if decimal is not None:
        return int(decimal)
    return int(octal, 8) if octal is not None else int(hexadecimal or "0", 16)


def _read_brackets(written: str) -> str | None:
    inner = written[1:-1]
    if not written.endswith("]") or "%" in inner or not inner.isascii():
        return None
    try:
        address = ipaddress.IPv6Address(inner)
    except ValueError:
        return None
    if address.ipv4_mapped is None:
        return f"[{address.compressed}]"
    # Python 3.13 writes these with dots, browsers do not.
    return f"[::ffff:{int(address) >> 16 & 0xFFFF:x}:{int(address) & 0xFFFF:x}]"
