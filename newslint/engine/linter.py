"""Article x rules -> diagnostics and facts. Pure: no input, no output, no global state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.engine.directives import MARK
from newslint.engine.engine_rules import GAVE_UP, INTERNAL_ERROR, UnusedSuppression
from newslint.engine.validation import violation_fault
from newslint.failures import account, refusal
from newslint.limits import GaveUpError
from newslint.report import ORDER, Diagnostic, Excerpt, PlacedEdit, PlacedFix, RelatedPlace
from newslint.rule import Rule, SiteRule
from newslint.text import Span
from newslint.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newslint.article import Article
    from newslint.columns import Ruler
    from newslint.engine.directives.reach import Reach
    from newslint.engine.directives.suppressions import Suppressions
    from newslint.rule import BaseRule
    from newslint.text import Source
    from newslint.violation import Fix, Related

MOST_FINDINGS = 1_000
_make = tuple.__new__
_EXCERPT = 400


class Result(NamedTuple):
    """
    What became of one article, in plain values.

    `facts` holds what each site rule collected, by the rule's name; `failures` one line for each
    rule that raised, or one for a file that could not be read; `directives` what comments in the
    article say of site rules, empty where they say nothing.
    """

    diagnostics: list[Diagnostic]
    facts: dict[str, list[Any]]
    failures: list[str]
    was_read: bool = True
    directives: Mapping[str, Any] = {}


def lint(
    article: Article,
    rules: Sequence[BaseRule],
    *,
    shown: str = "",
    excerpts: bool = False,
    known: Mapping[str, type[BaseRule]] | None = None,
) -> Result:
    """
    Run `rules` over `article`, and drop what comments in it disable.

    A rule that raises, or that reports what cannot be a finding, becomes an `internal-error` finding
    and a failure; the others go on, and its other findings are kept.
    `shown` is the path that readers get, where it is not the article's own. `excerpts` adds to each
    diagnostic the line of the article where it begins, and its columns in other units. `known` are
    the rules that comments may name, by default those that run.
    """
    placed = _Placer(shown or article.path, article.source, excerpts=excerpts)
    facts: dict[str, list[Any]] = {}
    reach = None
    if MARK in article.text:
        reach = _reach(article, known or {rule.name: type(rule) for rule in rules}, placed)
    for rule in rules:
        try:
            if isinstance(rule, Rule):
                for violation in rule.check(article):
                    placed.add(rule, violation)
            elif isinstance(rule, SiteRule):
                facts[rule.name] = list(rule.collect(article))
        except GaveUpError as limit:
            placed.gave_up(rule, limit)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a rule may raise anything
            placed.failed(rule, account(rule, placed.path, error))
    directives = {} if reach is None else _judged(reach, rules, placed)
    placed.diagnostics.sort(key=ORDER)
    return Result(placed.diagnostics, facts, placed.failures, directives=directives)


def _reach(article: Article, known: Mapping[str, type[BaseRule]], placed: _Placer) -> Reach | None:
    """Read the directives of an article, and let them drop what is placed from now on."""
    from newslint.engine.directives.reach import Reach

    try:
        reach = Reach(article, known)
    except GaveUpError as limit:
        placed.gave_up(UnusedSuppression(), limit)
    except Exception as error:  # noqa: BLE001 - views of the article may raise anything
        rule = UnusedSuppression()
        placed.failed(rule, account(rule, placed.path, error))
    else:
        placed.suppressions = reach.suppressions
        return reach
    return None


def _judged(reach: Reach, rules: Sequence[BaseRule], placed: _Placer) -> dict[str, Any]:
    """Report the directives that do nothing, and return what they say of site rules."""
    from newslint.engine.directives.suppressions import judged_by

    now, later = judged_by(reach.meant, rules, placed.unfinished)
    for rule in rules:
        if isinstance(rule, UnusedSuppression):
            placed.add_all(rule, [*reach.complaints, *reach.suppressions.unused(now)])
    waiting = {rule.name for rule in rules if isinstance(rule, SiteRule)}
    return reach.suppressions.to_json(waiting, later)


def place(
    path: str, source: Source, rule: BaseRule, violations: Iterable[Violation], *, excerpts: bool
) -> Result:
    """Turn the violations that one rule found in one article into diagnostics."""
    placer = _Placer(path, source, excerpts=excerpts)
    placer.add_all(rule, violations)
    return Result(placer.diagnostics, {}, placer.failures)


class _Placer:
    """Collects diagnostics of one article, at most a thousand a rule."""

    def __init__(self, path: str, source: Source, *, excerpts: bool) -> None:
        self.path = path
        self.source = source
        self.length = len(source.text)
        self.positions = source.positions
        self.ruler = _ruler(source) if excerpts else None
        self.diagnostics: list[Diagnostic] = []
        self.failures: list[str] = []
        self.unfinished: set[str] = set()
        """The names of rules that might have said more."""
        self.suppressions: Suppressions | None = None
        self._refused: dict[str, int] = {}
        """How many findings of a rule could not be taken, by the rule's name."""

    def add(self, rule: BaseRule, violation: Violation) -> None:
        """Add what a rule found; raise GaveUpError when it is too much. All of a rule comes in a row."""
        fault = violation_fault(violation, self.length)
        if fault is not None:
            self._refuse(rule, fault)
            return
        diagnostic = self._diagnostic(rule, violation)
        if self.suppressions is not None and self.suppressions.drops(diagnostic):
            return
        found = self.diagnostics
        if len(found) >= MOST_FINDINGS and found[-MOST_FINDINGS].rule == rule.name:
            reason = f"more than {MOST_FINDINGS} findings; the rest is not shown"
            raise GaveUpError(violation.span, reason)
        found.append(diagnostic)

    def add_all(self, rule: BaseRule, violations: Iterable[Violation]) -> None:
        """Add all that a rule found, or as much as there is room for."""
        try:
            for violation in violations:
                self.add(rule, violation)
        except GaveUpError as limit:
            self.gave_up(rule, limit)

    def gave_up(self, rule: BaseRule, limit: GaveUpError) -> None:
        """Say that a rule met a limit."""
        span, reason = getattr(limit, "span", None), getattr(limit, "reason", None)
        fault = violation_fault(Violation(span, reason), self.length)  # type: ignore[arg-type]
        if fault is not None:
            fault = f"it gave up and {fault.removeprefix('it ')}"
            self.failed(rule, refusal(rule, self.path, fault))
            return
        self.unfinished.add(rule.name)
        violation = Violation(limit.span, f"{rule.name}: {limit.reason}")
        self.diagnostics.append(self._diagnostic(GAVE_UP, violation))

    def failed(self, rule: BaseRule, failure: str) -> None:
        """Say in one line that a rule failed."""
        self.unfinished.add(rule.name)
        self.failures.append(failure)
        violation = Violation(Span(0, 0), failure)
        self.diagnostics.append(self._diagnostic(INTERNAL_ERROR, violation))

    def _refuse(self, rule: BaseRule, fault: str) -> None:
        """Take no finding that is none, and say so of the first one of a rule."""
        count = self._refused[rule.name] = self._refused.get(rule.name, 0) + 1
        if count == 1:
            self.failed(rule, refusal(rule, self.path, fault))
        if count > MOST_FINDINGS:
            raise GaveUpError(Span(0, 0), f"more than {MOST_FINDINGS} findings that are none")

    def _diagnostic(self, rule: BaseRule, violation: Violation) -> Diagnostic:
        span, message, help_, fix, related, notes, severity = violation
        start, end = self.positions(span)
        if severity is None or rule.has_own_severity:
            severity = rule.severity
        placed_fix = None if fix is None else self._fix(fix)
        places = tuple(map(self._related, related)) if related else ()
        name = rule.name
        # The usual way to make a tuple with names costs twice as much, and this is done most.
        diagnostic = _make(
            Diagnostic,
            (
                self.path,
                start,
                end,
                name,
                severity,
                message,
                help_,
                placed_fix,
                places,
                notes,
                None,
            ),
        )
        if self.ruler is None:
            return diagnostic
        columns = self.ruler.columns(diagnostic.positions())
        return diagnostic._replace(excerpt=self._excerpt(span[0])._replace(columns=columns))

    def _related(self, place: Related) -> RelatedPlace:
        return _make(RelatedPlace, (self.path, *self.positions(place[0]), place[1]))

    def _fix(self, fix: Fix) -> PlacedFix:
        edits = tuple(PlacedEdit(*self.positions(edit.span), edit.text) for edit in fix.edits)
        return PlacedFix(fix.title, fix.safe, edits)

    def _excerpt(self, offset: int) -> Excerpt:
        source = self.source
        start, end = source.line_span(source.position(offset).line)
        start = max(start, offset - _EXCERPT)
        shown = source.text[start : min(end, offset + _EXCERPT)]
        if start == 0 and source.has_bom:
            shown = shown[1:]
        return Excerpt(shown, source.position(start).column)


def _ruler(source: Source) -> Ruler:
    from newslint.columns import Ruler

    return Ruler(source)
