"""Writes docs/conformance.md: the last result, around which `page.md` says what it means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from conformance.tables import TABLES, written
from conformance.verdicts import MACHINES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conformance.results import Column
    from conformance.tables import Table

TEMPLATE = Path(__file__).resolve().parent / "page.md"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "conformance.md"


def write(columns: Sequence[Column]) -> None:
    """Fill the template with the versions, the tables and the dates that depend on the machine."""
    text = TEMPLATE.read_text(encoding="utf-8").replace("{{versions}}\n", _versions(columns))
    for table in TABLES:
        found = [column for column in columns if column.table.page == table.page]
        text = text.replace(f"{{{{{table.page}}}}}\n", _table(table, found))
    PAGE.write_text(text.replace("{{depends}}\n", _depends(columns)), encoding="utf-8")


def _versions(columns: Sequence[Column]) -> str:
    found = {column.program.title: column.version for column in columns}
    return written("program", list(found), {"version": found})


def _table(table: Table, columns: Sequence[Column]) -> str:
    is_dates = table.page == "dates.md"
    rows = {row: f"`{row}`" if is_dates and row else row for row in columns[0].cells}
    return written(
        "date" if is_dates else "case",
        list(rows.values()),
        {c.program.name: {rows[row]: cell.text for row, cell in c.cells.items()} for c in columns},
    )


def _depends(columns: Sequence[Column]) -> str:
    instants = {
        f"{column.program.name} `{row}`": cell.reason.split(" / ")
        for column in columns
        for row, cell in column.cells.items()
        if cell.text.startswith("depends")
    }
    zones = {
        zone: {row: there[number] for row, there in instants.items()}
        for number, zone in enumerate(MACHINES)
    }
    return written("built in", list(instants), zones)
