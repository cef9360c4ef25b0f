"""Where newslint spends its time: one profiled run, the costliest functions first."""

from __future__ import annotations

import os
import pstats
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpora import Corpus
    from tools import Tool

SHOWN = 40


def interpreter(tool: Tool) -> str:
    """Return the interpreter beside a console script, or this one if there is none."""
    beside = os.path.join(os.path.dirname(tool.command[0]), "python")
    return beside if os.path.exists(beside) else sys.executable


def print_hotspots(tool: Tool, corpus: Corpus, scratch: str) -> None:
    """
    Run newslint under cProfile over a corpus and print the functions by their own time.

    Only the first process is seen, and the profiler makes small functions look dearer than they are.
    """
    script, *options = tool.command
    result = os.path.join(scratch, "newslint.prof")
    command = (interpreter(tool), "-m", "cProfile", "-o", result, script, *options, tool.everything)
    subprocess.run(command, cwd=corpus.folder, stdout=subprocess.DEVNULL, check=False)
    print(f"{corpus.name}: {corpus.files:,} files")
    pstats.Stats(result).sort_stats("tottime").print_stats(SHOWN)
