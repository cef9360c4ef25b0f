"""One line about code of a plugin that failed: what happened, and where in that code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.rule import BaseRule


def account(rule: BaseRule, where: str, error: BaseException) -> str:
    """Say in one line which rule failed where, how, and where in the rule's code."""
    what = what_happened(error, lambda module: module.startswith(rule.origin()))
    return f"rule {rule.name} failed on {where}: {what}; the other rules went on"


def refusal(rule: BaseRule, where: str, fault: str) -> str:
    """Say in one line which rule reported something that cannot be a finding."""
    return f"rule {rule.name} failed on {where}: {fault}; its other findings are kept"


def what_happened(error: BaseException, is_culprit: Callable[[str], bool]) -> str:
    """Say what was raised, and the last place in a module whose name `is_culprit` is true of."""
    trace, line = error.__traceback__, ""
    while trace is not None:
        if is_culprit(trace.tb_frame.f_globals.get("__name__", "")):
            file = trace.tb_frame.f_code.co_filename.rpartition("/")[2]
            line = f" ({file} line {trace.tb_lineno})"
        trace = trace.tb_next
    return f"{described(error)}{line}"


def described(error: BaseException) -> str:
    """Return the type and the text of an error; its type alone if there is no text to be had."""
    try:
        text = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - code of a plugin may raise anything
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
