"""
Find the articles that take longest: `python bench/slowest.py FOLDER`.

Each file below the folder is checked by every rule, as the command does it, and is then asked for
all its views. It prints the slowest, and ends with exit status 1 if one takes longer than the limit.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from newslint import Article, plugins
from newslint.config import load
from newslint.config.flags import Flags
from newslint.engine.runner import check_file
from newslint.text import Source
from subjects import look_at_everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newslint.config import Config

LIMIT = 2.0
SHOWN = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the slowest articles; the return value is the exit status."""
    parser = argparse.ArgumentParser(description="Find the articles that take longest.")
    parser.add_argument("folder", help="a folder of articles")
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds (%(default)s)")
    options = parser.parse_args(arguments)
    everything = Flags(isolated=True, select=("all",))
    config = load(everything, plugins.load(names=("newslint",)), options.folder)
    taken = sorted(((seconds(path, config), path) for path in files(options.folder)), reverse=True)
    for most, path in taken[:SHOWN]:
        print(f"{most:8.3f} s  {os.path.relpath(path, options.folder)!r}")
    slow = sum(most > options.limit for most, _ in taken)
    print(f"{len(taken)} files, {slow} above {options.limit} s")
    return 1 if slow or not taken else 0


def files(folder: str) -> Iterator[str]:
    """Yield the paths of all files below a folder, those that newslint would skip included."""
    for parent, _, names in os.walk(folder):
        yield from (os.path.join(parent, name) for name in names)


def seconds(path: str, config: Config) -> float:
    """Return the processor time of every rule or of every view, whichever is longer."""
    with open(path, "rb") as file:
        source = Source.decode(file.read())
    views = spent(lambda: look_at_everything(Article(path, source)))
    return max(views, spent(partial(check_file, path, config)))


def spent(work: Callable[[], object]) -> float:
    """Return the processor time that something takes, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
