"""Article x rules -> diagnostics and facts. Pure: no input, no output, no global state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.engine_rules import GAVE_UP, INTERNAL_ERROR
from newslint.report import ORDER, Diagnostic, Excerpt, PlacedEdit, PlacedFix, RelatedPlace
from newslint.rule import GaveUpError, Related, Rule, SiteRule, Violation
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newslint.article import Article
    from newslint.columns import Ruler
    from newslint.rule import BaseRule
    from newslint.text import Source

MOST_FINDINGS = 1_000
_EXCERPT = 400


class Result(NamedTuple):
    """
    What became of one article, in plain values.

    `facts` holds what each site rule collected, by the rule's name; `failures` one line for each
    rule that raised, or one for a file that could not be read.
    """

    diagnostics: list[Diagnostic]
    facts: dict[str, list[Any]]
    failures: list[str]
    was_read: bool = True


def lint(
    article: Article, rules: Sequence[BaseRule], *, shown: str = "", excerpts: bool = False
) -> Result:
    """
    Run `rules` over `article`.

    A rule that raises becomes an `internal-error` finding and a failure, and the others go on.
    `shown` is the path that readers get, where it is not the article's own. `excerpts` adds to each
    diagnostic the line of the article where it begins, and its columns in other units.
    """
    shown = shown or article.path
    placed = _Placer(shown, article.source, excerpts=excerpts)
    facts: dict[str, list[Any]] = {}
    failures: list[str] = []
    for rule in rules:
        try:
            if isinstance(rule, Rule):
                placed.add(rule, rule.check(article))
            elif isinstance(rule, SiteRule):
                facts[rule.name] = list(rule.collect(article))
        except GaveUpError as limit:
            placed.add(GAVE_UP, [Violation(limit.span, f"{rule.name}: {limit.reason}")])
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a rule may raise anything
            failures.append(account(rule, shown, error))
            placed.add(INTERNAL_ERROR, [Violation(Span(0, 0), failures[-1])])
    placed.diagnostics.sort(key=ORDER)
    return Result(placed.diagnostics, facts, failures)


def place(
    path: str, source: Source, rule: BaseRule, violations: Iterable[Violation], *, excerpts: bool
) -> list[Diagnostic]:
    """Turn the violations that one rule found in one article into diagnostics."""
    placer = _Placer(path, source, excerpts=excerpts)
    placer.add(rule, violations)
    return placer.diagnostics


class _Placer:
    """Collects diagnostics of one article, at most a thousand a rule."""

    def __init__(self, path: str, source: Source, *, excerpts: bool) -> None:
        self.path = path
        self.source = source
        self.position = source.position
        self.ruler = _ruler(source) if excerpts else None
        self.diagnostics: list[Diagnostic] = []

    def add(self, rule: BaseRule, violations: Iterable[Violation]) -> None:
        for count, violation in enumerate(violations):
            if count == MOST_FINDINGS:
                reason = f"{rule.name}: more than {MOST_FINDINGS} findings; the rest is not shown"
                violation = Violation(violation.span, reason)  # noqa: PLW2901
                self.diagnostics.append(self._diagnostic(GAVE_UP, violation))
                return
            self.diagnostics.append(self._diagnostic(rule, violation))

    def _diagnostic(self, rule: BaseRule, violation: Violation) -> Diagnostic:
        (start, end), message, fix, related, notes, severity = violation
        diagnostic = Diagnostic(
            self.path,
            self.position(start),
            self.position(end),
            rule.name,
            rule.severity if severity is None or rule.has_own_severity else severity,
            message,
            None if fix is None else self._fix(violation),
            tuple(self._related(related)) if related else (),
            notes,
        )
        if self.ruler is None:
            return diagnostic
        columns = self.ruler.columns(diagnostic.positions())
        return diagnostic._replace(excerpt=self._excerpt(start)._replace(columns=columns))

    def _related(self, places: Iterable[Related]) -> Iterator[RelatedPlace]:
        for (start, end), message in places:
            yield RelatedPlace(self.path, self.position(start), self.position(end), message)

    def _fix(self, violation: Violation) -> PlacedFix | None:
        fix = violation.fix
        if fix is None:
            return None
        position = self.source.position
        edits = tuple(
            PlacedEdit(position(edit.span.start), position(edit.span.end), edit.text)
            for edit in fix.edits
        )
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


def account(rule: BaseRule, where: str, error: BaseException) -> str:
    """Say in one line which rule failed where, how, and where in the rule's code."""
    what = what_happened(error, lambda module: module.startswith(rule.origin()))
    return f"rule {rule.name} failed on {where}: {what}; the other rules went on"


def what_happened(error: BaseException, is_culprit: Callable[[str], bool]) -> str:
    """Say what was raised, and where it last was in modules whose names are a culprit's."""
    trace, line = error.__traceback__, ""
    while trace is not None:
        if is_culprit(trace.tb_frame.f_globals.get("__name__", "")):
            file = trace.tb_frame.f_code.co_filename.rpartition("/")[2]
            line = f" ({file} line {trace.tb_lineno})"
        trace = trace.tb_next
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"{what}{line}"
