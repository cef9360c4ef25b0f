"""Run a command line and return an exit code; the only package that prints."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from newslint.cli.arguments import UsageError
from newslint.cli.commands import execute
from newslint.cli.outcome import FAILED
from newslint.cli.streams import OutputError, give_up, take_output, write
from newslint.config import ConfigError
from newslint.failures import format_exception
from newslint.plugins import PluginError
from newslint.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

_INTERRUPTED, _CLOSED_PIPE = 130, 141
"""The exit codes that shells use for the two signals."""
_FRAMES = 3
_NO_GARBAGE_BELOW = 1_000_000


def command() -> NoReturn:
    """
    Run the command line of this process, and end the process at once.

    To free all modules and findings one by one would take the interpreter a seventh of a short run.
    Exit handlers of plugins run, and their threads are waited for.
    """
    code = run()
    if "threading" in sys.modules and sys.modules["threading"].active_count() > 1:
        sys.exit(code)
    atexit._run_exitfuncs()  # noqa: SLF001 - nothing else runs them in a process that goes on
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def run() -> int:
    """Run the command line of this process and return its exit code."""
    # Nearly all that a start makes stays: to look for garbage among it costs a tenth of the start.
    gc.set_threshold(_NO_GARBAGE_BELOW)
    try:
        sys.stdout = take_output()
    except OutputError as error:
        _complain(str(error))
        return FAILED
    try:
        return main(sys.argv[1:])
    except BrokenPipeError:
        code = _CLOSED_PIPE
    except OutputError as error:
        _complain(str(error))
        code = FAILED
    except KeyboardInterrupt:
        _complain("interrupted")
        code = _INTERRUPTED
    give_up(sys.stdout)
    return code


def main(argv: Sequence[str]) -> int:
    """
    Run a command line and return its exit code; the report goes to `sys.stdout`.

    All other output goes to `sys.stderr`. Raise OutputError or BrokenPipeError if the report cannot
    be written.
    """
    out = sys.stdout
    sys.stdout = sys.stderr
    try:
        outcome = execute(argv, out)
        write(out, outcome.lines)
        for complaint in outcome.complaints:
            _complain(complaint)
    except (UsageError, ConfigError, PluginError) as error:
        _complain(str(error))
        return FAILED
    except (BrokenPipeError, OutputError):
        raise
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a plugin may raise anything, and an exit code would mislead
        _complain(_account(error))
        return FAILED
    finally:
        sys.stdout = out
    return outcome.code


def _complain(message: str) -> None:
    sys.stderr.write(printable_line(f"newslint: {message}") + "\n")


def _account(error: BaseException) -> str:
    """Say in one line what failed in newslint itself or in a plugin's hook, and where."""
    places, trace = [], error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename.rpartition("/")[2]
        places.append(f"{name} line {trace.tb_lineno}")
        trace = trace.tb_next
    where = ", ".join(reversed(places[-_FRAMES:]))
    return f"this is a bug in newslint or in a plugin: {format_exception(error)} ({where})"
