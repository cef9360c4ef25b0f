"""Fold equal findings of one article into one, for text formats."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.report import Diagnostic, Report

SAME = itemgetter(0, 3, 4, 5, 6)
"""What equal diagnostics share: path, rule, severity, message and help."""


class Finding(NamedTuple):
    """A finding that a text format shows once: the first of `places` equal diagnostics."""

    first: Diagnostic
    places: int

    @property
    def times(self) -> str:
        """The text after the message: empty, or the number of places."""
        return f" (x{self.places})" if self.places > 1 else ""


def findings(report: Report) -> list[Finding]:
    """Fold the diagnostics of one article that have the same rule, severity, message and help."""
    diagnostics = report.diagnostics
    keys = [*map(SAME, diagnostics)]
    firsts = dict(zip(reversed(keys), reversed(diagnostics), strict=True))
    return [Finding(firsts[key], places) for key, places in Counter(keys).items()]


def worst_first(found: list[Finding]) -> list[Finding]:
    """Return errors before warnings before the rest, each in the order of the report."""
    return sorted(found, key=lambda finding: -finding.first.severity.rank)
