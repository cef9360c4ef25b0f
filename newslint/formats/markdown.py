"""A table for a comment on a pull request, or for the summary page of a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.formats import Format
from newslint.patterns import compiled
from newslint.printable import printable
from newslint.rendering.folding import findings, worst_first
from newslint.rendering.summary import statistics, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.rendering.folding import Finding
    from newslint.report import Report

COMMENT = 60_000
"""In bytes; GitHub takes 65,536 characters of a comment."""
JOB_SUMMARY = 400_000
"""In bytes; GitHub drops a step's summary of more than 1,024 KiB, and a step may run us twice."""
_MOST_FAILURES = 20
_LONGEST_MESSAGE = 1_000
_PLAIN_WORD = compiled(r"(?:[0-9A-Za-z]|[^\x00-\x7f])++(?:[-'](?:[0-9A-Za-z]|[^\x00-\x7f])++)*+")
_AFTER_PLAIN_WORDS = ")\"',;:.?"
_AFTER_CODE = ",;:.?"
_WEB = ("www", "WWW")
"""With a period, the beginning of an address, whatever code follows."""


def render(report: Report) -> Iterator[str]:
    """Yield a heading, the summary, and a table of findings, worst first, as long as fits."""
    return _page(report, COMMENT)


def job_summary(report: Report) -> Iterator[str]:
    """Yield the same as `render`, with more room."""
    return _page(report, JOB_SUMMARY)


def _page(report: Report, room: int) -> Iterator[str]:
    yield "### newslint"
    yield ""
    yield summary(report)
    yield from _failures(report.failures)
    found = worst_first(findings(report))
    if not found:
        return
    yield ""
    yield "| severity | place | rule | message |"
    yield "| --- | --- | --- | --- |"
    rows = _fitting(map(_row, found), room)
    yield from rows
    if len(rows) < len(found):
        yield from _what_else(report, len(found) - len(rows))


def _failures(failures: list[str]) -> Iterator[str]:
    if failures:
        yield ""
        yield "The run itself failed:"
        yield ""
    for failure in failures[:_MOST_FAILURES]:
        yield f"* {inert(printable(failure, _LONGEST_MESSAGE))}"
    if len(failures) > _MOST_FAILURES:
        yield f"* and {len(failures) - _MOST_FAILURES:,} more failures"


def _fitting(rows: Iterable[str], room: int) -> list[str]:
    taken = []
    for row in rows:
        room -= len(row.encode()) + 1
        if room < 0:
            break
        taken.append(row)
    return taken


def _what_else(report: Report, missing: int) -> Iterator[str]:
    """Say how much of the table is missing, and count the places of the most frequent rules."""
    yield ""
    yield f"{missing:,} more {'finding is' if missing == 1 else 'findings are'} not in this table."
    yield "All of them, by rule:"
    yield ""
    yield "| places | articles | rule |"
    yield "| ---: | ---: | --- |"
    for rule, places, articles in statistics(report)[:_MOST_FAILURES]:
        yield f"| {places:,} | {articles:,} | {code(rule)} |"


def _row(finding: Finding) -> str:
    diagnostic = finding.first
    line, column = diagnostic.start
    place = code(f"{diagnostic.path}:{line}:{column}")
    message = inert(printable(diagnostic.full_message, _LONGEST_MESSAGE))
    return (
        f"| {diagnostic.severity} | {place} | {code(diagnostic.rule)} | {message}{finding.times} |"
    )


def inert(text: str) -> str:
    """
    Return a message as Markdown without links, images, mentions or HTML.

    Text between backticks is code, and so is every word that contains more than letters, digits and
    the punctuation of plain prose.
    """
    parts = printable(text).split("`")
    quotes_are_paired = len(parts) % 2 == 1
    shown = []
    for number, part in enumerate(parts):
        if number % 2 == 1 and quotes_are_paired:
            shown.append(code(part))
        else:
            shown.append(" ".join(map(_word, part.split(" "))))
    return ("" if quotes_are_paired else " ").join(shown)


def _word(word: str) -> str:
    core = word.lstrip("(\"'").rstrip(_AFTER_PLAIN_WORDS)
    if not core.strip("-") or (_PLAIN_WORD.fullmatch(core) and not core.endswith(_WEB)):
        return word
    core = word.rstrip(_AFTER_CODE)
    if "(" not in core:
        core = core.rstrip(f"){_AFTER_CODE}")
    return f"{code(core)}{word[len(core) :]}"


def code(text: str) -> str:
    r"""
    Return text as code in a table.

    There a pipe is escaped even in code, so `\|` can only be written with tags.
    """
    shown = printable(text)
    if not shown:
        return ""
    if "\\|" in shown:
        return f"<code>{''.join(map(_reference, shown))}</code>"
    fence = "`"
    while fence in shown:
        fence += "`"
    edge = " " if {shown[0], shown[-1]} & {" ", "`"} and shown.strip() else ""
    escaped = shown.replace("|", "\\|")
    return f"{fence}{edge}{escaped}{edge}{fence}"


def _reference(character: str) -> str:
    """Return a character as a reference that splits the text where an address could be seen."""
    if character == " " or character.isalnum() or not character.isascii():
        return character
    return f"&#{ord(character)};<!-- -->" if character == "@" else f"&#{ord(character)};"


FORMAT = Format(render)
