"""The second half of site rules: take the facts of all articles, and return findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.engine.directives.suppressions import Suppressions
from newslint.engine.engine_rules import UnusedSuppression
from newslint.engine.linter import Result, to_diagnostics
from newslint.engine.validation import pair_fault
from newslint.failures import describe_failure, describe_refusal
from newslint.files import TooLargeError, read, reason, return_to, tree, working_folder
from newslint.site.listing import Site
from newslint.text import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from newslint.config import Config
    from newslint.report import Diagnostic
    from newslint.rule import SiteRule
    from newslint.violation import Violation

    Facts = Mapping[str, list[Any]]  # what the site rules collected from one article, by rule


def run_site_rules(
    facts: Mapping[str, Facts], named: AbstractSet[str], config: Config, *, with_excerpts: bool
) -> Result:
    """
    Run the site rules on `facts`, which has the display path of each article.

    Findings in articles that are not `named` are dropped: the user did not ask for them. Rules get
    paths relative to the root.
    """
    shown = {config.relative(path): path for path in sorted(facts)}
    site = Site(listing=lambda: tree(config.root))
    site_result = Result([], {}, [])
    for rule in config.site_rules:
        collected = {
            relative: facts[path][rule.name]
            for relative, path in sorted(shown.items())
            if rule.name in facts[path]
        }
        found, failures = _by_path(rule, collected, site)
        site_result.failures.extend(failures)
        for path, violations in found.items():
            if shown[path] in named:
                result = _in_article(
                    rule, shown[path], violations, config, with_excerpts=with_excerpts
                )
                site_result.diagnostics.extend(result.diagnostics)
                site_result.failures.extend(result.failures)
    return site_result


def apply_suppressions(
    site_result: Result,
    directives: Mapping[str, Mapping[str, Any]],
    config: Config,
    *,
    with_excerpts: bool,
) -> Result:
    """
    Apply suppressions to the findings of site rules, and report unused ones.

    `directives` has `Result.directives` of each article, by path. If a site rule failed, no
    suppression is reported as unused: the rule might have found more.
    """
    if not directives:
        return site_result
    by_path = {path: Suppressions.from_json(value) for path, value in directives.items()}
    kept = [
        found
        for found in site_result.diagnostics
        if found.path not in by_path or not by_path[found.path].drops(found)
    ]
    failures = list(site_result.failures)
    for path, suppressions in sorted(by_path.items()) if not failures else ():
        try:
            kept += _unused(
                path, suppressions, directives[path], config, with_excerpts=with_excerpts
            )
        except (OSError, TooLargeError) as error:
            failures.append(f"`{path}` cannot be read: {reason(error)}")
    return site_result._replace(diagnostics=kept, failures=failures)


def _unused(
    path: str,
    suppressions: Suppressions,
    waiting_names: Mapping[str, Any],
    config: Config,
    *,
    with_excerpts: bool,
) -> list[Diagnostic]:
    """Report the names that dropped nothing, if `unused-suppression` runs on this article."""
    waiting = dict(waiting_names["undecided"])
    idle = suppressions.idle(waiting)
    if not idle:
        return []
    source = Source.decode(read(path))
    settings = config.settings(path, source.text)
    decided = [number for number in idle if settings.silent.isdisjoint(waiting[number])]
    found = [
        diagnostic
        for rule in settings.rules
        if isinstance(rule, UnusedSuppression)
        for diagnostic in to_diagnostics(
            path, source, rule, suppressions.unused(decided), with_excerpts=with_excerpts
        ).diagnostics
    ]
    return [diagnostic for diagnostic in found if not suppressions.drops(diagnostic)]


def _by_path(
    rule: SiteRule[Any], collected: Mapping[str, list[Any]], site: Site
) -> tuple[dict[str, list[Violation]], list[str]]:
    """Return what a rule finds, by path, and a line for each failure."""
    found: dict[str, list[Violation]] = {}
    failures: dict[str, str] = {}
    home = working_folder()
    try:
        for pair in rule.check(collected, site):
            fault = pair_fault(pair, collected)
            if fault is None:
                found.setdefault(pair[0], []).append(pair[1])
            else:
                failures.setdefault("refused", describe_refusal(rule, "the site", fault))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a rule may raise anything
        failures["raised"] = describe_failure(rule, "the site", error)
    return_to(home)
    return found, list(failures.values())


def _in_article(
    rule: SiteRule[Any], path: str, found: list[Violation], config: Config, *, with_excerpts: bool
) -> Result:
    """Turn the violations in one article into diagnostics; none if overrides ignore the rule."""
    try:
        source = Source.decode(read(path))
    except (OSError, TooLargeError) as error:
        return Result([], {}, [f"`{path}` cannot be read: {reason(error)}"])
    settings = config.settings(path, source.text)
    if rule.name in settings.silent:
        return Result([], {}, [])
    here = next(own for own in settings.rules if own.name == rule.name)
    return to_diagnostics(path, source, here, found, with_excerpts=with_excerpts)
