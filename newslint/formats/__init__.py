"""Output formats: a report in, lines out. The module of a format is imported when it renders."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.formats.terminal import coloured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newslint.report import Report


class Format(NamedTuple):
    """
    An output format.

    `render` yields the report's lines without newlines; it does no input or output and escapes what
    it quotes with `newslint.printable.printable`. A text format is followed by a summary line; a
    format that shows source lines, or counts columns in other units than code points, wants
    excerpts. `coloured` stands for `render` on a terminal. `job_summary` yields lines of Markdown
    for a CI system that has a page for them.
    """

    render: Callable[[Report], Iterator[str]]
    is_text: bool = False
    wants_excerpts: bool = False
    coloured: Callable[[Report], Iterator[str]] | None = None
    job_summary: Callable[[Report], Iterator[str]] | None = None


def _late(module: str, report: Report, *, function: str = "render", **how: Any) -> Iterator[str]:
    from importlib import import_module

    lines: Iterator[str] = getattr(import_module(f"{__name__}.{module}"), function)(report, **how)
    return lines


def _text(module: str, *, wants_excerpts: bool = False) -> Format:
    return Format(
        partial(_late, module),
        is_text=True,
        wants_excerpts=wants_excerpts,
        coloured=partial(_late, module, paint=coloured),
    )


BUILT_IN: Mapping[str, Format] = {
    "checkstyle": Format(partial(_late, "checkstyle")),
    "concise": _text("concise"),
    "full": _text("full", wants_excerpts=True),
    "github": Format(
        partial(_late, "github"),
        is_text=True,
        job_summary=partial(_late, "markdown", function="job_summary"),
    ),
    "gitlab": Format(partial(_late, "gitlab"), wants_excerpts=True),
    "grouped": _text("grouped"),
    "json": Format(partial(_late, "json")),
    "json-lines": Format(partial(_late, "json_lines")),
    "junit": Format(partial(_late, "junit")),
    "markdown": Format(partial(_late, "markdown")),
    "rdjson": Format(partial(_late, "rdjson"), wants_excerpts=True),
    "sarif": Format(partial(_late, "sarif"), wants_excerpts=True),
}
