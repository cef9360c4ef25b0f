"""Run rules on one article: no input, no output, no global state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.engine.directives import MARK
from newslint.engine.engine_rules import GAVE_UP, INTERNAL_ERROR, UnusedSuppression
from newslint.engine.validation import violation_fault
from newslint.failures import describe_failure, describe_refusal
from newslint.limits import GaveUpError
from newslint.named_tuples import NamedTuple
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
_EXCERPT = 400


class Result(NamedTuple):
    """
    The result of linting one article, in plain values.

    * `facts`: what each site rule collected, by the name of the rule.
    * `failures`: one line for each rule that raised, or one for a file that could not be read.
    * `directives`: suppressions of site rules, as plain values; empty if there are none.
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
    display_path: str = "",
    with_excerpts: bool = False,
    known: Mapping[str, type[BaseRule]] | None = None,
) -> Result:
    """
    Run `rules` on `article`, and drop the findings that comments in it disable.

    If a rule raises or yields something that is not a valid violation, the result has an
    `internal-error` finding and a failure; its other findings are kept, and the other rules run.

    `display_path` is the path in diagnostics, by default the article's own. `with_excerpts` adds to
    each diagnostic the line of the article where it begins, and its columns in other units. `known`
    are the rules that comments may name, by default those that run.
    """
    builder = _DiagnosticBuilder(
        display_path or article.path, article.source, with_excerpts=with_excerpts
    )
    facts: dict[str, list[Any]] = {}
    reach = None
    if MARK in article.text:
        reach = _reach(article, known or {rule.name: type(rule) for rule in rules}, builder)
    for rule in rules:
        try:
            if isinstance(rule, Rule):
                for violation in rule.check(article):
                    builder.add(rule, violation)
            elif isinstance(rule, SiteRule):
                facts[rule.name] = list(rule.collect(article))
        except GaveUpError as limit:
            builder.gave_up(rule, limit)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a rule may raise anything
            builder.failed(rule, describe_failure(rule, builder.path, error))
    directives = {} if reach is None else _apply_directives(reach, rules, builder)
    builder.diagnostics.sort(key=ORDER)
    return Result(builder.diagnostics, facts, builder.failures, directives=directives)


def _reach(
    article: Article, known: Mapping[str, type[BaseRule]], builder: _DiagnosticBuilder
) -> Reach | None:
    """Read the directives of an article, and let `builder` drop the findings that they disable."""
    from newslint.engine.directives.reach import Reach

    try:
        reach = Reach(article, known)
    except GaveUpError as limit:
        builder.gave_up(UnusedSuppression(), limit)
    except Exception as error:  # noqa: BLE001 - views of the article may raise anything
        rule = UnusedSuppression()
        builder.failed(rule, describe_failure(rule, builder.path, error))
    else:
        builder.suppressions = reach.suppressions
        return reach
    return None


def _apply_directives(
    reach: Reach, rules: Sequence[BaseRule], builder: _DiagnosticBuilder
) -> dict[str, Any]:
    """Report the directives that do nothing, and return those that concern site rules."""
    from newslint.engine.directives.suppressions import decided_by

    now, later = decided_by(reach.meant, rules, builder.unfinished)
    for rule in rules:
        if isinstance(rule, UnusedSuppression):
            builder.add_all(rule, [*reach.complaints, *reach.suppressions.unused(now)])
    waiting = {rule.name for rule in rules if isinstance(rule, SiteRule)}
    return reach.suppressions.to_json(waiting, later)


def to_diagnostics(
    path: str,
    source: Source,
    rule: BaseRule,
    violations: Iterable[Violation],
    *,
    with_excerpts: bool,
) -> Result:
    """Turn the violations that one rule found in one article into diagnostics."""
    builder = _DiagnosticBuilder(path, source, with_excerpts=with_excerpts)
    builder.add_all(rule, violations)
    return Result(builder.diagnostics, {}, builder.failures)


class _DiagnosticBuilder:
    """Turns the violations in one article into diagnostics, at most a thousand of each rule."""

    def __init__(self, path: str, source: Source, *, with_excerpts: bool) -> None:
        self.path = path
        self.source = source
        self.length = len(source.text)
        self.positions = source.positions
        self.ruler = _ruler(source) if with_excerpts else None
        self.diagnostics: list[Diagnostic] = []
        self.failures: list[str] = []
        self.unfinished: set[str] = set()
        """The names of rules that did not finish, so that they might have found more."""
        self.suppressions: Suppressions | None = None
        self._refused: dict[str, int] = {}
        """How many invalid violations each rule has yielded, by its name."""

    def add(self, rule: BaseRule, violation: Violation) -> None:
        """Add a violation, rule by rule; raise GaveUpError if the rule has too many."""
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
        """Add the violations of a rule, up to the limit."""
        try:
            for violation in violations:
                self.add(rule, violation)
        except GaveUpError as limit:
            self.gave_up(rule, limit)

    def gave_up(self, rule: BaseRule, limit: GaveUpError) -> None:
        """Add a `gave-up` finding for a rule that met a limit."""
        span, reason = getattr(limit, "span", None), getattr(limit, "reason", None)
        fault = violation_fault(Violation(span, reason), self.length)  # type: ignore[arg-type]
        if fault is not None:
            fault = f"it gave up and {fault.removeprefix('it ')}"
            self.failed(rule, describe_refusal(rule, self.path, fault))
            return
        self.unfinished.add(rule.name)
        violation = Violation(limit.span, f"{rule.name}: {limit.reason}")
        self.diagnostics.append(self._diagnostic(GAVE_UP, violation))

    def failed(self, rule: BaseRule, failure: str) -> None:
        """Add an `internal-error` finding for a rule that failed."""
        self.unfinished.add(rule.name)
        self.failures.append(failure)
        violation = Violation(Span(0, 0), failure)
        self.diagnostics.append(self._diagnostic(INTERNAL_ERROR, violation))

    def _refuse(self, rule: BaseRule, fault: str) -> None:
        """Refuse something that is not a valid violation, and report the first one of each rule."""
        count = self._refused[rule.name] = self._refused.get(rule.name, 0) + 1
        if count == 1:
            self.failed(rule, describe_refusal(rule, self.path, fault))
        if count > MOST_FINDINGS:
            raise GaveUpError(Span(0, 0), f"more than {MOST_FINDINGS} invalid findings")

    def _diagnostic(self, rule: BaseRule, violation: Violation) -> Diagnostic:
        span, message, help_, fix, related, notes, severity = violation
        start, end = self.positions(span)
        if severity is None or rule.has_own_severity:
            severity = rule.severity
        edits = None if fix is None else self._fix(fix)
        places = tuple(map(self._related, related)) if related else ()
        name = rule.name
        diagnostic = Diagnostic(
            self.path, start, end, name, severity, message, help_, edits, places, notes
        )
        if self.ruler is None:
            return diagnostic
        columns = self.ruler.columns(diagnostic.positions())
        return diagnostic._replace(excerpt=self._excerpt(span[0])._replace(columns=columns))

    def _related(self, place: Related) -> RelatedPlace:
        return RelatedPlace(self.path, *self.positions(place[0]), place[1])

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
