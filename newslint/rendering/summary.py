"""The summary below the findings, and the table of statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.printable import printable
from newslint.rendering.folding import SAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Report


def summary(report: Report) -> str:
    """Return the last line of a run, which counts findings as text formats show them."""
    found = set(map(SAME, report.diagnostics))
    if not found:
        return f"{_count(report.articles, 'article')}, no findings."
    affected = len({path for path, *_ in found})
    errors = sum(severity == "error" for _, _, severity, *_ in found)
    among = f"{affected:,} of {_count(report.articles, 'article')}"
    severe = f" ({_count(errors, 'error')})" if errors else ""
    return f"{_count(len(found), 'finding')} in {among}{severe}."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


class RuleCount(NamedTuple):
    """How many places a rule reported, in how many articles."""

    rule: str
    places: int
    articles: int


def statistics(report: Report) -> list[RuleCount]:
    """Count the places of each rule, equal ones too; the most frequent rule comes first."""
    places: dict[str, list[str]] = {}
    for diagnostic in report.diagnostics:
        places.setdefault(diagnostic.rule, []).append(diagnostic.path)
    counts = [RuleCount(rule, len(paths), len(set(paths))) for rule, paths in places.items()]
    return sorted(counts, key=lambda count: (-count.places, count.rule))


def table(counts: list[RuleCount]) -> Iterator[str]:
    """Yield the lines of the statistics as text; none if there are no findings."""
    if counts:
        yield " places  articles  rule"
    for rule, places, articles in counts:
        yield f"{places:7}  {articles:8}  {printable(rule)}"
