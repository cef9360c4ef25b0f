"""An output format for a display that shows one number."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import Report


def count(report: Report) -> Iterator[str]:
    """Yield the number of findings."""
    yield f"{len(report.diagnostics)} findings"
