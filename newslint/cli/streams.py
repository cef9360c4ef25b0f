"""
Where a report goes and where an article may come from.

A report goes to standard output, which nothing else may write to, or to a file. An article may come
from standard input.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from newslint.cli.arguments import UsageError
from newslint.files import LARGEST, reason

if TYPE_CHECKING:
    from collections.abc import Iterable

_OUT, _ERR = 1, 2


class OutputError(Exception):
    """The report cannot be written; the message is one line."""


def take_output() -> TextIO:
    """
    Return a new stream to standard output, and redirect the old one to standard error.

    Then plugins and libraries that print cannot damage the report, whether they write to
    `sys.stdout` or to file descriptor 1. Raise OutputError if standard output is closed.
    """
    _ensure_error_stream()
    try:
        own = os.dup(_OUT)
    except OSError as error:
        raise OutputError("standard output is closed; there is nowhere to report to") from error
    os.dup2(_ERR, _OUT)
    encoding = sys.stdout.encoding
    return open(own, "w", encoding=encoding, errors="backslashreplace", newline="\n")


def _ensure_error_stream() -> None:
    """Open the null device if standard error is closed: an article must not get its descriptor."""
    try:
        os.fstat(_ERR)
    except OSError:
        null = os.open(os.devnull, os.O_WRONLY)
        if null != _ERR:
            os.dup2(null, _ERR)
        sys.stderr = os.fdopen(_ERR, "w", encoding="utf-8", errors="backslashreplace")


def write(stream: TextIO, lines: Iterable[str]) -> None:
    """Write lines and flush; raise BrokenPipeError if the reader is gone, OutputError otherwise."""
    try:
        stream.writelines(f"{line}\n" for line in lines)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write the report: {error.strerror}") from error


def write_file(path: str, lines: Iterable[str]) -> None:
    """Write lines to a file in UTF-8; raise OutputError if that is impossible."""
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            write(file, lines)
    except OSError as error:
        raise OutputError(f"cannot write `{path}`: {error.strerror}") from error


def read_input() -> bytes:
    """
    Return standard input, at most one byte more than the size limit.

    Raise UsageError if it is closed or cannot be read.
    """
    advice = "send the article there, or name a file"
    if sys.stdin is None:
        raise UsageError(f"standard input cannot be read: it is closed; {advice}")
    try:
        return sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"standard input cannot be read: {reason(error)}; {advice}") from error


def give_up(stream: TextIO) -> None:
    """Discard output that could not be written, so that the end of the process does not try again."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
