"""
GitLab's Code Quality report.

Facts from https://docs.gitlab.com/ci/testing/code_quality/: paths are relative to the project, and
if findings have the same fingerprint only one is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.formats import Format
from newslint.formats.json import objects
from newslint.printable import printable
from newslint.rendering.fingerprints import digest, fingerprints
from newslint.rendering.repository import repository_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Diagnostic, Report

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report) -> Iterator[str]:
    """Yield the lines of a JSON list with one finding a line."""
    marks = fingerprints(report.diagnostics)
    pairs = zip(report.diagnostics, marks, strict=True)
    return objects(_issue(diagnostic, mark, report) for diagnostic, mark in pairs)


def _issue(diagnostic: Diagnostic, mark: str, report: Report) -> dict[str, Any]:
    path = repository_path(diagnostic.path, report)
    return {
        "description": printable(diagnostic.full_message),
        "check_name": printable(diagnostic.rule),
        "fingerprint": digest(f"{path}\0{mark}"),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": path,
            "lines": {"begin": diagnostic.start.line, "end": diagnostic.last_line},
        },
    }


FORMAT = Format(render, wants_excerpts=True)
