"""Paths for services that host repositories: relative to the top, and as URIs."""

from __future__ import annotations

from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from newslint.report import Report


def repository_path(path: str, report: Report) -> str:
    """Return a diagnostic's path relative to the top of the repository, without surrogates."""
    return without_surrogates(_from_top(path, report))


def without_surrogates(path: str) -> str:
    r"""
    Return a path in which bytes that are not UTF-8 are written as `\udcff` and so on.

    Many readers of JSON refuse lone surrogates, which represent such bytes.
    """
    return path.encode(errors="backslashreplace").decode()


def repository_uri(path: str, report: Report) -> str:
    """Return the same path as a relative URI; bytes are percent-encoded."""
    seen = _from_top(path, report)
    try:
        name = seen.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        name = seen.encode(errors="backslashreplace")
    return quote(name)


def _from_top(path: str, report: Report) -> str:
    return normpath(f"{report.folder}/{path}") if report.folder else path
