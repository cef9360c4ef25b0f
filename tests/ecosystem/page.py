"""Differences as lines to read."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ecosystem.differences import Change, Differences, Finding, Place
    from ecosystem.runs import Run

T = TypeVar("T")


def difference_lines(generator: str, differences: Differences, most: int) -> Iterator[str]:
    """Yield the counts, then what appeared, vanished and changed by rule, `most` examples a rule."""
    before, now, appeared, vanished, changed = differences
    yield (
        f"{generator}: {before:,} findings before, {now:,} now; {len(appeared):,} appeared, "
        f"{len(vanished):,} vanished, {len(changed):,} in the same place changed"
    )
    yield from _section("appeared", appeared, most)
    yield from _section("vanished", vanished, most)
    yield from _changes(changed, most)


def failure_lines(checkout: str, runs: Iterable[Run]) -> Iterator[str]:
    """Yield what is told of the runs of one checkout that failed."""
    for run in runs:
        if run.failure is not None:
            yield f"RUN FAILED, repository not compared ({checkout}): {run.repository}"
            yield from (f"    {printable(line)}" for line in run.failure.splitlines())


def printable(text: str) -> str:
    """Escape what a terminal would obey or cannot show."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def _section(title: str, findings: Sequence[Finding], most: int) -> Iterator[str]:
    for rule, group in _by_rule(findings, lambda finding: finding.place):
        yield f"  {title}: {rule} {len(group):,}"
        for place, rest in _spread(group, most):
            message = json.loads(rest)["message"]
            yield f"    {_where(place)} {place.severity}: {printable(message)}"


def _changes(changes: Sequence[Change], most: int) -> Iterator[str]:
    for rule, group in _by_rule(changes, lambda change: change.old.place):
        counts = Counter(name for change in group for name in change.fields())
        fields = ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()))
        yield f"  changed: {rule} {len(group):,} ({fields})"
        for change in _spread(group, most):
            yield f"    {_where(change.old.place)}"
            for name, (old, new) in change.fields().items():
                yield f"      old {name}: {_value(old)}"
                yield f"      new {name}: {_value(new)}"


def _by_rule(items: Iterable[T], place: Callable[[T], Place]) -> Iterable[tuple[str, list[T]]]:
    rules: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        rules[place(item).rule].append(item)
    return sorted(rules.items())


def _spread(items: Sequence[T], most: int) -> Sequence[T]:
    """Return at most so many, evenly from all, so that they come from many repositories."""
    shown = min(most, len(items))
    return [items[number * len(items) // shown] for number in range(shown)]


def _where(place: Place) -> str:
    start, end = f"{place.line}:{place.column}", f"{place.end_line}:{place.end_column}"
    return printable(f"{place.repository}/{place.path}:{start}-{end}")


def _value(value: object) -> str:
    return printable(value) if isinstance(value, str) else json.dumps(value)
