"""Read the content of files, up to a maximum size, and never of a pipe or device."""

from __future__ import annotations

import codecs
import os
import stat

from newslint.files.unreadable import LARGEST, NotAFileError, TooLargeError, kind


def read(path: str, largest: int = LARGEST) -> bytes:
    """
    Return the content of a regular file.

    Raise OSError if it cannot be read or is not a regular file, TooLargeError if it has more than
    `largest` bytes. It never waits for a pipe or device.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotAFileError(0, f"it is {kind(status.st_mode)}, not a file", path)
        content = _read(descriptor, status.st_size, largest)
    finally:
        os.close(descriptor)
    if len(content) > largest:
        raise TooLargeError(path, largest)
    return content


def beginning(path: str, most: int = 64) -> bytes:
    """Return the first bytes of a regular file without a byte order mark; none if it is unreadable."""
    try:
        content = read_some(path, most)
    except OSError:
        return b""
    return content.removeprefix(codecs.BOM_UTF8)


def read_some(path: str, most: int) -> bytes:
    """Return at most some bytes of a regular file; raise OSError if it cannot be read."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
        return os.read(descriptor, most) if is_file else b""
    finally:
        os.close(descriptor)


def _read(descriptor: int, size: int, largest: int) -> bytes:
    """Read to the end, which may be after the `size` that the system reported."""
    content = os.read(descriptor, min(size, largest) + 1)
    if len(content) == size:
        return content
    while len(content) <= largest:
        more = os.read(descriptor, largest + 1 - len(content))
        if not more:
            break
        content += more
    return content
