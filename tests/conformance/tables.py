"""Which tables there are, how a program fills its column of each, and how tables are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from conformance import questions, verdicts
from conformance.sites import Page, Post
from generator_cases import (
    date_cases,
    fence_cases,
    hugo_pages,
    key_value_cases,
    read_table,
    readings,
    scraped_cases,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from conformance.programs import Program
    from conformance.sites import Workshop

    Outcomes = dict[str, Page | str]


class Cell(NamedTuple):
    """A cell as a program fills it, and why, where it gave a reason."""

    text: str
    reason: str = ""


class Table(NamedTuple):
    """A page of `data/generators/`, and what fills a column of it: program to cells by row."""

    name: str
    page: str
    fill: Callable[[Workshop, Program], dict[str, Cell]]

    def expected(self, program: Program) -> dict[str, str]:
        """Return the column of a program by row; empty where there is none."""
        rows = read_table(self.page)
        return {row: cells[program.name] for row, cells in rows if program.name in cells}


def _fences(workshop: Workshop, program: Program) -> dict[str, Cell]:
    cases = fence_cases()
    outcomes = _publish(workshop, program, FENCES, [Post(case.name, case.text) for case in cases])
    return {
        case.name: _cell(verdicts.fence_of(case.name, outcomes[case.name]), outcomes[case.name])
        for case in cases
    }


def _dates(workshop: Workshop, program: Program) -> dict[str, Cell]:
    posts = [Post(case.name, case.text) for case in date_cases()]
    here, *others = verdicts.MACHINES
    first = _publish(workshop, program, DATES, posts, here)
    again = [post for post in posts if not isinstance(first[post.name], str)]
    rest = [{**first, **_publish(workshop, program, DATES, again, there)} for there in others]
    cells = {}
    for post in posts:
        outcomes = [found[post.name] for found in (first, *rest)]
        instants = [verdicts.stamp(at) for at in map(verdicts.instant, outcomes) if at]
        said = verdicts.date(post.name, outcomes)
        reason = " / ".join(instants) if said.startswith("depends") else ""
        cells[post.name] = _cell(said, outcomes[0], reason)
    return cells


def _readings(workshop: Workshop, program: Program) -> dict[str, Cell]:
    cases = readings()
    posts = [Post(case.name, case.text, case.file) for case in cases]
    outcomes = _publish(workshop, program, READINGS, posts)
    return {
        case.name: _cell(
            questions.answer(case.asks, case.look, outcomes[case.name]), outcomes[case.name]
        )
        for case in cases
    }


def _scraped(workshop: Workshop, program: Program) -> dict[str, Cell]:
    posts = [Post(case.name, case.text) for case in scraped_cases()]
    outcomes = _publish(workshop, program, SCRAPED, posts)
    return {name: _cell(questions.scraped(found), found) for name, found in outcomes.items()}


def _key_values(workshop: Workshop, program: Program) -> dict[str, Cell]:
    cases = key_value_cases()
    outcomes = _publish(workshop, program, KEY_VALUES, [Post(c.name, c.text) for c in cases])
    return {
        case.name: _cell(questions.value(case.key, outcomes[case.name]), outcomes[case.name])
        for case in cases
    }


def _hugo_pages(workshop: Workshop, program: Program) -> dict[str, Cell]:
    cells = {}
    for case in hugo_pages():
        built = workshop.build_files(program, "hugo-pages", case.files)
        failed = isinstance(built, str)
        text = "error" if isinstance(built, str) else questions.hugo_page(case.article, built)
        cells[case.name] = Cell(text, str(built) if failed else "")
    return cells


def _publish(
    workshop: Workshop,
    program: Program,
    table: Table,
    posts: Sequence[Post],
    machine: str = verdicts.MACHINES[0],
) -> Outcomes:
    expected = table.expected(program)
    alone = frozenset(name for name, cell in expected.items() if cell == "error")
    return workshop.publish(program, posts, machine, alone)


def _cell(text: str, outcome: Page | str, reason: str = "") -> Cell:
    if isinstance(outcome, str):
        reason = outcome.partition(": ")[2]
    return Cell(text, reason)


FENCES = Table("Fences", "fences.md", _fences)
DATES = Table("Dates", "dates.md", _dates)
READINGS = Table("Keys, images, markers, templates", "readings.md", _readings)
SCRAPED = Table("A scraped post", "scraped.md", _scraped)
KEY_VALUES = Table("`Key: value` metadata", "key_values.md", _key_values)
HUGO_PAGES = Table("Pages of Hugo", "hugo_pages.md", _hugo_pages)
TABLES = (FENCES, KEY_VALUES, DATES, READINGS, SCRAPED, HUGO_PAGES)


def written(heading: str, rows: Sequence[str], columns: dict[str, dict[str, str]]) -> str:
    """Write a table in Markdown: a column a program, its cells by row; `·` where it has none."""
    head = [heading, *columns]
    lines = [[row, *(cells.get(row, "·") for cells in columns.values())] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *lines, strict=True)]
    rule = ["-" * width for width in widths]
    return "".join(
        "| " + " | ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)) + " |\n"
        for line in (head, rule, *lines)
    )
