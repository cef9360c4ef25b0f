"""The last result of each program, kept between runs, so that one may be run again alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from conformance.programs import PROGRAMS
from conformance.tables import TABLES, Cell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conformance.programs import Program
    from conformance.tables import Table


class Column(NamedTuple):
    """What one version of a program did with the cases of one table, by row."""

    program: Program
    version: str
    table: Table
    cells: dict[str, Cell]


def keep(folder: Path, column: Column) -> None:
    """Write a column into a folder, over what the program did there before."""
    folder.mkdir(exist_ok=True)
    content = {"version": column.version, "cells": column.cells}
    _path(folder, column.program, column.table).write_text(
        json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8"
    )


def kept(folder: Path) -> Iterator[Column]:
    """Yield the columns in a folder, in the order of the programs and the tables."""
    for program in PROGRAMS:
        for table in TABLES:
            path = _path(folder, program, table)
            if path.is_file():
                content = json.loads(path.read_text(encoding="utf-8"))
                cells = {row: Cell(*cell) for row, cell in content["cells"].items()}
                yield Column(program, content["version"], table, cells)


def _path(folder: Path, program: Program, table: Table) -> Path:
    return folder / f"{program.name} {table.page}.json"
