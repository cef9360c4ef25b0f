"""
reviewdog's diagnostic format, as one JSON object.

Facts from https://github.com/reviewdog/reviewdog/tree/master/proto/rdf: columns count bytes of
UTF-8 from 1, ends are exclusive, and each suggestion replaces one range. reviewdog itself resolves
paths from its working directory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.formats import Format
from newslint.formats.json import encoded, objects
from newslint.printable import printable
from newslint.rendering.repository import without_surrogates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Diagnostic, Report
    from newslint.text import Position

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_END = "]}"


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the object, one finding a line."""
    opening = encoded({"source": {"name": "newslint"}, "diagnostics": []}).removesuffix(_END)
    found = (_diagnostic(diagnostic) for diagnostic in report.diagnostics)
    return objects(found, opening, _END)


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    value = {
        "message": "\n".join(map(printable, (diagnostic.full_message, *diagnostic.notes))),
        "location": {
            "path": without_surrogates(diagnostic.path),
            "range": _range(diagnostic, diagnostic.start, diagnostic.end),
        },
        "severity": _SEVERITIES[diagnostic.severity],
        "code": {"value": printable(diagnostic.rule)},
    }
    suggestions = _suggestions(diagnostic)
    return {**value, "suggestions": suggestions} if suggestions else value


def _suggestions(diagnostic: Diagnostic) -> list[dict[str, Any]]:
    """Return the fix if it is one edit; a reader could apply one of several edits without the others."""
    if diagnostic.fix is None or len(diagnostic.fix.edits) > 1:
        return []
    return [
        {"range": _range(diagnostic, edit.start, edit.end), "text": edit.text}
        for edit in diagnostic.fix.edits
        if edit.text or edit.start != edit.end
    ]


def _range(diagnostic: Diagnostic, start: Position, end: Position) -> dict[str, Any]:
    first, last = diagnostic.columns(start), diagnostic.columns(end)
    return {
        "start": {"line": start.line, "column": first.utf8},
        "end": {"line": end.line, "column": last.utf8},
    }


FORMAT = Format(render, wants_excerpts=True)
