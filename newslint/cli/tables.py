"""Tables for a terminal; the only module that knows rich."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from newslint.printable import printable
from newslint.rendering.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.rendering.terminal import Paint

_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def rule_table(rules: Iterable[Mapping[str, Any]], width: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of a table of rules, each column wrapped so that all fit into `width` cells."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("rule", no_wrap=True, style="bold")
    table.add_column("severity", no_wrap=True)
    table.add_column("finds (tags; origin)")
    for rule in rules:
        severity = rule["severity"]
        about = f" ({', '.join(rule['tags'])}; {rule['origin']})"
        table.add_row(
            Text(printable(rule["name"])),
            Text(severity, style=_STYLES[severity]),
            Text.assemble(printable(rule["summary"]), (printable(about), "dim")),
        )
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system=None if paint is plain else "standard",
    )
    with console.capture() as capture:
        console.print(table)
    return map(str.rstrip, capture.get().strip("\n").split("\n"))
