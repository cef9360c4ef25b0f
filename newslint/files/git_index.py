"""
Read the index of a git repository: the files that git tracks.

The format is that of https://git-scm.com/docs/index-format, versions 2 to 4.
"""

from __future__ import annotations

from struct import Struct, unpack_from
from struct import error as struct_error
from typing import TYPE_CHECKING

from newslint.files.split_index import read_link

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container

    from newslint.files.split_index import Link

LARGEST_INDEX = 64 * 1024 * 1024
"""In bytes, of the file and of all its paths together: enough for some 500,000 files."""
_HASHES = (20, 32)
"""How many bytes a hash has: SHA-1, SHA-256."""
_EXTENDED, _LENGTH = 0x4000, 0x0FFF
_COMPRESSED = 4
"""The version in which paths are compressed."""
_REPOSITORY = 0o160000
"""The mode of a submodule."""


class IndexFormatError(Exception):
    """The index is not in a format that newslint reads."""


def tracked(
    content: bytes, endings: tuple[str, ...], shared: Callable[[str], bytes]
) -> frozenset[str]:
    """
    Return the paths in an index that have one of the endings, and those of submodules.

    The folders on the way to them are listed too. Paths are bytes read as Latin-1. `shared` reads
    the other file of a split index, by its name. Raise IndexFormatError, and what `shared` raises.
    """
    own, link = _read(content, endings)
    if link is None:
        return _with_folders(own.values())
    unnamed = [place for place, path in own.items() if not path]
    replaced = {link.replaced[place] for place in unnamed if place < len(link.replaced)}
    base, _ = _read(shared(link.shared), endings, replaced)
    kept = [path for place, path in base.items() if place not in link.deleted]
    return _with_folders([*kept, *filter(None, own.values())])


def _read(
    content: bytes, endings: tuple[str, ...], also: Container[int] = ()
) -> tuple[dict[int, str], Link | None]:
    """Return the paths that count by their places, those at `also` too, and the link behind them."""
    if content[:4] != b"DIRC" or content[4:8] not in (b"\0\0\0\2", b"\0\0\0\3", b"\0\0\0\4"):
        raise IndexFormatError("it is no git index of version 2, 3 or 4")
    read = _compressed_paths if content[7] == _COMPRESSED else _paths
    for hash_length in _HASHES:
        try:
            paths, end = read(content, hash_length, endings, also)
            return paths, read_link(content, end, hash_length)
        except (ValueError, IndexError, struct_error):
            continue
    raise IndexFormatError("it is a damaged git index")


def _paths(
    content: bytes, hash_length: int, endings: tuple[str, ...], also: Container[int]
) -> tuple[dict[int, str], int]:
    """Return the paths by place, and their end; raise ValueError, IndexError or struct.error."""
    (count,) = unpack_from(">I", content, 8)
    fixed = _fixed_part(hash_length)
    read, length, at, text = fixed.unpack_from, fixed.size, 12, content.decode("latin-1")
    found = {}
    for place in range(count):
        mode, flags = read(content, at)
        start = at + length + (2 if flags & _EXTENDED else 0)
        size = flags & _LENGTH
        end = start + size if size < _LENGTH else content.index(0, start)
        if content[end]:
            raise ValueError(end)
        path = text[start:end]
        is_asked = path.endswith(endings) or path.lower().endswith(endings)
        if is_asked or mode == _REPOSITORY or place in also:
            found[place] = path
        at += (end - at) // 8 * 8 + 8
    return found, at


def _compressed_paths(
    content: bytes, hash_length: int, endings: tuple[str, ...], also: Container[int]
) -> tuple[dict[int, str], int]:
    """Read the paths of version 4, where each says only how it differs from the one before."""
    (count,) = unpack_from(">I", content, 8)
    fixed = _fixed_part(hash_length)
    at, path, total = 12, b"", 0
    found = {}
    for place in range(count):
        mode, flags = fixed.unpack_from(content, at)
        start = at + fixed.size + (2 if flags & _EXTENDED else 0)
        cut, start = _number(content, start)
        end = content.index(0, start)
        kept = len(path) - cut
        path = path[:kept] + content[start:end]
        total += len(path)
        if kept < 0 or flags & _LENGTH != min(len(path), _LENGTH) or total > LARGEST_INDEX:
            raise ValueError(path)
        at = end + 1
        name = path.decode("latin-1")
        if name.lower().endswith(endings) or mode == _REPOSITORY or place in also:
            found[place] = name
    return found, at


def _fixed_part(hash_length: int) -> Struct:
    """Return what is before a path: its mode, and flags that hold the length of the path."""
    return Struct(f">24xI{12 + hash_length}xH")


def _with_folders(paths: Collection[str]) -> frozenset[str]:
    found = set(paths)
    folders = {path.rpartition("/")[0] for path in paths}
    while folders:
        found |= folders
        folders = {folder.rpartition("/")[0] for folder in folders} - found
    return frozenset(found)


def _number(content: bytes, at: int) -> tuple[int, int]:
    """Read how many bytes to cut off the path before; return it and where the path goes on."""
    number = content[at] & 0x7F
    while content[at] & 0x80:
        at += 1
        number = (number + 1 << 7) | (content[at] & 0x7F)
        if number > len(content):
            raise ValueError(number)
    return number, at + 1
