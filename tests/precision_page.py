"""
The table of `docs/precision.md`: `python tests/precision_page.py` brings it up to date.

It adds a row, «not judged», for each rule that has none, removes those of rules that are gone, and
writes which rules are recommended. What people have read stays as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newslint import plugins
from newslint.engine.engine_rules import ENGINE_RULES
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule

PAGE = Path(__file__).resolve().parent.parent / "docs" / "precision.md"
COMMAND = "python tests/precision_page.py"
NOT_JUDGED = "not judged"


class Row(NamedTuple):
    """
    One row of the table.

    `findings` is how many the rule reports in the corpora, None if they were not counted. `judged`
    is how many of them were read, None if the rule is not judged, and `right` how many were right.
    """

    rule: str
    recommended: str
    findings: int | None = None
    judged: int | None = None
    right: int | None = None
    note: str = ""

    def __str__(self) -> str:
        """Return the line of the table."""
        judged = NOT_JUDGED if self.judged is None else self.judged
        figures = ["" if n is None else str(n) for n in (self.findings, judged, self.right)]
        cells = (f"`{self.rule}`", self.recommended, *figures, self.note)
        return "".join(f"| {cell} " if cell else "| " for cell in cells) + "|"


def rules() -> dict[str, type[BaseRule]]:
    """Return the rules that the page is about, by name; newslint's own state facts."""
    found = plugins.load(names=("newslint",)).rules()
    return {name: rule for name, rule in found.items() if rule not in ENGINE_RULES}


def recommended(rule: type[BaseRule]) -> str:
    """Return whether a rule runs unasked: for every generator, for some or for none."""
    said = {rule.is_recommended(generator) for generator in BUILT_IN}
    return "some" if len(said) == 2 else "yes" if True in said else "no"


def read(page: str) -> list[Row]:
    """Return the rows of the page's table; raise ValueError if a figure is none."""
    return [_row(line) for line in page.splitlines() if line.startswith("| `")]


def _row(line: str) -> Row:
    rule, said, *figures, note = (cell.strip() for cell in line.strip("|").split("|"))
    findings, judged, right = (
        None if cell in {"", NOT_JUDGED} else int(cell.replace(",", "")) for cell in figures
    )
    return Row(rule.strip("`"), said, findings, judged, right, note)


def updated(page: str, rules: dict[str, type[BaseRule]]) -> str:
    """Return the page with one row for each rule, in the order of their names."""
    before = {row.rule: row for row in read(page)}
    rows = []
    for name in sorted(rules):
        said = recommended(rules[name])
        rows.append(before.get(name, Row(name, said))._replace(recommended=said))
    lines = page.splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith("| `"))
    text = "".join(line for line in lines[first:] if not line.startswith("| `"))
    return "".join(lines[:first]) + "".join(f"{row}\n" for row in rows) + text


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text(encoding="utf-8"), rules()), encoding="utf-8")
