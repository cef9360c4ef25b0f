"""
The part of a split git index that says how it changes the shared one: the extension `link`.

The format is that of https://git-scm.com/docs/index-format, the bitmaps that of EWAH in
https://git-scm.com/docs/bitmap-format.
"""

from __future__ import annotations

from struct import unpack_from

from newslint.named_tuples import NamedTuple

_SIGN = b"link"
_WORD = 64
_MOST_BITS = 1024 * 1024
"""More than the entries of any index that newslint reads."""


class Link(NamedTuple):
    """
    The shared index that a split one changes: its file's name, and which of its entries are changed.

    `deleted` and `replaced` are places of entries in the shared index. The first entries of the split
    index have empty paths; they replace those in `replaced`, in this order.
    """

    shared: str
    deleted: frozenset[int]
    replaced: tuple[int, ...]


def read_link(content: bytes, at: int, hash_length: int) -> Link | None:
    """
    Read the extension at `at`, behind the entries of an index; None if there is no shared index.

    Raise ValueError or struct.error if it is damaged.
    """
    if not content.startswith(_SIGN, at):
        return None
    (size,) = unpack_from(">I", content, at + len(_SIGN))
    start = at + len(_SIGN) + 4
    data = content[start : start + size]
    name = data[:hash_length]
    if not any(name):
        return None
    if size == hash_length:
        return Link(f"sharedindex.{name.hex()}", frozenset(), ())
    deleted, start = _bits(data, hash_length)
    replaced, _ = _bits(data, start)
    return Link(f"sharedindex.{name.hex()}", frozenset(deleted), tuple(replaced))


def _bits(data: bytes, at: int) -> tuple[list[int], int]:
    """Read a bitmap; return the places of the bits that are set, and where the bitmap ends."""
    size, words = unpack_from(">II", data, at)
    at += 8
    end = at + 8 * words
    if size > _MOST_BITS or end > len(data):
        raise ValueError(size)
    found: list[int] = []
    place = 0
    while at < end:
        (marker,) = unpack_from(">Q", data, at)
        run, literals = (marker >> 1 & 0xFFFF_FFFF) * _WORD, marker >> 33
        at += 8
        if marker & 1:
            found += range(place, min(place + run, size))
        place += run
        if place + literals * _WORD >= size + _WORD * 2:
            raise ValueError(place)
        for word in unpack_from(f">{literals}Q", data, at):
            found += [place + bit for bit in range(_WORD) if word >> bit & 1]
            place += _WORD
        at += 8 * literals
    return found, end + 4
