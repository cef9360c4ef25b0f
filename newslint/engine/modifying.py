"""The hook `newslint_modify_diagnostics`, by which plugins change the findings of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.engine.engine_rules import ALWAYS_ON
from newslint.engine.validation import diagnostic_fault
from newslint.failures import format_exception_line
from newslint.files import return_to, working_folder
from newslint.report import ORDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newslint.report import Diagnostic

    Modifier = tuple[str, Callable[..., object]]
    """The name of a plugin and its hook."""

_ENGINE = frozenset(rule.name for rule in ALWAYS_ON)
"""The rules whose findings no plugin can change: they report what was not checked."""
_OURS = ("newslint.", "pluggy.")


def modified(
    diagnostics: list[Diagnostic], modifiers: Iterable[Modifier]
) -> tuple[list[Diagnostic], list[str]]:
    """
    Let each plugin change the sorted diagnostics; return the result and the failures.

    If a plugin raises, or adds something that is not a valid diagnostic, no finding is changed. If a
    plugin drops or changes findings of the engine itself, they are restored and a failure names it.
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
            what = format_exception_line(error, lambda module: not module.startswith(_OURS))
            hook = f"newslint_modify_diagnostics of plugin {name}"
            return diagnostics, [f"{hook} failed: {what}; no finding was changed"]
        finally:
            return_to(home)
        failures += _put_back(name, before, changed)
    return changed, failures


def _check(changed: list[Diagnostic], before: list[Diagnostic]) -> None:
    """Sort the diagnostics that a plugin changed; raise TypeError if one is not valid."""
    known = set(map(id, before))
    for diagnostic in changed:
        if id(diagnostic) not in known and (fault := diagnostic_fault(diagnostic)):
            raise TypeError(fault)
    changed.sort(key=ORDER)


def _put_back(name: str, before: list[Diagnostic], changed: list[Diagnostic]) -> list[str]:
    """Restore the findings of the engine that a plugin changed, and return a failure for it."""
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
