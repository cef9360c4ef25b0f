"""Output formats: a report in, lines out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from newslint.formats.concise import render as render_concise
from newslint.formats.full import render as render_full
from newslint.formats.json import render as render_json
from newslint.terminal import coloured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newslint.report import Report


class Format(NamedTuple):
    """
    An output format.

    `render` yields the report's lines without newlines; it does no input or output and escapes what
    it quotes with `newslint.printable.printable`. A text format is followed by a summary line; a
    format that shows source lines wants excerpts. `coloured` stands for `render` on a terminal.
    """

    render: Callable[[Report], Iterator[str]]
    is_text: bool = False
    wants_excerpts: bool = False
    coloured: Callable[[Report], Iterator[str]] | None = None


BUILT_IN: Mapping[str, Format] = {
    "concise": Format(
        render_concise, is_text=True, coloured=partial(render_concise, paint=coloured)
    ),
    "full": Format(
        render_full,
        is_text=True,
        wants_excerpts=True,
        coloured=partial(render_full, paint=coloured),
    ),
    "json": Format(render_json),
}
