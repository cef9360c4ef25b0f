"""Outcomes in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newslint.generators.vocabulary import (
        FrontMatterOutcome,
        OutcomeIfKnown,
        PublicationOutcome,
    )

_OUTCOMES: Mapping[OutcomeIfKnown, str] = {
    "read": "read",
    "fragile": "read, but with one more empty line it would not be",
    "lost": "not read: the article is published without its keys, which become part of its text",
    "dropped": "not read: the article is left out",
    "error": "not read: the build stops",
    "first": "read, and of equal keys the first counts",
    "last": "read, and of equal keys the last counts",
    "both": "read, and equal keys make a list of both values",
    "joined": "read, and equal keys make one text of both values",
    "": "nothing is known of what happens to it",
}
_BRIEFLY: Mapping[OutcomeIfKnown, str] = {
    "read": "read",
    "fragile": "read, barely",
    "lost": "lost",
    "dropped": "left out",
    "error": "build stops",
    "": "not known",
}
_OTHERS: Mapping[FrontMatterOutcome, str] = {
    "error": "would stop the build",
    "dropped": "would leave the article out",
    "lost": "would publish it as text",
    "fragile": "would read it, but not with one more empty line",
    "read": "would read it",
    "first": "would take the first of equal keys",
    "last": "would take the last of equal keys",
    "both": "would take both of equal keys",
    "joined": "would take both of equal keys",
}
_DATES: Mapping[PublicationOutcome, str] = {
    "text": "passed on as text",
    "file-date": "not read: the date of the file counts",
    "year-one": "not read: the article is dated to the year 1",
    "dropped": "not read: the article is left out",
    "error": "not read: the build stops",
    "today": "not read: the day of the build counts",
    "refused": "passed on as text that no schema accepts as a date",
    "counted": "read, and its offset is subtracted although no place has it",
    "another": "read as another date, or none",
    "month-first": "read with the month first",
    "day-first": "read with the day first",
    "unused": "not used here",
}
_UNKNOWN_INSTANT = "at which instant depends on a time zone that is not known"


def front_matter_line(told: Mapping[str, Any]) -> str:
    """Say what happens to the front matter, and why."""
    reasons = [f"{reason['what']} (line {reason['line']})" for reason in told["because"]]
    if told["format"] is None and told["outcome"] not in ("dropped", "error"):
        return "none"
    return f"{_OUTCOMES[told['outcome']]}{': ' if reasons else ''}{_and(reasons)}"


def others_lines(told: Mapping[str, Any]) -> Iterator[str]:
    """Say what other generators would do; nothing if all would read it."""
    elsewhere: Mapping[str, Sequence[str]] = told["elsewhere"]
    if told["format"] is None or not told["because"]:
        return
    for outcome, what in _OTHERS.items():
        if outcome in elsewhere:
            yield f"{printable(_and(elsewhere[outcome]))} {what}"


def in_one_word(outcome: OutcomeIfKnown) -> str:
    """Return what happens to front matter, for a table."""
    return _BRIEFLY.get(outcome) or f"read, {outcome}"


def date_lines(date: Mapping[str, Any]) -> Iterator[str]:
    """Say at which instants a date is published, and on which build machines."""
    outcome, utc, zone = date["outcome"], date["in-utc"], date["in-zone"]
    if outcome in _DATES:
        yield _DATES[outcome]
    if outcome == "rolled-over":
        yield "there is no such day, and a later one is taken"
    if outcome == "miscounted":
        yield "a number, which counts in other units here"
    if outcome == "":
        yield "at which instant depends on the site generator"
    if outcome not in ("instant", "rolled-over", "miscounted"):
        return
    if utc is None and zone is None:
        yield _UNKNOWN_INSTANT
    elif utc == zone:
        yield f"published at {utc}{_instead(utc, date['meant'])}"
    else:
        yield f"{_at(utc)} if built on a machine in UTC{_instead(utc, date['meant'])}"
        if date["zone"] is None and zone is None:
            return
        shown = printable(date["zone"] or "the site's zone")
        yield f"{_at(zone)} if built on a machine in {shown}{_instead(zone, date['meant'])}"


def short_instant(date: Mapping[str, Any]) -> str:
    """Return what happens to a date, for a table."""
    outcome, utc, zone = date["outcome"], date["in-utc"], date["in-zone"]
    if outcome not in ("instant", "rolled-over", "miscounted"):
        return _DATES.get(outcome, "not known").removeprefix("not read: ")
    if utc is None:
        return "depends on the time zone"
    return f"{utc}{_instead(utc, date['meant'])}" if utc == zone else f"{utc}, or {zone or 'else'}"


def _at(moment: str | None) -> str:
    return f"published at {moment}" if moment else "published at an instant that is not known"


def _instead(moment: str | None, meant: str | None) -> str:
    return "" if moment is None or meant in (None, moment) else f", instead of {meant}"


def _and(words: Sequence[str]) -> str:
    return (
        words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
    )
