"""The command: two checkouts and a folder of repositories in, differences out."""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ecosystem.checkouts import CheckoutError, prepare
from ecosystem.differences import compared
from ecosystem.page import difference_lines, failure_lines
from ecosystem.runs import run, together
from newslint.generators.built_in import ROOT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecosystem.checkouts import Checkout
    from ecosystem.runs import Run

GENERATORS = tuple(ROOT_NAMES)
"""What `--generators all` runs every repository with."""
SAME, DIFFERENT, FAILED = 0, 1, 2
_PROCESSES = 2


def main(argv: Sequence[str]) -> int:
    """Compare, print, and return the exit code; argparse itself ends with 2 for bad usage."""
    options = _arguments().parse_args(argv)
    started = time.monotonic()
    try:
        repositories = _repositories(options.repositories)
        checkouts = [prepare(options.old), prepare(options.new)]
    except CheckoutError as error:
        _say([f"error: {error}"], sys.stderr)
        return FAILED
    _say([f"{len(repositories)} repositories, old {options.old}, new {options.new}"])
    codes = [_compare(name, checkouts, repositories, options) for name in options.generators]
    _say([f"{time.monotonic() - started:.0f} s"])
    return max(codes)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Compare what two checkouts of newslint find in a folder of repositories."
    )
    add = parser.add_argument
    add("old", type=Path, metavar="OLD_CHECKOUT")
    add("new", type=Path, metavar="NEW_CHECKOUT")
    add("repositories", type=Path, metavar="FOLDER", help="each folder in it is a repository")
    add("--examples", type=int, default=5, help="most examples a rule (%(default)s)")
    add(
        "--generators",
        type=_generators,
        default=("auto",),
        metavar="NAMES",
        help=f"names between commas; `auto` (default) detects, `all` is {','.join(GENERATORS)}",
    )
    add("--time-limit", type=int, default=600, metavar="SECONDS", help="of a run (%(default)s)")
    return parser


def _generators(text: str) -> tuple[str, ...]:
    names = GENERATORS if text == "all" else tuple(text.split(","))
    for name in names:
        if name not in ("auto", *GENERATORS):
            raise argparse.ArgumentTypeError(f"no generator is called `{name}`")
    return names


def _repositories(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise CheckoutError(f"there is no folder {folder}")
    found = sorted(path.resolve() for path in folder.iterdir() if path.is_dir())
    if not found:
        raise CheckoutError(f"{folder} holds no folder: each repository is a folder in it")
    return found


def _compare(
    generator: str,
    checkouts: Sequence[Checkout],
    repositories: Sequence[Path],
    options: argparse.Namespace,
) -> int:
    """Run both checkouts over all repositories, print what differs, and return the exit code."""
    old, new = _runs(checkouts, repositories, generator, options.time_limit)
    failed = {run.repository for run in (*old, *new) if run.failure is not None}
    differences = compared(together(old, failed), together(new, failed))
    _say(difference_lines(generator, differences, options.examples))
    _say([*failure_lines("old", old), *failure_lines("new", new)], sys.stderr)
    if failed:
        return FAILED
    return DIFFERENT if differences.any() else SAME


def _runs(
    checkouts: Sequence[Checkout], repositories: Sequence[Path], generator: str, seconds: int
) -> list[list[Run]]:
    """Return the runs of each checkout, in the order of the repositories."""
    with ThreadPoolExecutor(_PROCESSES) as pool:
        runs = [
            pool.map(run, repeat(checkout), repositories, repeat(generator), repeat(seconds))
            for checkout in checkouts
        ]
        return [list(finished) for finished in runs]


def _say(lines: Iterable[str], stream: TextIO | None = None) -> None:
    for line in lines:
        print(line, file=stream, flush=True)
