"""The result of a command: lines to print, an exit code, and a description of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.rendering.terminal import Paint

CLEAN, FOUND, FAILED = 0, 1, 2
"""Exit codes: no finding severe enough, a finding, the run itself failed."""


class Screen(NamedTuple):
    """Where lines are read: `width` in cells, None if it is not a terminal."""

    paint: Paint
    width: int | None


class Outcome(NamedTuple):
    """The result of a command: lines for stdout, errors for stderr, and an exit code."""

    lines: Iterable[str]
    code: int = CLEAN
    complaints: Sequence[str] = ()
