"""Checkstyle's XML, which many CI servers and review bots read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.rendering.xml import DECLARATION, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Diagnostic, Report


def render(report: Report) -> Iterator[str]:
    """Yield the lines of a document with an element for each article that has findings."""
    yield DECLARATION
    yield tag("checkstyle", {"version": "4.3"})
    for path, found in groupby(report.diagnostics, key=lambda diagnostic: diagnostic.path):
        yield tag("file", {"name": path})
        for diagnostic in found:
            yield _error(diagnostic)
        yield "</file>"
    yield "</checkstyle>"


def _error(diagnostic: Diagnostic) -> str:
    line, column = diagnostic.start
    attributes = {
        "line": line,
        "column": column,
        "severity": diagnostic.severity,
        "message": diagnostic.full_message,
        "source": f"newslint.{diagnostic.rule}",
    }
    return tag("error", attributes, "/>")


FORMAT = Format(render)
