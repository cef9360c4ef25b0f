"""A finding in one line: `path:line:column: severity rule message; help`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.printable import printable, printable_path
from newslint.rendering.folding import findings
from newslint.rendering.terminal import plain
from newslint.violation import with_help

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.rendering.folding import Finding
    from newslint.rendering.terminal import Paint
    from newslint.report import Report


def render_lines(report: Report, paint: Paint = plain) -> Iterator[str]:
    """Yield a line for each finding; equal ones of an article share the line of the first."""
    for finding in findings(report):
        yield one_line(finding, paint)


def one_line(finding: Finding, paint: Paint = plain) -> str:
    """Return the line of one finding."""
    path, (line, column), _, rule, severity, message, help_ = finding.first[:7]
    place = paint(f"{printable_path(path)}:{line}:{column}:", "quiet")
    name = paint(printable(rule), "strong")
    return f"{place} {paint(severity, severity)} {name} {printable(with_help(message, help_))}{finding.times}"
