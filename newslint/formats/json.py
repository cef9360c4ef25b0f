"""The report for programs: a list of findings in JSON, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.formats import Format
from newslint.printable import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.report import Report


def render(report: Report) -> Iterator[str]:
    """Yield the lines of a JSON list; every place is an object, in the order of the report."""
    return objects(diagnostic.to_json() for diagnostic in report.diagnostics)


def objects(
    values: Iterable[Mapping[str, Any]], opening: str = "[", closing: str = "]"
) -> Iterator[str]:
    """Yield the lines of a JSON list that has one value a line, and of what is around it."""
    line = ""
    yield opening
    for value in values:
        if line:
            yield f"{line},"
        line = encoded(value)
    if line:
        yield line
    yield closing


def encoded(value: Any) -> str:
    r"""
    Return a plain value as JSON, on one line.

    It is ASCII, so any stream can carry it and nothing in it is invisible; a bracket that begins a
    command of CI runners is written `\u005b`, which means the same.
    """
    from json import dumps

    text = dumps(value, allow_nan=False)
    for command in COMMANDS:
        text = text.replace(command, f"{command[:-1]}\\u005b")
    return text


FORMAT = Format(render)
