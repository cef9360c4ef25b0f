"""
Compute which lines each directive covers, for each rule.

`newslint-disable-file` covers the whole file, `newslint-disable` the part up to its
`newslint-enable`, `newslint-disable-line` its own line, and `newslint-disable-next-line` the next
line that is not blank. A finding counts where it begins. If several directives cover a finding, the
widest one drops it.
"""

from __future__ import annotations

import re
from sys import maxsize
from typing import TYPE_CHECKING

from newslint.config.selection import Choice, is_always_on, vocabulary
from newslint.engine.directives import MARK
from newslint.engine.directives.comments import read
from newslint.engine.directives.suppressions import VERBS, Name, Suppressions
from newslint.engine.engine_rules import UnusedSuppression
from newslint.suggestions import closest, quoted
from newslint.text import Span
from newslint.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.article import Article
    from newslint.engine.directives.comments import Directive, Word
    from newslint.engine.directives.suppressions import Covers
    from newslint.generators import Generator
    from newslint.rule import BaseRule

    Place = tuple[int, int]  # line and column

_ENABLE = "enable"
_FILE, _RANGE, _LINE, _NEXT_LINE = range(4)
_FIRST, _LAST = (0, 0), (maxsize, 0)
_BLANK = re.compile(r"\s*+")
_MOST_UNKNOWN = 2
"""More unknown words than this are taken for a reason without ` -- `."""


