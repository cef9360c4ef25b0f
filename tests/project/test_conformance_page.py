"""The page of what the real generators did holds what the tables say, which are the tests' data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conformance.programs import PROGRAMS
from conformance.tables import TABLES, Table

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "conformance.md").read_text(encoding="utf-8")


def columns(heading: str) -> dict[str, dict[str, str]]:
    """Return the columns of the first table under a heading, each as its cells by row."""
    section = re.split(r"(?m)^## ", PAGE.partition(f"\n## {heading}\n")[2])[0]
    table = re.search(r"(?m)(?:^\|.*\n)+", section)
    assert table is not None
    head, _, *rows = [
        [cell.strip(" `") for cell in line.strip("|").split("|")] for line in table[0].splitlines()
    ]
    return {
        name: {row[0]: row[number] for row in rows} for number, name in enumerate(head) if number
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.page)
def test_the_page_and_the_table_agree(table: Table) -> None:
    run = {program.name: table.expected(program) for program in PROGRAMS}
    assert columns(table.name) == {name: cells for name, cells in run.items() if cells}


def test_the_page_has_a_version_of_every_program() -> None:
    missing = [
        p.title for p in PROGRAMS if not re.search(rf"(?m)^\| {re.escape(p.title)} +\| \d", PAGE)
    ]
    assert missing == []
