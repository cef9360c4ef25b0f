"""The hook `newslint_modify_diagnostics`: what plugins make of the findings of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.engine.engine_rules import ALWAYS_ON
from newslint.engine.validation import diagnostic_fault
from newslint.failures import what_happened
from newslint.files import return_to, working_folder
from newslint.report import ORDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newslint.report import Diagnostic

    Modifier = tuple[str, Callable[..., object]]
    """The name of a plugin and its hook."""

_ENGINE = frozenset(rule.name for rule in ALWAYS_ON)
"""The rules whose findings stay as they are: they tell what was not checked."""
_OURS = ("newslint.", "pluggy.")


def modified(
    diagnostics: list[Diagnostic], modifiers: Iterable[Modifier]
) -> tuple[list[Diagnostic], list[str]]:
    """
    Let one plugin after the other change sorted diagnostics; return the result and what failed.

    If a plugin raises, or leaves something that is no diagnostic, no finding is changed. Findings of
    the engine itself are put back where a plugin drops or changes them, and the plugin is named.
    """
    changed, failures = list(diagnostics), []
    home = working_folder()
    for name, modify in modifiers:
        before = list(changed)
        try:
            modify(diagnostics=changed)
            _check(changed, before)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything
            what = what_happened(error, lambda module: not module.startswith(_OURS))
            hook = f"newslint_modify_diagnostics of plugin {name}"
            return diagnostics, [f"{hook} failed: {what}; no finding was changed"]
        finally:
            return_to(home)
        failures += _put_back(name, before, changed)
    return changed, failures


def _check(changed: list[Diagnostic], before: list[Diagnostic]) -> None:
    """Sort what a plugin left; raise TypeError if it cannot be reported."""
    known = set(map(id, before))
    for diagnostic in changed:
        if id(diagnostic) not in known and (fault := diagnostic_fault(diagnostic)):
            raise TypeError(fault)
    changed.sort(key=ORDER)


def _put_back(name: str, before: list[Diagnostic], changed: list[Diagnostic]) -> list[str]:
    """Undo what a plugin did to findings of the engine itself, and say so."""
    own = list(filter(_is_ours, before))
    left = list(filter(_is_ours, changed))
    if left == own:
        return []
    changed[:] = sorted([*(each for each in changed if not _is_ours(each)), *own], key=ORDER)
    odd = [each for each in (*own, *left) if (each in own) is not (each in left)]
    rules = ", ".join(sorted({each.rule for each in odd or own}))
    return [
        f"plugin {name} changed or dropped findings of newslint itself ({rules}); they are kept"
    ]


def _is_ours(diagnostic: Diagnostic) -> bool:
    return diagnostic.rule in _ENGINE