class Reach:
    """
    The effect of the directives of an article.

    `meant` has the rules for each of the names in `suppressions`; `complaints` are violations for
    names and directives that are unknown.
    """

    def __init__(self, article: Article, known: Mapping[str, type[BaseRule]]) -> None:
        """Read them; `known` are all rules that may be named; raise GaveUpError as `read` does."""
        self._names: list[Name] = []
        self.meant: list[frozenset[str]] = []
        self.complaints: list[Violation] = []
        self._article = article
        self._known = known
        self._vocabulary = vocabulary(known)
        self._meanings: dict[str, frozenset[str]] = {}
        self._covers: Covers = {}
        self._open: dict[str, tuple[Place, int]] = {}
        self._wider: dict[int, int] = {}
        self._targets: dict[int, int] = {}
        for directive in read(article):
            self._take(directive)
        for rule, (start, number) in self._open.items():
            self._cover(rule, _RANGE, (start, _LAST), number)
        self.suppressions = Suppressions(self._names, self._covers, self._wider)

    def _take(self, directive: Directive) -> None:
        verb = directive.verb.text.removeprefix(MARK)
        if verb == _ENABLE:
            self._enable(directive)
        elif verb not in VERBS:
            verbs = [MARK + verb for verb in (*VERBS, _ENABLE)]
            others = f"; there are {', '.join(f'`{verb}`' for verb in verbs)}"
            self._complain(
                directive.verb,
                f"no directive is called {quoted(directive.verb.text)}"
                f"{closest(directive.verb.text, verbs, others)}",
            )
        elif directive.names:
            self._disable(directive, VERBS.index(verb))
        else:
            what = f"`{directive.verb.text}` names no rule, so it does nothing"
            self._complain(directive.verb, f"{what}; name rules or tags, or `all`")

    def _disable(self, directive: Directive, width: int) -> None:
        stretch = self._stretch(directive, width)
        for order, rules in self._named(directive):
            number = len(self._names)
            self._names.append(_name(self._article, directive, order, width))
            self.meant.append(rules)
            if directive.in_front_matter and width in (_RANGE, _LINE):
                self._cover_fence(rules, width, number)
            earlier = [self._hold(rule, width, stretch, number) for rule in sorted(rules)]
            if earlier and None not in earlier:
                self._wider[number] = min(other for other in earlier if other is not None)

    def _enable(self, directive: Directive) -> None:
        at: Place = self._article.source.position(directive.comment.start)
        if not directive.names and not self._close(frozenset(self._open), at):
            self._complain(directive.verb, "nothing is disabled here; remove this comment")
        for order, rules in self._named(directive):
            if not self._close(rules, at):
                word = directive.names[order]
                self._complain(word, f"`{word.text}` is not disabled here; remove it")

    def _named(self, directive: Directive) -> Iterator[tuple[int, frozenset[str]]]:
        """Yield the index of each known name, with the rules that it names."""
        self._complain_of_names(directive)
        for order, word in enumerate(directive.names):
            rule = self._known.get(word.text)
            if rule is not None and is_always_on(rule):
                why = "cannot be disabled: it reports what newslint could not check"
                self._complain(word, f"`{word.text}` {why}")
            elif word.text in self._vocabulary:
                yield order, self._rules(word.text)

    def _complain_of_names(self, directive: Directive) -> None:
        unknown = [word for word in directive.names if word.text not in self._vocabulary]
        is_prose = len(unknown) > _MOST_UNKNOWN
        for word in unknown[:1] if is_prose else unknown:
            known = () if is_prose else self._vocabulary
            near = closest(word.text, known, "; write a reason after ` -- `")
            self._complain(word, f"no rule or tag is called {quoted(word.text)}{near}")

    def _rules(self, name: str) -> frozenset[str]:
        if name not in self._meanings:
            generator = self._article.generator
            rules = (rule for rule in self._known.values() if _is_meant(rule, name, generator))
            self._meanings[name] = frozenset(rule.name for rule in rules)
        return self._meanings[name]

    def _stretch(self, directive: Directive, width: int) -> tuple[Place, Place]:
        """Return the first place that a directive covers, and the first that it no longer does."""
        if width == _FILE:
            return _FIRST, _LAST
        position = self._article.source.position
        start, end = (position(offset) for offset in directive.comment)
        if width == _RANGE:
            return start, _LAST
        if width == _LINE:
            return (start.line, 0), (end.line + 1, 0)
        return (end.line + 1, 0), (self._target(end.line) + 1, 0)

    def _target(self, line: int) -> int:
        """Return the next line that is not blank."""
        if line not in self._targets:
            text, source = self._article.text, self._article.source
            found = _BLANK.match(text, source.line_span(line).end)
            self._targets[line] = source.position(found.end() if found else len(text)).line
        return self._targets[line]

    def _hold(self, rule: str, width: int, stretch: tuple[Place, Place], number: int) -> int | None:
        """Let a name cover a rule; return the number of the name that already does, if any."""
        if width != _RANGE:
            return self._cover(rule, width, stretch, number)
        _, other = self._open.setdefault(rule, (stretch[0], number))
        return None if other == number else other

    def _close(self, rules: frozenset[str], at: Place) -> bool:
        """End the open ranges of these rules at a place; return whether there were any."""
        ended = sorted(rules.intersection(self._open))
        for rule in ended:
            start, number = self._open.pop(rule)
            self._cover(rule, _RANGE, (start, at), number)
        return bool(ended)

    def _cover_fence(self, rules: frozenset[str], width: int, number: int) -> None:
        """Let a name in the front matter cover the opening fence too, which can hold no comment."""
        opening = self._article.front_matter.opening
        if opening is not None:
            line = self._article.source.position(opening.start).line
            for rule in rules:
                if not (width == _RANGE and rule in self._open):
                    self._cover(rule, width, ((line, 0), (line + 1, 0)), number)

    def _cover(
        self, rule: str, width: int, stretch: tuple[Place, Place], number: int
    ) -> int | None:
        """Add a range where none of the same width covers it; return the covering name if one does."""
        ranges = self._covers.setdefault(rule, [[] for _ in VERBS])[width]
        start, end = stretch
        last = (ranges[-1][2], ranges[-1][3]) if ranges else _FIRST
        if start < end <= last:
            return ranges[-1][4]
        if start < end:
            ranges.append([*max(start, last), *end, number])
        return None

    def _complain(self, word: Word, message: str) -> None:
        self.complaints.append(Violation(word.span, message))


def _is_meant(rule: type[BaseRule], name: str, generator: Generator) -> bool:
    """Return whether a name means a rule; `unused-suppression` must be named itself."""
    if rule.name == name or is_always_on(rule) or rule.name == UnusedSuppression.name:
        return rule.name == name
    return Choice(ignore=(name,)).verdict(rule, generator) is False


def _name(article: Article, directive: Directive, order: int, width: int) -> Name:
    names, comment = directive.names, directive.comment
    word = names[order]
    cut = comment
    if order + 1 < len(names):
        cut = Span(word.span.start, names[order + 1].span.start)
    elif order:
        cut = Span(names[order - 1].span.end, word.span.end)
    line = article.source.position(comment.start).line
    return Name(word.text, width, line, *word.span, *cut, is_alone=len(names) == 1)
