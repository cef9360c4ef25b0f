"""One line a finding: `path:line:column: severity rule message; help`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.printable import printable, printable_path
from newslint.rendering.folding import findings
from newslint.rendering.terminal import coloured, plain
from newslint.violation import with_help

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.rendering.folding import Finding
    from newslint.rendering.terminal import Paint
    from newslint.report import Report


def render(report: Report, paint: Paint = plain) -> Iterator[str]:
    """Yield a line for each finding; equal ones of one article stand at their first place."""
    for finding in findings(report):
        yield concise(finding, paint)


def concise(finding: Finding, paint: Paint = plain) -> str:
    """Return the line of one finding."""
    path, (line, column), _, rule, severity, message, help_ = finding.first[:7]
    place = paint(f"{printable_path(path)}:{line}:{column}:", "quiet")
    name = paint(printable(rule), "strong")
    return f"{place} {paint(severity, severity)} {name} {printable(with_help(message, help_))}{finding.times}"


FORMAT = Format(render, is_text=True, coloured=partial(render, paint=coloured))
