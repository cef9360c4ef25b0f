"""Describe in one line how the code of a plugin failed, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.rule import BaseRule


def describe_failure(rule: BaseRule, where: str, error: BaseException) -> str:
    """Say in one line which rule failed, on what, with which error, and where in its code."""
    what = format_exception_line(error, lambda module: module.startswith(rule.origin()))
    return f"rule {rule.name} failed on {where}: {what}; the other rules ran"


def describe_refusal(rule: BaseRule, where: str, fault: str) -> str:
    """Say in one line which rule yielded something that is not a valid violation."""
    return f"rule {rule.name} failed on {where}: {fault}; its other findings are kept"


def format_exception_line(error: BaseException, is_culprit: Callable[[str], bool]) -> str:
    """Return the error, and the innermost line of a module for which `is_culprit` is true."""
    trace, line = error.__traceback__, ""
    while trace is not None:
        if is_culprit(trace.tb_frame.f_globals.get("__name__", "")):
            file = trace.tb_frame.f_code.co_filename.rpartition("/")[2]
            line = f" ({file} line {trace.tb_lineno})"
        trace = trace.tb_next
    return f"{format_exception(error)}{line}"


def format_exception(error: BaseException) -> str:
    """Return the type and the text of an error, or its type alone if it has no text."""
    try:
        text = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - code of a plugin may raise anything
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
