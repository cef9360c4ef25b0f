"""Findings below the name of their article, in columns."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.printable import printable, printable_path
from newslint.rendering.folding import findings
from newslint.rendering.terminal import coloured, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.rendering.folding import Finding
    from newslint.rendering.terminal import Paint
    from newslint.report import Report


def render(report: Report, paint: Paint = plain) -> Iterator[str]:
    """Yield the lines of each article, with an empty line between two."""
    groups = groupby(findings(report), key=lambda finding: finding.first.path)
    for number, (path, group) in enumerate(groups):
        if number:
            yield ""
        yield f"{paint(printable_path(path), 'strong')}:"
        yield from _rows(list(group), paint)


def _rows(group: list[Finding], paint: Paint) -> Iterator[str]:
    rows = [(_place(finding), printable(finding.first.rule), finding) for finding in group]
    place_width = max(len(place) for place, _, _ in rows)
    rule_width = max(len(rule) for _, rule, _ in rows)
    for place, rule, finding in rows:
        severity = finding.first.severity
        yield (
            f"  {paint(place.ljust(place_width), 'quiet')}"
            f"  {paint(severity.ljust(len('warning')), severity)}"
            f"  {paint(rule.ljust(rule_width), 'strong')}"
            f"  {printable(finding.first.full_message)}{finding.times}"
        )


def _place(finding: Finding) -> str:
    line, column = finding.first.start
    return f"{line}:{column}"


FORMAT = Format(render, is_text=True, coloured=partial(render, paint=coloured))
