"""The report for programs: a list of findings in JSON, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.printable import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.report import Report


def render(report: Report) -> Iterator[str]:
    """Yield the lines of a JSON list; every place is an object, in the order of the report."""
    return objects(diagnostic.to_json() for diagnostic in report.diagnostics)


def objects(values: Iterable[dict[str, Any]]) -> Iterator[str]:
    r"""
    Yield the lines of a JSON list that has one value a line.

    It is plain ASCII, so any stream can carry it and nothing in it hides; a bracket that CI runners
    would obey is written `\u005b`, which means the same.
    """
    from json import JSONEncoder

    encode = JSONEncoder(allow_nan=False).encode
    line = ""
    yield "["
    for value in values:
        if line:
            yield f"{line},"
        line = _without_commands(encode(value))
    if line:
        yield line
    yield "]"


def _without_commands(encoded: str) -> str:
    for command in COMMANDS:
        encoded = encoded.replace(command, f"{command[:-1]}\\u005b")
    return encoded
