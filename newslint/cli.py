"""From argv to an exit code; the only module that prints."""

from __future__ import annotations

import os
import sys
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newslint import __version__
from newslint.arguments import Answer, UsageError, parse
from newslint.closest import closest
from newslint.config import ConfigError, Flags
from newslint.config import load as load_config
from newslint.plugins import PluginError, entry_points
from newslint.plugins import load as load_plugins
from newslint.printable import printable_line
from newslint.rule import Severity
from newslint.streams import OutputError, give_up, take_output, write, write_file
from newslint.terminal import paint_for, plain

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from newslint.config import Config
    from newslint.formats import Format
    from newslint.plugins import Plugins
    from newslint.report import Report
    from newslint.terminal import Paint

CLEAN, FOUND, FAILED = 0, 1, 2
_INTERRUPTED, _CLOSED_PIPE = 130, 141
"""What a shell makes of the two signals."""
_FRAMES = 3


class Outcome(NamedTuple):
    """What a command leaves to print and to return; complaints go to stderr."""

    lines: Iterable[str]
    code: int = CLEAN
    complaints: Sequence[str] = ()


def run() -> int:
    """Run the command line of this process and return its exit code."""
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

    Whatever else is printed meanwhile goes to `sys.stderr`. Raise OutputError or BrokenPipeError if
    the report cannot be written.
    """
    out = sys.stdout
    sys.stdout = sys.stderr
    try:
        outcome = _outcome(argv, out)
        write(out, outcome.lines)
        for complaint in outcome.complaints:
            _complain(complaint)
    except (UsageError, ConfigError, PluginError) as error:
        _complain(str(error))
        return FAILED
    except (BrokenPipeError, OutputError):
        raise
    except Exception as error:  # noqa: BLE001 - exit code 1 would mean findings
        _complain(_account(error))
        return FAILED
    finally:
        sys.stdout = out
    return outcome.code


def _complain(message: str) -> None:
    sys.stderr.write(printable_line(f"newslint: {message}") + "\n")


def _account(error: Exception) -> str:
    """Say in one line what went wrong in newslint itself or in a plugin's hook, and where."""
    places, trace = [], error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename.rpartition("/")[2]
        places.append(f"{name} line {trace.tb_lineno}")
        trace = trace.tb_next
    where = ", ".join(reversed(places[-_FRAMES:]))
    return f"this is a bug in newslint or in a plugin: {type(error).__name__}: {error} ({where})"


def _outcome(argv: Sequence[str], out: TextIO) -> Outcome:
    options = parse(argv, __version__)
    if isinstance(options, Answer):
        return Outcome([options.text])
    plugins = load_plugins(_blocked(options))
    paint = paint_for(options.color, out, os.environ)
    return _COMMANDS[options.command](options, plugins, paint)


def _blocked(options: Namespace) -> Sequence[str]:
    if options.disable_plugin:
        known = {entry.name for entry in entry_points()}
        for name in options.disable_plugin:
            if name not in known:
                raise UsageError(f"no plugin is called `{name}`{closest(name, known)}")
    return tuple(options.disable_plugin)


def _check(options: Namespace, plugins: Plugins, paint: Paint) -> Outcome:
    chosen = _format(options.output_format, plugins)
    config = load_config(_flags(options), plugins)
    report, notes = _report(options, config, plugins, excerpts=chosen.wants_excerpts)
    if options.output_file is not None:
        paint = plain if options.color == "auto" else paint
        write_file(options.output_file, _findings(report, chosen, options, paint))
        lines: Iterable[str] = ()
    else:
        lines = _findings(report, chosen, options, paint)
    if chosen.is_text and not options.quiet and report.articles:
        lines = chain(lines, _ending(report))
    complaints = report.failures if options.quiet else [*notes, *report.failures]
    return Outcome(lines, _code(report, options), complaints)


def _format(name: str, plugins: Plugins) -> Format:
    formats = plugins.formats()
    if name not in formats:
        raise UsageError(f"no output format is called `{name}`{closest(name, formats)}")
    return formats[name]


def _flags(options: Namespace) -> Flags:
    given = vars(options)
    return Flags(**{name: given[name] for name in Flags._fields if name in given})


def _report(
    options: Namespace, config: Config, plugins: Plugins, *, excerpts: bool
) -> tuple[Report, list[str]]:
    """Check what the arguments name; return notes of what was passed over, too."""
    from newslint import files, runner

    if "-" in options.paths:
        return _check_input(options, config, plugins, excerpts=excerpts), []
    found = files.find(options.paths, config, force_exclude=options.force_exclude)
    report = runner.run(found.paths, config, plugins, excerpts=excerpts)
    report.failures[:0] = found.failures
    if found.paths or found.failures or options.force_exclude:
        return report, found.notes
    return report._replace(failures=found.notes or ["nothing to check"]), []


def _check_input(options: Namespace, config: Config, plugins: Plugins, *, excerpts: bool) -> Report:
    from newslint import runner

    if len(options.paths) > 1:
        raise UsageError("`-` stands alone: standard input is checked, or files are")
    text = sys.stdin.buffer.read()
    path = options.stdin_filename or "stdin.md"
    return runner.check_text(text, path, config, plugins, excerpts=excerpts)


def _findings(report: Report, chosen: Format, options: Namespace, paint: Paint) -> Iterator[str]:
    if options.statistics:
        from newslint.formats.summary import statistics, table

        counts = statistics(report)
        if options.output_format != "json":
            return table(counts)
        from newslint.formats.json import objects

        return objects(count._asdict() for count in counts)
    if chosen.coloured is not None and paint is not plain:
        return chosen.coloured(report)
    return chosen.render(report)


def _ending(report: Report) -> Iterator[str]:
    from newslint.formats.summary import summary

    if report.diagnostics:
        yield ""
    yield summary(report)


def _code(report: Report, options: Namespace) -> int:
    if report.failures:
        return FAILED
    least = Severity(options.fail_on).rank
    fails = any(diagnostic.severity.rank >= least for diagnostic in report.diagnostics)
    return FOUND if fails and not options.exit_zero else CLEAN


def _rules(options: Namespace, plugins: Plugins, paint: Paint) -> Outcome:
    from newslint.formats.json import objects
    from newslint.overview import rule_lines, rule_objects

    rules = rule_objects(plugins)
    return Outcome(objects(rules) if options.output_format == "json" else rule_lines(rules, paint))


def _explain(options: Namespace, plugins: Plugins, paint: Paint) -> Outcome:
    from newslint.explain import here, page

    rules = plugins.rules()
    rule = rules.get(options.rule)
    if rule is None:
        raise UsageError(f"no rule is called `{options.rule}`{closest(options.rule, rules)}")
    try:
        lines = list(here(rule, load_config(_flags(options), plugins).describe()))
    except ConfigError as error:
        lines = [f"unknown: {error}"]
    return Outcome(page(rule, plugins.origin(rule), lines, paint))


def _config(options: Namespace, plugins: Plugins, paint: Paint) -> Outcome:
    from newslint.formats.json import encoded
    from newslint.overview import setting_lines

    description = load_config(_flags(options), plugins).describe()
    if options.output_format == "json":
        return Outcome([encoded(description)])
    return Outcome(setting_lines(description, paint))


_COMMANDS = {"check": _check, "rules": _rules, "explain": _explain, "config": _config}
