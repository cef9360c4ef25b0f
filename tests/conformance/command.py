"""The command: installs, builds, compares, and writes the page."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from conformance import page
from conformance.install import install, version
from conformance.programs import PROGRAMS, Program
from conformance.results import Column, keep, kept
from conformance.sites import Workshop
from conformance.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from conformance.tables import Table


def main(arguments: Sequence[str]) -> int:
    """Run the command; return 1 where a program does not do what the tables say, 2 if none ran."""
    chosen = _parser().parse_args(arguments)
    programs = [p for p in PROGRAMS if not chosen.only or p.name in chosen.only]
    tables = [t for t in TABLES if not chosen.table or t.page in chosen.table]
    workshop = Workshop(chosen.folder.resolve())
    if chosen.install:
        for line in install(workshop, programs):
            _say(line)
    versions = dict(_versions(workshop, programs))
    results = workshop.folder / "results"
    here = [program for program in programs if program.name in versions]
    differences = 0
    for column in _run(workshop, here, tables, versions):
        keep(results, column)
        for line in _differences(column):
            _say(line)
            differences += 1
    _say(f"{differences} differences, {len(here)} of {len(programs)} programs run")
    if chosen.write:
        page.write(list(kept(results)))
    return 2 if not here else bool(differences)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python tests/conformance/run.py",
        description="Build small sites with the real generators and compare what happens to them.",
    )
    parser.add_argument("folder", type=Path, help="where programs are installed and sites built")
    parser.add_argument("--install", action="store_true", help="install the missing programs")
    parser.add_argument(
        "--write", action="store_true", help="write docs/conformance.md from the last results"
    )
    names = [program.name for program in PROGRAMS]
    parser.add_argument(
        "--only", action="append", choices=names, metavar="PROGRAM", help=", ".join(names)
    )
    pages = [table.page for table in TABLES]
    parser.add_argument(
        "--table", action="append", choices=pages, metavar="PAGE", help=", ".join(pages)
    )
    return parser


def _versions(workshop: Workshop, programs: Sequence[Program]) -> Iterator[tuple[str, str]]:
    for program in programs:
        if workshop.has(program):
            found = version(workshop, program)
            _say(f"{program.title} {found}")
            yield program.name, found
        else:
            _say(f"{program.title} is skipped: it is not installed, and --install was not given")


def _run(
    workshop: Workshop,
    programs: Sequence[Program],
    tables: Sequence[Table],
    versions: Mapping[str, str],
) -> Iterator[Column]:
    for program in programs:
        for table in tables:
            if table.expected(program):
                started = time.monotonic()
                cells = table.fill(workshop, program)
                _say(f"{program.title}, {table.page}: {time.monotonic() - started:.0f} s")
                yield Column(program, versions[program.name], table, cells)


def _differences(column: Column) -> Iterator[str]:
    expected = column.table.expected(column.program)
    for row, cell in column.cells.items():
        if cell.text != expected[row]:
            reason = f" ({cell.reason})" if cell.reason else ""
            place = f"{column.program.name}, {column.table.page}, {row}"
            yield f"{place}: expected {expected[row]}, is {cell.text}{reason}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
