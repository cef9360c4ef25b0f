"""The report for programs that read line by line: each line is a finding as a JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.formats.json import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Report


def render(report: Report) -> Iterator[str]:
    """Yield the objects that `--output-format json` puts into a list; nothing for a clean run."""
    for diagnostic in report.diagnostics:
        yield encoded(diagnostic.to_json())


FORMAT = Format(render)
