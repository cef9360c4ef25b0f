"""Findings and reports to render, and what reads the result back."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

from newslint import Severity
from newslint.formats import BUILT_IN
from newslint.report import Diagnostic, Excerpt, RelatedPlace, Report
from newslint.text import Position


def found(  # noqa: PLR0913 - a diagnostic has many parts
    message: str = "a style sheet",
    at: tuple[int, int] = (3, 5),
    to: tuple[int, int] | None = None,
    *,
    path: str = "posts/a.md",
    rule: str = "style-block",
    severity: Severity = Severity.WARNING,
    line: str | None = None,
) -> Diagnostic:
    """Return a diagnostic; `to` is one character on where it is not given."""
    return Diagnostic(
        path,
        Position(*at),
        Position(*(to or (at[0], at[1] + 1))),
        rule,
        severity,
        message,
        excerpt=None if line is None else Excerpt(line, 1),
    )


def error(message: str = "an error", **parts: Any) -> Diagnostic:
    """Return a diagnostic that is an error."""
    return found(message, severity=Severity.ERROR, **parts)


def hint(message: str = "a hint", **parts: Any) -> Diagnostic:
    """Return a diagnostic that never fails a run by default."""
    return found(message, severity=Severity.INFO, **parts)


def place(
    message: str = "its end", at: tuple[int, int] = (9, 1), path: str = "posts/a.md"
) -> RelatedPlace:
    """Return a related place of one character."""
    return RelatedPlace(path, Position(*at), Position(at[0], at[1] + 1), message)


def report(*diagnostics: Diagnostic, articles: int = 3, failures: tuple[str, ...] = ()) -> Report:
    """Return a report of these diagnostics, as a run at the top of a repository makes it."""
    return Report(list(diagnostics), articles, list(failures))


def lines(name: str, of: Report) -> list[str]:
    """Return the lines of a report in a format."""
    return list(BUILT_IN[name].render(of))


def text(name: str, of: Report) -> str:
    """Return a report in a format, as it would be written."""
    return "".join(f"{line}\n" for line in lines(name, of))


def as_json(name: str, of: Report) -> Any:
    """Return a report in a format of JSON, read back."""
    return json.loads(text(name, of))


def as_xml(name: str, of: Report) -> ET.Element:
    """Return a report in a format of XML, read back."""
    return ET.fromstring(text(name, of).encode("ascii"))  # noqa: S314 - our own report
