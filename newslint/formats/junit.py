"""
JUnit's XML: a suite for each article that has findings, a test case for each rule that reports it.

CI servers tell tests apart by suite, class and name, and follow them from run to run: a name holds
no line number. Findings that never fail a run by default are output of a test that passed.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.named_tuples import NamedTuple
from newslint.rendering.folding import Finding, worst_first
from newslint.rendering.one_line import one_line
from newslint.rendering.xml import DECLARATION, escaped, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Diagnostic, Report

_RUN = "newslint"


class _Case(NamedTuple):
    """What one rule found in one article; `worst` is the first of the most severe."""

    rule: str
    found: list[Diagnostic]
    worst: Diagnostic

    @property
    def fails(self) -> bool:
        return self.worst.severity.rank > 0


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the document; a clean run is one test that passed."""
    groups = groupby(report.diagnostics, key=lambda diagnostic: diagnostic.path)
    suites = [(path, _cases(list(found))) for path, found in groups]
    cases = [case for _, under in suites for case in under]
    own = len(report.failures) or not cases
    yield DECLARATION
    yield tag(
        "testsuites",
        {
            "name": _RUN,
            "tests": len(cases) + own,
            "failures": sum(case.fails for case in cases),
            "errors": len(report.failures),
        },
    )
    if own:
        yield from _own_suite(report)
    for path, under in suites:
        yield from _suite(path, under)
    yield "</testsuites>"


def _cases(found: list[Diagnostic]) -> list[_Case]:
    by_rule: dict[str, list[Diagnostic]] = {}
    for diagnostic in found:
        by_rule.setdefault(diagnostic.rule, []).append(diagnostic)
    return [
        _Case(rule, under, worst_first([Finding(one, 1) for one in under])[0].first)
        for rule, under in by_rule.items()
    ]


def _own_suite(report: Report) -> Iterator[str]:
    """Yield the failures of the run itself, or a passed test if there are none and no findings."""
    count = len(report.failures)
    yield tag("testsuite", {"name": _RUN, "tests": count or 1, "failures": 0, "errors": count})
    for number, failure in enumerate(report.failures, 1):
        yield tag("testcase", {"classname": _RUN, "name": f"failure {number}"})
        yield f"{tag('error', {'type': 'failure', 'message': failure})}{escaped(failure)}</error>"
        yield "</testcase>"
    if not count:
        yield tag("testcase", {"classname": _RUN, "name": "no findings"}, "/>")
    yield "</testsuite>"


def _suite(path: str, cases: list[_Case]) -> Iterator[str]:
    failures = sum(case.fails for case in cases)
    yield tag(
        "testsuite",
        {"name": path, "file": path, "tests": len(cases), "failures": failures, "errors": 0},
    )
    for case in cases:
        yield tag("testcase", {"classname": path, "name": case.rule})
        yield from _output(case)
        yield "</testcase>"
    yield "</testsuite>"


def _output(case: _Case) -> Iterator[str]:
    first, *others = [escaped(one_line(Finding(diagnostic, 1))) for diagnostic in case.found]
    more = f" (and {len(others)} more)" if others else ""
    element, attributes = "system-out", {}
    if case.fails:
        element = "failure"
        attributes = {"type": case.worst.severity, "message": f"{case.worst.full_message}{more}"}
    yield tag(element, attributes) + first + ("" if others else f"</{element}>")
    yield from others[:-1]
    if others:
        yield f"{others[-1]}</{element}>"


FORMAT = Format(render)
