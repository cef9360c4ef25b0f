"""Check paths or a text, and return a report; all ways to run newslint come here."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

from newslint.article import Article
from newslint.engine.engine_rules import TOO_LARGE
from newslint.engine.linter import Result, lint, to_diagnostics
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
Thresholds of the garbage collector during a run. It must run, because rules may create cycles; but
to search the findings of ten thousand articles again and again costs a thirtieth of the run.
"""


def check_file(
    path: str,
    config: Config,
    *,
    with_excerpts: bool = False,
    only: Callable[[BaseRule], bool] | None = None,
) -> Result:
    """
    Check one file.

    It needs no global state, so it can run in another process. A file that cannot be read is a
    failure, and one that is too large is a finding. With `only`, just the rules for which it returns
    true run.
    """
    try:
        source = Source.decode(read(path))
    except (OSError, TooLargeError) as error:
        return _unread(path, error, with_excerpts=with_excerpts)
    return _check(source, path, config, with_excerpts=with_excerpts, only=only)


def run(
    paths: Sequence[str],
    config: Config,
    plugins: Plugins,
    *,
    with_excerpts: bool = False,
    site_result: Result | None = None,
) -> Report:
    """
    Check the files that `newslint.files.find` found, with article rules and site rules.

    Site rules see the facts of all articles of the site, and report on `paths`. With `site_result`,
    the result of `check_site` for these paths, they do not run again.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        return _run(paths, config, plugins, with_excerpts=with_excerpts, site_result=site_result)
    finally:
        gc.set_threshold(*thresholds)


def check_site(paths: Sequence[str], config: Config, *, with_excerpts: bool = False) -> Result:
    """
    Run the site rules only, for a caller that then runs each of `paths` by itself.

    Failures while facts are collected from `paths` are not in the result: the later runs report them.
    """
    if not config.site_rules:
        return Result([], {}, [])
    facts: dict[str, Facts] = {
        path: check_file(path, config, only=_is_site_rule).facts for path in paths
    }
    return _check_site(facts, config, with_excerpts=with_excerpts)


def check_text(
    text: str | bytes, path: str, config: Config, plugins: Plugins, *, with_excerpts: bool = False
) -> Report:
    """Check text as if it were the file at `path`, which need not exist; site rules do not run."""
    data = text.encode(errors="replace") if isinstance(text, str) else text
    if len(data) > LARGEST:
        result = _unread(path, TooLargeError(path), with_excerpts=with_excerpts)
    else:
        result = _check(Source.decode(data), path, config, with_excerpts=with_excerpts)
    return _report(result.diagnostics, 1, result.failures, config, plugins)


def _run(
    paths: Sequence[str],
    config: Config,
    plugins: Plugins,
    *,
    with_excerpts: bool,
    site_result: Result | None,
) -> Report:
    diagnostics: list[Diagnostic] = []
    kinds: dict[str, list[str]] = {}
    facts: dict[str, Facts] = {}
    directives: dict[str, Mapping[str, Any]] = {}
    articles = 0
    for path in paths:
        result = check_file(path, config, with_excerpts=with_excerpts)
        diagnostics += result.diagnostics
        for failure in result.failures:
            kinds.setdefault(failure.replace(display(path), "", 1), []).append(failure)
        articles += result.was_read
        if config.site_rules:
            facts[path] = result.facts
        if result.directives:
            directives[path] = result.directives
    failures = _counted_once(kinds)
    if config.site_rules and (site_result or directives or _have_site_rules_work(facts, config)):
        from newslint.engine.site_linting import apply_suppressions

        site_result = (
            _check_site(facts, config, with_excerpts=with_excerpts)
            if site_result is None
            else site_result
        )
        site_result = apply_suppressions(
            site_result, directives, config, with_excerpts=with_excerpts
        )
        diagnostics += site_result.diagnostics
        failures += site_result.failures
    return _report(diagnostics, articles, failures, config, plugins)


def _have_site_rules_work(facts: Mapping[str, Facts], config: Config) -> bool:
    """Return whether a site rule has facts, or may need those of other articles."""
    return any(facts.values()) or any(map(_needs_all_articles, config.site_rules))


def _counted_once(kinds: dict[str, list[str]]) -> list[str]:
    """Collapse identical failures into one line with a count."""
    return [
        f"{first} (and on {len(others)} more articles)" if others else first
        for first, *others in kinds.values()
    ]


def _check_site(facts: dict[str, Facts], config: Config, *, with_excerpts: bool) -> Result:
    """Run the site rules; add to `facts` those of the other articles of the site, if needed."""
    from newslint.engine.site_linting import run_site_rules

    named = set(facts)
    failures = _collect_from_others(facts, config)
    site_result = run_site_rules(facts, named, config, with_excerpts=with_excerpts)
    return site_result._replace(failures=failures + site_result.failures)


def _collect_from_others(facts: dict[str, Facts], config: Config) -> list[str]:
    """Add the facts of the other articles of the site, if a rule needs them; return failures."""
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
    with_excerpts: bool,
    only: Callable[[BaseRule], bool] | None = None,
) -> Result:
    generator, schema, rules, _, site = config.settings(path, source.text)
    rules = rules if only is None else tuple(filter(only, rules))
    article = Article(config.relative(path), source, generator, schema, config.now, site)
    known = config.stack.registry.rules
    home = working_folder()
    result = lint(
        article, rules, display_path=display(path), with_excerpts=with_excerpts, known=known
    )
    return_to(home)
    return result


def _unread(path: str, error: Exception, *, with_excerpts: bool) -> Result:
    shown = display(path)
    if isinstance(error, TooLargeError):
        message = f"{reason(error)} and was not read".replace("it is", "the file is", 1)
        found = [Violation(Span(0, 0), message, "exclude the file, or split it")]
        nothing = Source.from_text("")
        return to_diagnostics(shown, nothing, TOO_LARGE, found, with_excerpts=with_excerpts)
    failure = f"`{shown}` cannot be read: {reason(error)}"
    return Result([], {}, [failure], was_read=False)


def _report(
    diagnostics: list[Diagnostic],
    articles: int,
    failures: list[str],
    config: Config,
    plugins: Plugins,
) -> Report:
    """Sort the diagnostics, let plugins change them, and make the report."""
    diagnostics.sort(key=ORDER)
    changed, failed = _modified(diagnostics, plugins)
    folder = below_repository(config.directory)
    return Report(changed, articles, [*failures, *failed], config.stack.registry.rules, folder)


def _modified(
    diagnostics: list[Diagnostic], plugins: Plugins
) -> tuple[list[Diagnostic], list[str]]:
    """Let plugins change the diagnostics; import the code for it only if one does."""
    modifiers = [*plugins.modifiers()]
    if not modifiers:
        return diagnostics, []
    from newslint.engine.modifying import modified

    return modified(diagnostics, modifiers)
