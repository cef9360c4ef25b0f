"""
Decide which rules run: by name, tag, `recommended` or `all`.

A name beats a tag, a tag beats `recommended`, `recommended` beats `all`; if both are equal, ignore
wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.engine.engine_rules import ALWAYS_ON
from newslint.named_tuples import NamedTuple
from newslint.suggestions import closest, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.generators import Generator
    from newslint.rule import BaseRule

ALL = "all"
RECOMMENDED = "recommended"
_ENGINE = frozenset(rule.name for rule in ALWAYS_ON)


class Choice(NamedTuple):
    """The rules and tags that one place selects, and those that it ignores."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def verdict(self, rule: type[BaseRule], generator: Generator) -> bool | None:
        """Return whether a rule is selected or ignored here; None if neither."""
        select = _rank(rule, self.select, generator)
        ignore = _rank(rule, self.ignore, generator)
        return None if select == ignore == 0 else select > ignore


def is_always_on(rule: type[BaseRule]) -> bool:
    """Return whether a rule reports what the engine could not check, so it cannot be ignored."""
    return rule.name in _ENGINE


def complaint(name: str, rules: Mapping[str, type[BaseRule]], *, ignored: bool) -> str | None:
    """Say why `name` cannot be selected, or ignored; None if it can."""
    if ignored and name in _ENGINE:
        return f"`{name}` cannot be ignored: it reports what newslint could not check"
    known = vocabulary(rules)
    if name in known:
        return None
    others = "; `newslint rules` lists them"
    return f"no rule or tag is called {quoted(name)}{closest(name, known, others)}"


def vocabulary(rules: Mapping[str, type[BaseRule]]) -> set[str]:
    """Return all valid names: rules, tags, `recommended` and `all`."""
    tags = {tag for rule in rules.values() for tag in rule.tags}
    return {ALL, RECOMMENDED, *tags, *rules}


def _rank(rule: type[BaseRule], names: Iterable[str], generator: Generator) -> int:
    """Return how precisely the most precise of `names` means a rule: 4 by name, 0 not at all."""
    return max((_precision(rule, name, generator) for name in names), default=0)


def _precision(rule: type[BaseRule], name: str, generator: Generator) -> int:
    if name == rule.name:
        return 4
    if name == RECOMMENDED:
        return 2 if rule.is_recommended(generator) else 0
    if name in rule.tags:
        return 3
    return 1 if name == ALL else 0
