"""What one run of a program costs: processor time, wall time, peak memory."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
METER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "meter.py")


class Reading(NamedTuple):
    """
    The cost of one run, its children included: seconds, seconds, bytes of the largest process.

    `status` is the exit status, or minus the number of the signal that ended the run.
    """

    cpu: float
    wall: float
    peak: int
    status: int


def run(command: Sequence[str], folder: str, log: str = os.devnull) -> Reading:
    """Run a command in a folder, with all it prints going to `log`; raise OSError if it cannot start."""
    metered = (sys.executable, "-I", "-S", METER, folder, log, *command)
    done = subprocess.run(metered, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(done.stderr.strip().splitlines()[-1])
    cpu, wall, peak, status = done.stdout.split()
    return Reading(float(cpu), float(wall), int(peak) * 1024, int(status))


def interleaved(
    commands: Mapping[str, Sequence[str]], caches: Collection[str], folder: str, rounds: int
) -> dict[str, list[Reading]]:
    """
    Run every command once a round, each round beginning with another one; readings by name.

    Every run is cold: folders in `folder` that have a name of `caches` are removed before it.
    """
    names = list(commands)
    readings: dict[str, list[Reading]] = {name: [] for name in names}
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            for cache in caches:
                shutil.rmtree(os.path.join(folder, cache), ignore_errors=True)
            readings[name].append(run(commands[name], folder))
    return readings


def bad_endings(runs: Sequence[Reading]) -> str:
    """Return how runs ended, if not with 0 (clean) or 1 (violations found); empty if all did."""
    endings = sorted({reading.status for reading in runs} - {0, 1})
    words = (f"signal {-status}" if status < 0 else f"exit status {status}" for status in endings)
    return ", ".join(words)


def median_ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios of runs in the same round, in which the machine was equally busy."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def files_said(log: str, pattern: str) -> int | None:
    """Return the number of files that a tool says it read, by the last match of the pattern in its output."""
    said = None
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if match := re.search(pattern, line):
                said = int(match[1].replace(",", ""))
    return said
