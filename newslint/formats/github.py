"""
Annotations of GitHub Actions, worst first.

Facts from https://github.com/actions/toolkit (`core/src/command.ts`, `docs/problem-matchers.md`):
what is escaped, and that a step shows ten errors, ten warnings and ten notices. Columns count only
where a place lies in one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.formats.full import notes
from newslint.printable import printable
from newslint.rendering.folding import findings, worst_first
from newslint.rendering.one_line import one_line
from newslint.rendering.repository import repository_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.rendering.folding import Finding
    from newslint.report import Diagnostic, Report

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_MOST = 10


def render(report: Report) -> Iterator[str]:
    """Yield the annotations that will be shown, the other findings as text, and their number."""
    shown, others = _shared(worst_first(findings(report)))
    for finding in shown:
        yield _annotation(finding, report)
    for finding in others:
        yield one_line(finding)
    if others:
        yield f"::notice title=newslint::{_rest(len(others))}"


def _shared(found: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Divide findings into annotations and text; the number of the latter is a notice too."""
    ranks = [finding.first.severity.rank for finding in found]
    room = {0: _MOST, 1: _MOST, 2: _MOST}
    if any(ranks.count(rank) > _MOST for rank in room):
        room[0] -= 1
    shown: list[Finding] = []
    others: list[Finding] = []
    for finding, rank in zip(found, ranks, strict=True):
        (shown if room[rank] > 0 else others).append(finding)
        room[rank] -= 1
    return shown, others


def _rest(count: int) -> str:
    what = "1 more finding is" if count == 1 else f"{count:,} more findings are"
    return f"{what} not shown as annotations, but in the log of this step and in its summary"


def _annotation(finding: Finding, report: Report) -> str:
    diagnostic = finding.first
    command = _COMMANDS[diagnostic.severity]
    message = f"{printable(diagnostic.full_message)}{finding.times}"
    properties = ",".join(
        f"{key}={_property(str(value))}" for key, value in _properties(diagnostic, report).items()
    )
    return f"::{command} {properties}::" + _data("\n".join((message, *notes(diagnostic))))


def _properties(diagnostic: Diagnostic, report: Report) -> dict[str, object]:
    (line, column), (end_line, end_column) = diagnostic.start, diagnostic.end
    columns = {"col": column, "endColumn": end_column} if line == end_line else {}
    return {
        "file": printable(repository_path(diagnostic.path, report)),
        "line": line,
        "endLine": diagnostic.last_line,
        **columns,
        "title": f"newslint ({printable(diagnostic.rule)})",
    }


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _job_summary(report: Report) -> Iterator[str]:
    from newslint.formats.markdown import job_summary

    return job_summary(report)


FORMAT = Format(render, is_text=True, job_summary=_job_summary)
