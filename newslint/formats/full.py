"""A finding with its source line, carets under the place, and its notes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.named_tuples import NamedTuple
from newslint.printable import pieces, printable, printable_path
from newslint.rendering.folding import findings
from newslint.rendering.terminal import coloured, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.rendering.folding import Finding
    from newslint.rendering.terminal import Paint
    from newslint.report import Diagnostic, Excerpt, RelatedPlace, Report

_MOST_CELLS = 100
_CELLS_BEFORE = 40
_MOST_RELATED = 10
_TAB = " " * 4


def render(report: Report, paint: Paint = plain) -> Iterator[str]:
    """Yield a block of lines for each finding, with an empty line between two."""
    for number, finding in enumerate(findings(report)):
        if number:
            yield ""
        yield from _block(finding, paint)


def _block(finding: Finding, paint: Paint) -> Iterator[str]:
    diagnostic = finding.first
    line, column = diagnostic.start
    rule = printable(diagnostic.rule)
    margin = " " * len(str(line))
    kind = paint(f"{diagnostic.severity}[{rule}]", diagnostic.severity)
    yield f"{kind} {paint(printable(diagnostic.message), 'strong')}{finding.times}"
    yield f"{margin}{paint('-->', 'quiet')} {printable_path(diagnostic.path)}:{line}:{column}"
    if diagnostic.excerpt is not None:
        window = _window(diagnostic, diagnostic.excerpt)
        carets = paint("^" * window.carets, diagnostic.severity)
        yield f"{margin} {paint('|', 'quiet')}"
        yield f"{paint(f'{line} |', 'quiet')} {window.shown}".rstrip()
        yield f"{margin} {paint('|', 'quiet')} {' ' * window.indent}{carets}{_ending(diagnostic)}"
    for note in notes(diagnostic):
        yield f"{margin} {paint('=', 'quiet')} {note}"
    if diagnostic.help:
        yield f"{margin} {paint('=', 'quiet')} help: {printable(diagnostic.help)}"
    yield f"{margin} {paint('=', 'quiet')} more: newslint explain {rule}"


def _ending(diagnostic: Diagnostic) -> str:
    """Describe the end of a place that continues after its first line."""
    line, column = diagnostic.end
    further = line - diagnostic.start.line
    return f" … to {line}:{column}" if further > 1 or (further and column > 1) else ""


def notes(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield a printable line for each related place, ten at most, and for each note."""
    for place in diagnostic.related[:_MOST_RELATED]:
        yield f"{_related_place(place, diagnostic.path)}: {printable(place.message)}"
    if len(diagnostic.related) > _MOST_RELATED:
        yield f"and {len(diagnostic.related) - _MOST_RELATED} more places"
    for note in diagnostic.notes:
        yield printable(note)


def _related_place(place: RelatedPlace, path: str) -> str:
    where = f"{place.start.line}:{place.start.column}"
    return where if place.path == path else f"{printable_path(place.path)}:{where}"


class _Window(NamedTuple):
    """The part of a line that is shown; `indent` is the number of cells before the carets."""

    shown: str
    indent: int
    carets: int


def _window(diagnostic: Diagnostic, excerpt: Excerpt) -> _Window:
    """Cut an excerpt to a hundred cells around the place, at the bounds of characters."""
    at = diagnostic.start.column - excerpt.column
    text = excerpt.text[max(0, at - _MOST_CELLS) : at + 2 * _MOST_CELLS]
    skipped = min(len(excerpt.text), max(0, at - _MOST_CELLS))
    at -= skipped
    end = len(text)
    if diagnostic.end.line == diagnostic.start.line:
        end = min(end, diagnostic.end.column - excerpt.column - skipped)
    shown = [_TAB if piece == r"\t" else piece for piece in pieces(text)]
    cells = _cells(shown)
    low, high = _bounds(cells, at)
    left = "…" if low or skipped or excerpt.column > 1 else ""
    right = "…" if high < len(text) or skipped + len(text) < len(excerpt.text) else ""
    return _Window(
        f"{left}{''.join(shown[low:high])}{right}",
        len(left) + sum(cells[low:at]),
        max(1, sum(cells[at : min(end, high)])),
    )


def _cells(shown: list[str]) -> list[int]:
    """Return the cells that each piece of a line takes, beside its neighbours."""
    from newslint.rendering.cells import widths

    each = iter(widths("".join(shown)))
    return [sum(next(each) for _ in piece) for piece in shown]


def _bounds(cells: list[int], at: int) -> tuple[int, int]:
    """Return from which piece to which a line is shown so that piece `at` is in view."""
    if sum(cells) <= _MOST_CELLS:
        return 0, len(cells)
    low = high = at
    room = _CELLS_BEFORE
    while low > 0 and cells[low - 1] <= room:
        low -= 1
        room -= cells[low]
    while low < at and cells[low] == 0:
        low += 1
    room = _MOST_CELLS - sum(cells[low:at])
    while high < len(cells) and cells[high] <= room:
        room -= cells[high]
        high += 1
    return low, high


FORMAT = Format(render, is_text=True, wants_excerpts=True, coloured=partial(render, paint=coloured))
