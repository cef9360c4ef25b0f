"""What a run found: diagnostics, and the report that holds them."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from newslint.named_tuples import NamedTuple
from newslint.printable import printable_line
from newslint.rendering.one_line import render_lines
from newslint.violation import with_help

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.columns import Columns
    from newslint.rule import BaseRule
    from newslint.text import Position
    from newslint.violation import Severity

__all__ = ["Diagnostic", "Report"]


class Excerpt(NamedTuple):
    """
    What formats need of the article's text: the line where a diagnostic begins.

    `column` is that of the first character. `columns` tells, for those positions of the diagnostic
    that have others, the columns in units that are not code points.
    """

    text: str
    column: int
    columns: Mapping[Position, Columns] = {}


class RelatedPlace(NamedTuple):
    """A further place of the same defect."""

    path: str
    start: Position
    end: Position
    message: str


class PlacedEdit(NamedTuple):
    """One replacement, by positions."""

    start: Position
    end: Position
    text: str


class PlacedFix(NamedTuple):
    """An atomic group of edits, by positions."""

    title: str
    safe: bool
    edits: tuple[PlacedEdit, ...]


class Diagnostic(NamedTuple):
    """
    What a reader gets: a violation with its path, rule and positions.

    Lines and columns count from 1, columns in code points; `end` is exclusive. The path is relative
    to the working directory, with `/`.
    """

    path: str
    start: Position
    end: Position
    rule: str
    severity: Severity
    message: str
    help: str = ""
    fix: PlacedFix | None = None
    related: tuple[RelatedPlace, ...] = ()
    notes: tuple[str, ...] = ()
    excerpt: Excerpt | None = None

    @property
    def full_message(self) -> str:
        """The message and the help in one line."""
        return with_help(self.message, self.help)

    @property
    def last_line(self) -> int:
        """The last line of which something lies within; `end` may be the start of the next."""
        line, column = self.end
        return line - 1 if column == 1 and line > self.start.line else line

    def positions(self) -> Iterator[Position]:
        """Yield every position in the article: of the place, of related ones there, of edits."""
        yield from (self.start, self.end)
        for place in self.related:
            if place.path == self.path:
                yield from (place.start, place.end)
        for edit in self.fix.edits if self.fix is not None else ():
            yield from (edit.start, edit.end)

    def columns(self, position: Position) -> Columns:
        """
        Return the column of one of the positions in other units.

        Without an excerpt they are not known, and code points are used instead.
        """
        from newslint.columns import Columns

        known = {} if self.excerpt is None else self.excerpt.columns
        return known.get(position) or Columns(position.column, position.column)

    def to_json(self) -> dict[str, Any]:
        """Return plain values as `--output-format json` prints them; the excerpt is left out."""
        return {
            "path": self.path,
            "rule": self.rule,
            "severity": str(self.severity),
            "message": self.message,
            "help": self.help,
            "start": self.start._asdict(),
            "end": self.end._asdict(),
            "related": [
                {**place._asdict(), "start": place.start._asdict(), "end": place.end._asdict()}
                for place in self.related
            ],
            "notes": list(self.notes),
            "fix": None if self.fix is None else _fix_to_json(self.fix),
            "url": None,
        }


ORDER = itemgetter(0, 1, 2, 3, 5, 6)
"""The key that sorts diagnostics by path and place, then by rule, message and help."""


def _fix_to_json(fix: PlacedFix) -> dict[str, Any]:
    edits = [
        {"start": edit.start._asdict(), "end": edit.end._asdict(), "text": edit.text}
        for edit in fix.edits
    ]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


class Report(NamedTuple):
    """
    The result of a run.

    `articles` counts what was read; `failures` say in one line each what failed in the run
    itself (a rule that raised, a path that does not exist): any of them means exit 2. `rules` are
    all rule classes by name, for formats that explain them. `folder` is the working directory as
    relative to the top of its git repository, empty where it is the top: paths of diagnostics are
    relative to it.
    """

    diagnostics: list[Diagnostic]
    articles: int
    failures: list[str]
    rules: Mapping[str, type[BaseRule]] = {}
    folder: str = ""

    @property
    def ok(self) -> bool:
        """Whether all went well and nothing worse than information was found, as exit code 0 says."""
        return not self.failures and not any(found.severity.rank for found in self.diagnostics)

    def __str__(self) -> str:
        """Return a line for each finding, as the format `concise` has them, and for each failure."""
        said = {found.message for found in self.diagnostics}
        failures = (failure for failure in self.failures if failure not in said)
        return "\n".join((*render_lines(self), *map(printable_line, failures)))
