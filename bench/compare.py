"""
Measure newslint and its peers on the same articles: `python bench/compare.py`.

Everything is installed, written and read below one scratch folder; `bench/README.md` says what the
figures mean. This is a benchmark, not a test: it ends with exit status 0 whatever it finds.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

import tools
from articles import COUNT, DIGEST, SEED, digest_of
from corpora import SINGLE_NAME, real_corpus, single_corpora, synthetic_corpus
from hotspots import interpreter, print_hotspots
from measure import bad_endings, files_said, interleaved, run
from tables import comparison, corpus_measures, spread, start_measures

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from corpora import Corpus
    from tables import Readings
    from tools import Tool

HERE = os.path.dirname(os.path.abspath(__file__))
REAL = os.path.join(os.path.dirname(tools.ROOT), "shared", "corpora")
STARTS_PER_ROUND = 4
BARE = "bare"
BASES = ("rumdl", "rumdl-no-cache")
"""The tools to which all are compared."""


def main() -> int:
    """Do what the command line asks for; the return value is the exit status."""
    options = arguments().parse_args()
    if options.check_hash:
        return check_hash()
    scratch = os.path.abspath(options.scratch)
    os.makedirs(scratch, exist_ok=True)
    contestants = obtained(scratch, options)
    if not contestants:
        say("nothing to measure")
        return 1
    corpora = wanted_corpora(scratch, options)
    if options.profile:
        for corpus in corpora:
            print_hotspots(contestants[0], corpus, scratch)
        return 0
    say(f"{options.rounds} rounds, medians; a ratio is the median of the ratios of each round")
    for corpus in corpora:
        report_corpus(corpus, contestants, options.rounds, scratch)
    for corpus in single_corpora(scratch, options.seed):
        report_start(corpus, contestants, options.rounds * STARTS_PER_ROUND)
    return 0


def arguments() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(description="Measure newslint and its peers.")
    add = parser.add_argument
    add("--files", type=int, default=COUNT, help="most articles a corpus may have (%(default)s)")
    add("--rounds", type=int, default=5, help="rounds over each corpus (%(default)s)")
    add("--seed", type=int, default=SEED, help="seed of the synthetic articles (%(default)s)")
    add("--corpus", choices=("synthetic", "real", "all"), default="all", help="(%(default)s)")
    add("--real", default=REAL, metavar="DIR", help="where real articles lie (%(default)s)")
    add("--scratch", default=os.path.join(HERE, "scratch"), metavar="DIR", help="(%(default)s)")
    add("--newslint", metavar="PATH", help="measure this executable instead of this checkout")
    add("--profile", action="store_true", help="print newslint's hot spots and measure nothing")
    add(
        "--check-hash",
        action="store_true",
        help="only check that this machine makes the articles it should",
    )
    return parser


def check_hash() -> int:
    """Compare the default corpus, made in memory, with the digest recorded for it."""
    digest = digest_of()
    say(f"{COUNT:,} articles, seed {SEED}: sha256 {digest}")
    if digest == DIGEST:
        return 0
    say(f"expected {DIGEST}")
    return 1


def obtained(scratch: str, options: argparse.Namespace) -> list[Tool]:
    """Return the tools that can be had, newslint first; a line for each that cannot."""
    ways: list[tuple[str, Callable[[], Tool]]] = [
        ("newslint", lambda: tools.newslint(scratch, options.newslint)),
        ("rumdl", lambda: tools.rumdl(scratch)),
        ("rumdl-no-cache", lambda: tools.rumdl_without_cache(scratch)),
        ("markdownlint-cli2", lambda: tools.markdownlint(scratch)),
    ]
    found = []
    for name, obtain in ways[: 1 if options.profile else None]:
        try:
            found.append(obtain())
        except tools.Missing as error:
            say(f"{name}: left out, {error}")
    return found


def wanted_corpora(scratch: str, options: argparse.Namespace) -> list[Corpus]:
    """Return the corpora asked for, written to the scratch folder; a line if the real one is missing."""
    corpora = []
    if options.corpus in {"synthetic", "all"}:
        corpora.append(synthetic_corpus(scratch, options.files, options.seed))
    if options.corpus in {"real", "all"}:
        if os.path.isdir(options.real):
            corpora.append(real_corpus(scratch, options.real, options.files))
        else:
            say(f"real: left out, there is no folder {options.real}")
    return corpora


def report_corpus(corpus: Corpus, contestants: Sequence[Tool], rounds: int, scratch: str) -> None:
    """Measure all tools on one corpus and print the table."""
    size = corpus.size / 1e6
    say(f"\n{corpus.name}: {corpus.files:,} files, {size:.1f} MB ({corpus.remark})")
    for tool in contestants:
        first_run(tool, corpus, scratch)
    commands = {tool.name: (*tool.command, tool.everything) for tool in contestants}
    caches = {tool.cache for tool in contestants if tool.cache}
    readings = interleaved(commands, caches, corpus.folder, rounds)
    say("\n" + comparison(readings, corpus_measures(corpus.files), BASES))
    say(spread(readings))
    warn(readings)


def first_run(tool: Tool, corpus: Corpus, scratch: str) -> None:
    """Run a tool without counting: it warms the caches and shows how many files the tool reads."""
    log = os.path.join(scratch, f"{corpus.name}-{tool.name}.log")
    run((*tool.command, tool.everything), corpus.folder, log)
    read = files_said(log, tool.tally)
    said = "does not say how many files it read" if read is None else f"read {read:,} files"
    say(f"{tool.name} {tool.version}: {said}")


def report_start(corpus: Corpus, contestants: Sequence[Tool], rounds: int) -> None:
    """Measure all tools, and a bare interpreter, on a single article and print the table."""
    say(f"\n{corpus.name}: {corpus.size:,} bytes; {BARE} is `python -I -c pass`\n")
    commands: dict[str, Sequence[str]] = {BARE: (interpreter(contestants[0]), "-I", "-c", "pass")}
    commands |= {tool.name: (*tool.command, SINGLE_NAME) for tool in contestants}
    caches = {tool.cache for tool in contestants if tool.cache}
    readings = interleaved(commands, caches, corpus.folder, rounds)
    say(comparison(readings, start_measures(), (BARE, *BASES)))
    warn(readings)


def warn(readings: Readings) -> None:
    """Say which tools ended in a way that makes their figures worthless."""
    for name, runs in readings.items():
        if endings := bad_endings(runs):
            say(f"{name} did not do its work: {endings}")


def say(line: str) -> None:
    """Print at once, even into a pipe."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
