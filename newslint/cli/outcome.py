"""What a command leaves to print, its exit code, and the place where it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.rendering.terminal import Paint

CLEAN, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing severe enough was found, something was, the run itself failed."""


class Screen(NamedTuple):
    """What is known of the place where lines are read; `width` in cells, None beyond terminals."""

    paint: Paint
    width: int | None


class Outcome(NamedTuple):
    """What a command leaves to print and to return; complaints are for stderr."""

    lines: Iterable[str]
    code: int = CLEAN
    complaints: Sequence[str] = ()
