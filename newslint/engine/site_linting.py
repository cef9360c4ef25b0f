"""The second half of site rules: the facts of all articles in, findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.engine.directives.suppressions import Suppressions
from newslint.engine.engine_rules import UnusedSuppression
from newslint.engine.linter import Result, place
from newslint.engine.validation import pair_fault
from newslint.failures import account, refusal
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


def judge(
    facts: Mapping[str, Facts], named: AbstractSet[str], config: Config, *, excerpts: bool
) -> Result:
    """
    Let site rules judge the articles that `facts` has, by their paths as they are shown.

    What is found in articles that are not `named` is dropped: nobody asked for it. Rules know
    articles by their paths as seen from the root.
    """
    shown = {config.relative(path): path for path in sorted(facts)}
    site = Site(listing=lambda: tree(config.root))
    judged = Result([], {}, [])
    for rule in config.site_rules:
        collected = {
            relative: facts[path][rule.name]
            for relative, path in sorted(shown.items())
            if rule.name in facts[path]
        }
        found, failures = _by_path(rule, collected, site)
        judged.failures.extend(failures)
        for path, violations in found.items():
            if shown[path] in named:
                placed = _placed(rule, shown[path], violations, config, excerpts=excerpts)
                judged.diagnostics.extend(placed.diagnostics)
                judged.failures.extend(placed.failures)
    return judged


def settle(
    judged: Result, directives: Mapping[str, Mapping[str, Any]], config: Config, *, excerpts: bool
) -> Result:
    """
    Drop the findings of site rules that comments disable, and report the comments that do nothing.

    `directives` has by its path what `Result.directives` said of each article. Where a site rule
    failed no comment is judged: it might have disabled what was not found.
    """
    if not directives:
        return judged
    by_path = {path: Suppressions.from_json(value) for path, value in directives.items()}
    kept = [
        found
        for found in judged.diagnostics
        if found.path not in by_path or not by_path[found.path].drops(found)
    ]
    failures = list(judged.failures)
    for path, suppressions in sorted(by_path.items()) if not failures else ():
        try:
            kept += _unused(path, suppressions, directives[path], config, excerpts=excerpts)
        except (OSError, TooLargeError) as error:
            failures.append(f"`{path}` cannot be read: {reason(error)}")
    return judged._replace(diagnostics=kept, failures=failures)


def _unused(
    path: str,
    suppressions: Suppressions,
    said: Mapping[str, Any],
    config: Config,
    *,
    excerpts: bool,
) -> list[Diagnostic]:
    """Report the names that dropped nothing although site rules spoke, if anybody wants to know."""
    waiting = dict(said["unjudged"])
    idle = suppressions.idle(waiting)
    if not idle:
        return []
    source = Source.decode(read(path))
    settings = config.settings(path, source.text)
    heard = [number for number in idle if settings.silent.isdisjoint(waiting[number])]
    found = [
        diagnostic
        for rule in settings.rules
        if isinstance(rule, UnusedSuppression)
        for diagnostic in place(
            path, source, rule, suppressions.unused(heard), excerpts=excerpts
        ).diagnostics
    ]
    return [diagnostic for diagnostic in found if not suppressions.drops(diagnostic)]


def _by_path(
    rule: SiteRule[Any], collected: Mapping[str, list[Any]], site: Site
) -> tuple[dict[str, list[Violation]], list[str]]:
    """Return what a rule finds, by path, and a line for what went wrong."""
    found: dict[str, list[Violation]] = {}
    failures: dict[str, str] = {}
    home = working_folder()
    try:
        for pair in rule.check(collected, site):
            fault = pair_fault(pair, collected)
            if fault is None:
                found.setdefault(pair[0], []).append(pair[1])
            else:
                failures.setdefault("refused", refusal(rule, "the site", fault))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a rule may raise anything
        failures["raised"] = account(rule, "the site", error)
    return_to(home)
    return found, list(failures.values())


def _placed(
    rule: SiteRule[Any], path: str, found: list[Violation], config: Config, *, excerpts: bool
) -> Result:
    """Give violations in one article their places; none where overrides ignore the rule."""
    try:
        source = Source.decode(read(path))
    except (OSError, TooLargeError) as error:
        return Result([], {}, [f"`{path}` cannot be read: {reason(error)}"])
    settings = config.settings(path, source.text)
    if rule.name in settings.silent:
        return Result([], {}, [])
    here = next(own for own in settings.rules if own.name == rule.name)
    return place(path, source, here, found, excerpts=excerpts)
