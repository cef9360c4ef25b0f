"""Drop the findings that directives disable, and report directives that drop nothing."""

from __future__ import annotations

from bisect import bisect_right
from sys import maxsize
from typing import TYPE_CHECKING, Any

from newslint.engine.engine_rules import UnusedSuppression
from newslint.named_tuples import NamedTuple
from newslint.rule import Rule, SiteRule
from newslint.text import Span
from newslint.violation import Edit, Fix, Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from newslint.report import Diagnostic
    from newslint.rule import BaseRule

    Ranges = list[list[int]]  # line and column of start and end, number of the name; disjoint
    Covers = dict[str, list[Ranges]]  # by rule, a list for each of `VERBS`

VERBS = ("disable-file", "disable", "disable-line", "disable-next-line")
"""The directives that drop findings, the widest first."""
_REACHES = ("in this file", "from here on", "on this line", "on the next line")


class Name(NamedTuple):
    """
    One name in a directive: that of a rule, of a tag, or `all`.

    * `width`: the index of its verb in `VERBS`.
    * `line`: the line where the comment begins.
    * `start`, `end`: the offsets of the name.
    * `cut_start`, `cut_end`: what to delete to remove the name; the whole comment if it `is_alone`.
    """

    text: str
    width: int
    line: int
    start: int
    end: int
    cut_start: int
    cut_end: int
    is_alone: bool


class Suppressions:
    """Drops the findings that the directives of an article disable, and counts names as used."""

    def __init__(
        self, names: Sequence[Name], covers: Covers, wider: Mapping[int, int] | None = None
    ) -> None:
        """
        Take the names in source order, and the ranges that they cover, by rule.

        `wider` has, for a name that does nothing, the number of the name that already covers it.
        """
        self._names = names
        self._covers = covers
        self._wider = dict(wider or {})
        self._used: set[int] = set()

    def drops(self, found: Diagnostic) -> bool:
        """Return whether a finding is disabled."""
        covers = self._covers.get(found.rule)
        if covers is None:
            return False
        line, column = found.start
        hits = []
        for ranges in covers:
            at = bisect_right(ranges, [line, column, maxsize]) - 1
            if at >= 0 and [line, column] < ranges[at][2:4]:
                hits.append(ranges[at][4])
        for other in hits[1:]:
            self._wider.setdefault(other, hits[0])
        self._used.update(hits[:1])
        return bool(hits)

    def idle(self, numbers: Iterable[int]) -> list[int]:
        """Return those of the numbered names that dropped nothing."""
        return [number for number in numbers if number not in self._used]

    def unused(self, numbers: Iterable[int]) -> list[Violation]:
        """Report those of the numbered names that dropped nothing."""
        return [self._violation(number) for number in self.idle(numbers)]

    def to_json(self, rules: AbstractSet[str], undecided: dict[int, list[str]]) -> dict[str, Any]:
        """
        Return plain values for `from_json`, with the suppressions of `rules` only.

        `undecided` are names that are used if one of these rules finds something. The result is empty
        if the directives name none of these rules.
        """
        covers = {rule: self._covers[rule] for rule in sorted(rules) if rule in self._covers}
        if not covers:
            return {}
        own = UnusedSuppression.name
        if own in self._covers:
            covers[own] = self._covers[own]
        names = [list(name) for name in self._names]
        waiting = [[number, undecided[number]] for number in self.idle(undecided)]
        return {"names": names, "covers": covers, "undecided": waiting}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Suppressions:
        """Make suppressions from what `to_json` returned."""
        return cls([Name(*name) for name in value["names"]], value["covers"])

    def _violation(self, number: int) -> Violation:
        name = self._names[number]
        if number in self._wider:
            line = self._names[self._wider[number]].line
            message = f"`{name.text}` is already disabled here by the comment on line {line}"
        else:
            message = f"`{name.text}` reports nothing {_REACHES[name.width]}"
        edit = Edit(Span(name.cut_start, name.cut_end), "")
        title = "remove the comment" if name.is_alone else f"remove `{name.text}`"
        fix = Fix(title, (edit,), safe=not name.is_alone)
        return Violation(Span(name.start, name.end), message, "remove it", fix)


def decided_by(
    names: Sequence[AbstractSet[str]], rules: Iterable[BaseRule], unfinished: AbstractSet[str]
) -> tuple[list[int], dict[int, list[str]]]:
    """
    Return the numbers of the names that are known to be used or not after the article rules ran.

    The second value has the names that depend on site rules too, each with these rules. `names` has
    the rules that each name means: a rule that did not run, or is `unfinished`, decides nothing.
    """
    ran = {rule.name for rule in rules if isinstance(rule, Rule)} - unfinished
    ran.discard(UnusedSuppression.name)
    waiting = {rule.name for rule in rules if isinstance(rule, SiteRule)} - unfinished
    now, later = [], {}
    for number, meant in enumerate(names):
        if not meant:
            continue
        if meant <= ran:
            now.append(number)
        elif meant <= ran | waiting:
            later[number] = sorted(meant & waiting)
    return now, later
