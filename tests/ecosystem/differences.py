"""Two multisets of findings compared."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import starmap
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections import Counter


class Place(NamedTuple):
    """What two findings must share to be one and the same; lines and columns count from 1."""

    repository: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    severity: str


class Finding(NamedTuple):
    """A place and the rest that newslint says of it, such as its message, as a JSON object."""

    place: Place
    rest: str


class Change(NamedTuple):
    """A finding in both checkouts of which the rest differs."""

    old: Finding
    new: Finding

    def fields(self) -> dict[str, tuple[Any, Any]]:
        """Return what differs, old and new, by field; None is what a finding does not have."""
        old, new = json.loads(self.old.rest), json.loads(self.new.rest)
        pairs = {name: (old.get(name), new.get(name)) for name in sorted(old | new)}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


class Differences(NamedTuple):
    """How the findings of two checkouts differ; `before` and `now` count all findings."""

    before: int
    now: int
    appeared: list[Finding]
    vanished: list[Finding]
    changed: list[Change]

    def any(self) -> bool:
        """Tell whether something differs."""
        return bool(self.appeared or self.vanished or self.changed)


def read_finding(repository: str, line: bytes) -> Finding:
    """Read a line of `--output-format json-lines`; a field that is empty is left out."""
    fields = json.loads(line)
    start, end = fields.pop("start"), fields.pop("end")
    place = Place(
        repository,
        fields.pop("path"),
        *(start["line"], start["column"], end["line"], end["column"]),
        *(fields.pop("rule"), fields.pop("severity")),
    )
    written = {name: value for name, value in fields.items() if value not in ("", None, [])}
    return Finding(place, json.dumps(written, sort_keys=True, ensure_ascii=False))


def remark(repository: str, line: str) -> Finding:
    """Return a line of standard error as a finding, so that these are compared too."""
    place = Place(repository, "", 0, 0, 0, 0, "standard-error", "remark")
    return Finding(place, json.dumps({"message": line}))


def compared(old: Counter[Finding], new: Counter[Finding]) -> Differences:
    """Return the differences, ordered by place."""
    result = Differences(old.total(), new.total(), [], [], [])
    gone, come = _by_place(old - new), _by_place(new - old)
    for place in sorted(gone.keys() | come.keys()):
        before, now = gone[place], come[place]
        result.changed.extend(starmap(Change, zip(before, now, strict=False)))
        result.vanished.extend(before[len(now) :])
        result.appeared.extend(now[len(before) :])
    return result


def _by_place(findings: Counter[Finding]) -> defaultdict[Place, list[Finding]]:
    places: defaultdict[Place, list[Finding]] = defaultdict(list)
    for finding in sorted(findings.elements()):
        places[finding.place].append(finding)
    return places
