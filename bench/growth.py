"""
Measure how newslint's time grows with the length of what it reads: `python bench/growth.py`.

For each subject of `subjects.py` and shape of `shapes.py` it prints the exponent: 1 where twice the text takes twice the time,
2 where it takes four times as long. It ends with exit status 1 if one is above the bound.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from subjects import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from subjects import Subject

BOUND = 1.5
SHORTEST, LONGEST = 1_000, 1_000_000
"""Characters. newslint reads no article longer than 2 million bytes, so what is quick here is quick."""
ENOUGH = 0.02
"""Seconds; what takes less cannot be measured well."""
FACTOR = 4


class Growth(NamedTuple):
    """How the time grows up to a length in characters, at which it takes so many seconds."""

    exponent: float
    length: int
    seconds: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each shape; the return value is the exit status."""
    options = _parser().parse_args(arguments)
    steep = 0
    for subject in SUBJECTS:
        if options.only in subject.name:
            print(f"{subject.name}\n{'':4}exponent  characters  milliseconds  shape", flush=True)
            steep += sum(
                growth.exponent > options.bound for growth in shown(subject, options.bound)
            )
    print(f"{steep} above {options.bound}")
    return 1 if steep else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure how time grows with length.")
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="subjects with this in their name"
    )
    parser.add_argument(
        "--bound", type=float, default=BOUND, help="greatest exponent (%(default)s)"
    )
    return parser


def shown(subject: Subject, bound: float) -> Iterator[Growth]:
    """Yield how the time of each shape grows, and print it; what is above the bound is measured twice."""
    for name, shape in subject.shapes.items():
        seconds = stopwatch(subject, shape)
        growth = growth_of(seconds)
        if growth.exponent > bound:
            growth = min(growth, growth_of(seconds))
        mark = "  <- above the bound" if growth.exponent > bound else ""
        print(
            f"{'':4}{growth.exponent:8.2f}  {growth.length:10,}  {growth.seconds * 1000:12,.1f}"
            f"  {name}{mark}",
            flush=True,
        )
        yield growth


def stopwatch(subject: Subject, shape: Callable[[int], str]) -> Callable[[int], float]:
    """Return what measures a subject on a text of a length: processor time, the best of three."""

    def seconds(length: int) -> float:
        text = shape(length)
        taken = []
        for _ in range(3):
            work = subject.prepare(text)
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
        return min(taken)

    return seconds


def growth_of(seconds: Callable[[int], float]) -> Growth:
    """
    Return the growth between the first length that can be measured well and four times that.

    The exponent is 0 where even the longest text takes no time worth measuring.
    """
    length, before = SHORTEST, seconds(SHORTEST)
    while before < ENOUGH and length * FACTOR <= LONGEST:
        length, before = length * FACTOR, seconds(length * FACTOR)
    if before < ENOUGH:
        return Growth(0.0, length, before)
    after = seconds(length * FACTOR)
    return Growth(math.log(after / before, FACTOR), length * FACTOR, after)


if __name__ == "__main__":
    gc.freeze()  # a walk over all that was imported is no part of what is measured
    sys.exit(main())
