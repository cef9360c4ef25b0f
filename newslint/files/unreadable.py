"""Explain in a few words why a path cannot be read."""

from __future__ import annotations

import os
import stat

LARGEST = 2 * 1024 * 1024
"""In bytes; a larger file is not read."""


class TooLargeError(Exception):
    """The file is larger than the limit."""

    def __init__(self, path: str, largest: int = LARGEST) -> None:
        """Take the path and the limit in bytes."""
        super().__init__(path)
        self.largest = largest


class NotAFileError(OSError):
    """The path leads to a folder, a pipe or a device."""


def reason(error: Exception) -> str:
    """Say why a path could not be read."""
    if isinstance(error, TooLargeError):
        mebibytes, kibibytes = divmod(error.largest // 1024, 1024)
        return f"it is larger than {f'{mebibytes} MiB' if mebibytes else f'{kibibytes} KiB'}"
    text = (isinstance(error, OSError) and error.strerror) or str(error)
    return text[:1].lower() + text[1:]


def missing(path: str, error: Exception) -> str:
    """Explain a path that does not exist."""
    if not isinstance(error, FileNotFoundError):
        return f"`{path}` cannot be read: {reason(error)}"
    return (
        f"`{path}` is a link that leads nowhere"
        if os.path.islink(path)
        else f"`{path}` does not exist"
    )


def kind(mode: int) -> str:
    """Return a word for something that is not a regular file, from its mode."""
    names = (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )
    return next((name for test, name in names if test(mode)), "something else")
