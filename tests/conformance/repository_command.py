"""The command that compares newslint with a generator on the content of a real repository."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from conformance import real_sites
from conformance.agreement import LEAST, Cell, cells, is_enough, table
from conformance.install import install, version
from conformance.own_pages import own_pages
from conformance.programs import PROGRAMS
from conformance.sites import Workshop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conformance.programs import Program

ZONE = "Asia/Shanghai"


def main(arguments: Sequence[str]) -> int:
    """Run the command; return 1 where a property agrees too seldom, 2 where nothing can be built."""
    chosen = _parser().parse_args(arguments)
    program = next(program for program in PROGRAMS if program.name == chosen.generator)
    workshop = Workshop(chosen.programs.resolve())
    for line in install(workshop, [program]) if chosen.install else ():
        _say(line)
    if not workshop.has(program):
        _say(f"{program.title} is not installed in {chosen.programs}; --install installs it")
        return 2
    _say(f"{program.title} {version(workshop, program)}, {chosen.repository.name}")
    try:
        found = list(_all_cells(workshop, program, chosen.repository, chosen.articles))
    except real_sites.BuildError as error:
        _say(f"{chosen.repository} cannot be built: {error}")
        return 2
    for line in [*table(found), "", *_differences(found, chosen.show)]:
        _say(line)
    if is_enough(found):
        return 0
    _say(f"a property agrees in less than {LEAST} % of the cells that newslint knows")
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python tests/conformance/repository.py",
        description="Build a real repository without its theme, and compare newslint with the pages.",
    )
    parser.add_argument("generator", choices=sorted(real_sites.PREPARATIONS))
    parser.add_argument("repository", type=Path, help="the folder of the site; it is copied")
    parser.add_argument("programs", type=Path, help="where programs are installed and sites built")
    parser.add_argument("--articles", type=int, metavar="N", help="compare the first N files only")
    parser.add_argument(
        "--show", type=int, default=20, metavar="N", help="print the first N differences (20)"
    )
    parser.add_argument("--install", action="store_true", help="install the program if missing")
    return parser


def _all_cells(
    workshop: Workshop, program: Program, repository: Path, articles: int | None
) -> Iterator[Cell]:
    """Yield the cells of four builds: with and without a configured zone, on machines in two zones."""
    sites = workshop.folder / "sites"
    sites.mkdir(exist_ok=True)
    for zone in ("", ZONE):
        with tempfile.TemporaryDirectory(dir=sites, ignore_cleanup_errors=True) as folder:
            site = Path(folder) / "site"
            removed = real_sites.prepare(program, repository, site)
            if zone:
                real_sites.set_zone(program, site, zone)
            else:
                _say(f"taken out: {', '.join(removed) or 'nothing'}")
            own = own_pages(site)
            real_sites.add_dump(workshop, program, site)
            for machine in ("UTC", ZONE):
                real = real_sites.build(workshop, program, site, machine)
                _say(f"zone {zone or 'none'}, machine in {machine}: {len(real.pages)} pages")
                for name, reason in real.set_aside.items():
                    _say(f"set aside: {name}: {' '.join(reason.split())}")
                yield from cells(real, own, zone, machine, list(own)[:articles])


def _differences(found: Sequence[Cell], most: int) -> Iterator[str]:
    said = dict.fromkeys(
        f"{cell.file}: {cell.name}: the generator {cell.real!r}, newslint {cell.own!r}"
        + (f" ({cell.reason})" if cell.reason else "")
        for cell in found
        if cell.result == "differ"
    )
    yield from list(said)[:most]
    if len(said) > most:
        yield f"and {len(said) - most} more"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
