"""The one engine under every way to run: paths or text in, a report out."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

from newslint.article import Article
from newslint.engine.engine_rules import TOO_LARGE
from newslint.engine.linter import Result, lint, place
from newslint.files import (
    LARGEST,
    TooLargeError,
    below_repository,
    display,
    everything,
    read,
    reason,
    return_to,
    working_folder,
)
from newslint.report import ORDER, Diagnostic, Report
from newslint.rule import SiteRule
from newslint.text import Source, Span
from newslint.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newslint.config import Config
    from newslint.engine.site_linting import Facts
    from newslint.plugins import Plugins
    from newslint.rule import BaseRule

_THRESHOLDS = (1_000_000, 10, 10)
"""
How rarely the garbage collector looks for cycles in a run. It must look, since rules may leave some
behind; but what articles leave are findings, and looking through those of ten thousand articles
costs a thirtieth of the run.
"""


def check_file(
    path: str,
    config: Config,
    *,
    excerpts: bool = False,
    only: Callable[[BaseRule], bool] | None = None,
) -> Result:
    """
    Check one file: the unit of work.

    It needs no global state, so it can run in another process. A file that cannot be read is a
    failure, and one that is too large is a finding. With `only`, the rules that it is true of run.
    """
    try:
        source = Source.decode(read(path))
    except (OSError, TooLargeError) as error:
        return _unread(path, error, excerpts=excerpts)
    return _check(source, path, config, excerpts=excerpts, only=only)


def run(
    paths: Sequence[str],
    config: Config,
    plugins: Plugins,
    *,
    excerpts: bool = False,
    judged: Result | None = None,
) -> Report:
    """
    Check files, as `newslint.files.find` found them, and judge the site that they belong to.

    Site rules see the facts of all articles of the site, and report on `paths`. With `judged`, which
    is what `judge_site` said of these, they do not run again.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        return _run(paths, config, plugins, excerpts=excerpts, judged=judged)
    finally:
        gc.set_threshold(*thresholds)


def judge_site(paths: Sequence[str], config: Config, *, excerpts: bool = False) -> Result:
    """
    Judge the site and report on `paths`, for a caller that then runs these one at a time.

    What fails while facts are collected from `paths` is left to those runs to report.
    """
    if not config.site_rules:
        return Result([], {}, [])
    facts: dict[str, Facts] = {
        path: check_file(path, config, only=_is_site_rule).facts for path in paths
    }
    return _judge(facts, config, excerpts=excerpts)


def check_text(
    text: str | bytes, path: str, config: Config, plugins: Plugins, *, excerpts: bool = False
) -> Report:
    """Check text that stands for the file at `path`, which need not exist; site rules do not run."""
    data = text.encode(errors="replace") if isinstance(text, str) else text
    if len(data) > LARGEST:
        result = _unread(path, TooLargeError(path), excerpts=excerpts)
    else:
        result = _check(Source.decode(data), path, config, excerpts=excerpts)
    return _report(result.diagnostics, 1, result.failures, config, plugins)


def _run(
    paths: Sequence[str],
    config: Config,
    plugins: Plugins,
    *,
    excerpts: bool,
    judged: Result | None,
) -> Report:
    diagnostics: list[Diagnostic] = []
    kinds: dict[str, list[str]] = {}
    facts: dict[str, Facts] = {}
    directives: dict[str, Mapping[str, Any]] = {}
    articles = 0
    for path in paths:
        result = check_file(path, config, excerpts=excerpts)
        diagnostics += result.diagnostics
        for failure in result.failures:
            kinds.setdefault(failure.replace(display(path), "", 1), []).append(failure)
        articles += result.was_read
        if config.site_rules:
            facts[path] = result.facts
        if result.directives:
            directives[path] = result.directives
    failures = _told_once(kinds)
    if config.site_rules and (judged or directives or _asks_for_judgement(facts, config)):
        from newslint.engine.site_linting import settle

        judged = _judge(facts, config, excerpts=excerpts) if judged is None else judged
        judged = settle(judged, directives, config, excerpts=excerpts)
        diagnostics += judged.diagnostics
        failures += judged.failures
    return _report(diagnostics, articles, failures, config, plugins)


def _asks_for_judgement(facts: Mapping[str, Facts], config: Config) -> bool:
    """Return whether a site rule has anything to judge; one may want the facts of other articles."""
    return any(facts.values()) or any(map(_needs_all_articles, config.site_rules))


def _told_once(kinds: dict[str, list[str]]) -> list[str]:
    """Say of what went wrong in the same way on many articles only how many they are."""
    return [
        f"{first} (and on {len(others)} more articles)" if others else first
        for first, *others in kinds.values()
    ]


def _judge(facts: dict[str, Facts], config: Config, *, excerpts: bool) -> Result:
    """Report on the articles that `facts` has; those of others are added."""
    from newslint.engine.site_linting import judge

    named = set(facts)
    failures = _collect_elsewhere(facts, config)
    judged = judge(facts, named, config, excerpts=excerpts)
    return judged._replace(failures=failures + judged.failures)


def _collect_elsewhere(facts: dict[str, Facts], config: Config) -> list[str]:
    """Add the facts of the site's other articles, if a rule needs them; return what went wrong."""
    failures: list[str] = []
    if not any(map(_needs_all_articles, config.site_rules)):
        return failures
    for path in everything(config).paths:
        if path not in facts:
            result = check_file(path, config, only=_needs_all_articles)
            facts[path] = result.facts
            failures += result.failures
    return failures


def _is_site_rule(rule: BaseRule) -> bool:
    return isinstance(rule, SiteRule)


def _needs_all_articles(rule: BaseRule) -> bool:
    return isinstance(rule, SiteRule) and rule.needs_all_articles


def _check(
    source: Source,
    path: str,
    config: Config,
    *,
    excerpts: bool,
    only: Callable[[BaseRule], bool] | None = None,
) -> Result:
    generator, schema, rules, _, site = config.settings(path, source.text)
    rules = rules if only is None else tuple(filter(only, rules))
    article = Article(config.relative(path), source, generator, schema, config.now, site)
    known = config.stack.offer.rules
    home = working_folder()
    result = lint(article, rules, shown=display(path), excerpts=excerpts, known=known)
    return_to(home)
    return result


def _unread(path: str, error: Exception, *, excerpts: bool) -> Result:
    shown = display(path)
    if isinstance(error, TooLargeError):
        message = f"{reason(error)} and was not read".replace("it is", "the file is", 1)
        found = [Violation(Span(0, 0), message, "exclude the file, or split it")]
        nothing = Source.from_text("")
        return place(shown, nothing, TOO_LARGE, found, excerpts=excerpts)
    failure = f"`{shown}` cannot be read: {reason(error)}"
    return Result([], {}, [failure], was_read=False)


def _report(
    diagnostics: list[Diagnostic],
    articles: int,
    failures: list[str],
    config: Config,
    plugins: Plugins,
) -> Report:
    """Sort the diagnostics, and let plugins have the last word on them, if they do not fail."""
    diagnostics.sort(key=ORDER)
    changed, failed = _modified(diagnostics, plugins)
    folder = below_repository(config.directory)
    return Report(changed, articles, [*failures, *failed], config.stack.offer.rules, folder)


def _modified(
    diagnostics: list[Diagnostic], plugins: Plugins
) -> tuple[list[Diagnostic], list[str]]:
    """Let plugins change the diagnostics; few do, and a run without them imports less."""
    modifiers = [*plugins.modifiers()]
    if not modifiers:
        return diagnostics, []
    from newslint.engine.modifying import modified

    return modified(diagnostics, modifiers)
