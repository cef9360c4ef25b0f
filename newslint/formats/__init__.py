"""
Output formats: functions from a report to lines.

Each module of this package is a format: its name is that of the format, with hyphens, and its
`FORMAT` holds the functions. A module is imported when its format is chosen.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.report import Report

__all__ = ["Format"]


class Format(NamedTuple):
    """
    An output format.

    * `render`: yields the lines of the report without newlines. It does no input or output, and
      escapes quoted text with `newslint.printable.printable`.
    * `is_text`: whether a summary line follows.
    * `wants_excerpts`: whether it shows source lines, or counts columns in other units than code
      points.
    * `coloured`: used instead of `render` on a terminal.
    * `job_summary`: yields lines of Markdown for a CI system with a page for them.
    """

    render: Callable[[Report], Iterator[str]]
    is_text: bool = False
    wants_excerpts: bool = False
    coloured: Callable[[Report], Iterator[str]] | None = None
    job_summary: Callable[[Report], Iterator[str]] | None = None


class Formats(Mapping[str, Format]):
    """Output formats by name, sorted: newslint's own, and those of plugins."""

    def __init__(self, more: Mapping[str, Format] | None = None) -> None:
        """Take the formats of plugins, whose names must be new."""
        self._more = dict(more or {})
        self._own = _own_names()

    def __getitem__(self, name: str) -> Format:
        """Return a format; raise KeyError for an unknown name."""
        if name in self._more or name not in self._own:
            return self._more[name]
        chosen: Format = import_module(f"{__name__}.{name.replace('-', '_')}").FORMAT
        return chosen

    def __contains__(self, name: object) -> bool:
        """Return whether a format exists, without importing it."""
        return name in self._more or name in self._own

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(sorted({*self._own, *self._more}))

    def __len__(self) -> int:
        """Return the number of formats."""
        return len(self._own) + len(self._more)


def _own_names() -> list[str]:
    stems = (os.path.splitext(name) for name in os.listdir(__path__[0]))
    return [stem.replace("_", "-") for stem, ending in stems if ending == ".py" and stem[0] != "_"]


BUILT_IN = Formats()
