"""Output formats: a report in, lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newslint.report import Report


class Format(NamedTuple):
    """
    An output format.

    `render` yields the report's lines without newlines; it does no input or output and escapes what
    it quotes with `newslint.text.printable`. A text format is followed by a summary line; a format
    that shows source lines wants excerpts.
    """

    render: Callable[[Report], Iterator[str]]
    is_text: bool = False
    wants_excerpts: bool = False


BUILT_IN: Mapping[str, Format] = {}
