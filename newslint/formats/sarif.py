"""
SARIF 2.1.0, for code scanning.

Facts from https://docs.oasis-open.org/sarif/sarif/v2.1.0/ and from GitHub's page on SARIF, whose
limits are kept. Paths are relative to the repository, and nothing identifies the machine: no host,
user, folder or command line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.formats import Format
from newslint.formats.json import encoded, objects
from newslint.printable import printable
from newslint.rendering.fingerprints import fingerprints
from newslint.rendering.repository import repository_uri
from newslint.rendering.sarif_rules import LEVELS, described, sentence
from newslint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Diagnostic, PlacedFix, RelatedPlace, Report
    from newslint.text import Position

MOST_RESULTS = 25_000
_MOST_RELATED = 100
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_END = "]}]}"


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the log, one result a line; if there are too many, the worst are kept."""
    pairs = list(zip(report.diagnostics, fingerprints(report.diagnostics), strict=True))
    if len(pairs) > MOST_RESULTS:
        ranks = [-diagnostic.severity.rank for diagnostic, _ in pairs]
        kept = sorted(range(len(pairs)), key=ranks.__getitem__)[:MOST_RESULTS]
        pairs = [pairs[index] for index in sorted(kept)]
    rules = sorted({diagnostic.rule for diagnostic, _ in pairs})
    opening = encoded(_log(report, rules, len(report.diagnostics) - len(pairs)))
    indices = {rule: index for index, rule in enumerate(rules)}
    results = (
        {**_result(diagnostic, report, mark), "ruleIndex": indices[diagnostic.rule]}
        for diagnostic, mark in pairs
    )
    return objects(results, opening.removesuffix(_END), _END)


def _log(report: Report, rules: list[str], left_out: int) -> dict[str, Any]:
    driver = {
        "name": "newslint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [described(rule, report.rules.get(rule)) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "newslint/"},
        "invocations": [_invocation(report, left_out)],
        "columnKind": "utf16CodeUnits",
        "defaultEncoding": "utf-8",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _invocation(report: Report, left_out: int) -> dict[str, Any]:
    notices = [_notice("error", failure) for failure in report.failures]
    if left_out:
        notices.append(_notice("warning", f"{left_out:,} more findings are left out"))
    return {
        "executionSuccessful": not report.failures,
        **({"toolExecutionNotifications": notices} if notices else {}),
    }


def _notice(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": _text(text)}}


def _result(diagnostic: Diagnostic, report: Report, mark: str) -> dict[str, Any]:
    text = " ".join(map(_text, (diagnostic.full_message, *diagnostic.notes)))
    result: dict[str, Any] = {
        "ruleId": printable(diagnostic.rule),
        "level": LEVELS[diagnostic.severity],
        "message": {"text": text},
        "locations": [_location(diagnostic, report)],
        "partialFingerprints": {"newslint/v1": mark},
    }
    if diagnostic.help:
        result["properties"] = {"help": printable(diagnostic.help)}
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, **_related(diagnostic, place, report)}
            for number, place in enumerate(diagnostic.related[:_MOST_RELATED], 1)
        ]
    if diagnostic.fix is not None and diagnostic.fix.edits:
        result["fixes"] = [_fix(diagnostic, diagnostic.fix, report)]
    return result


def _text(text: str) -> str:
    """Return a sentence that cannot be read as an embedded link (section 3.11.6 of the standard)."""
    return sentence(printable(text)).replace("](", "] (")


def _location(diagnostic: Diagnostic, report: Report) -> dict[str, Any]:
    return _physical(diagnostic.path, _region(diagnostic, diagnostic.start, diagnostic.end), report)


def _related(diagnostic: Diagnostic, place: RelatedPlace, report: Report) -> dict[str, Any]:
    region = _region(diagnostic, place.start, place.end, is_here=place.path == diagnostic.path)
    message = {"text": _text(place.message)} if place.message else {"text": "Related."}
    return {**_physical(place.path, region, report), "message": message}


def _physical(path: str, region: dict[str, int], report: Report) -> dict[str, Any]:
    artifact = {"uri": repository_uri(path, report)}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _region(
    diagnostic: Diagnostic, start: Position, end: Position, *, is_here: bool = True
) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": diagnostic.columns(start).utf16 if is_here else start.column,
        "endLine": end.line,
        "endColumn": diagnostic.columns(end).utf16 if is_here else end.column,
    }


def _fix(diagnostic: Diagnostic, fix: PlacedFix, report: Report) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(diagnostic, edit.start, edit.end),
            **({"insertedContent": {"text": edit.text}} if edit.text else {}),
        }
        for edit in fix.edits
    ]
    artifact = {"uri": repository_uri(diagnostic.path, report)}
    change = {"artifactLocation": artifact, "replacements": replacements}
    return {"description": {"text": _text(fix.title)}, "artifactChanges": [change]}


FORMAT = Format(render, wants_excerpts=True)
