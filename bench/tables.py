"""Readings as tables of plain text."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from measure import Reading, median_ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Readings = dict[str, list[Reading]]
Measure = tuple[str, "Callable[[Reading], float]", str]


def comparison(readings: Readings, measures: Sequence[Measure], against: Sequence[str]) -> str:
    """Return a table with a row for each tool: medians, each with its ratio to the tools `against`."""
    bases = [name for name in against if name in readings]
    rows = [["", *(title for measure in measures for title in titles(measure[0], bases))]]
    for name, runs in readings.items():
        row = [name]
        for _, value, form in measures:
            own = [value(reading) for reading in runs]
            row.append(form.format(statistics.median(own)))
            row += [ratio(own, [value(reading) for reading in readings[base]]) for base in bases]
        rows.append(row)
    return aligned(rows)


def titles(measure: str, bases: Sequence[str]) -> list[str]:
    """Return the heading of one measure and of the ratios behind it."""
    return [measure, *(f"/{base}" for base in bases)]


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """Return the median ratio as text, with two decimal places below ten and none above."""
    value = median_ratio(ours, theirs)
    return f"{value:.2f}x" if value < 10 else f"{value:.0f}x"  # noqa: PLR2004


def corpus_measures(files: int) -> list[Measure]:
    """Return what is worth knowing of a run over a whole corpus of so many files."""
    return [
        ("CPU us/file", lambda reading: reading.cpu / files * 1e6, "{:,.0f}"),
        ("wall s", lambda reading: reading.wall, "{:.2f}"),
        ("peak MB", lambda reading: reading.peak / 1e6, "{:.0f}"),
    ]


def start_measures() -> list[Measure]:
    """Return what is worth knowing of a run over a single article."""
    return [
        ("CPU ms", lambda reading: reading.cpu * 1e3, "{:.1f}"),
        ("wall ms", lambda reading: reading.wall * 1e3, "{:.1f}"),
        ("peak MB", lambda reading: reading.peak / 1e6, "{:.0f}"),
    ]


def spread(readings: Mapping[str, Sequence[Reading]]) -> str:
    """How far each tool's rounds lie apart in CPU: a busy machine shows here."""
    parts = []
    for name, runs in readings.items():
        own = [reading.cpu for reading in runs]
        parts.append(f"{name} {(max(own) - min(own)) / statistics.median(own):.0%}")
    return "CPU, largest minus smallest of all rounds: " + ", ".join(parts)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines, the first column to the left and the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
