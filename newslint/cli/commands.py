"""The commands: options in, lines and an exit code out."""

from __future__ import annotations

import os
from itertools import chain
from time import time
from typing import TYPE_CHECKING

from newslint.cli.arguments import Answer, UsageError, parse
from newslint.cli.job_summary import append_job_summary
from newslint.cli.outcome import CLEAN, FAILED, FOUND, Outcome, Screen
from newslint.cli.streams import read_input, write_file
from newslint.config import ConfigError
from newslint.config import load as load_config
from newslint.config.flags import Flags
from newslint.config.moment import moment
from newslint.engine import runner
from newslint.files import find, of_all_kinds
from newslint.plugins import entry_points
from newslint.plugins import load as load_plugins
from newslint.rendering.summary import statistics, summary, table
from newslint.rendering.terminal import paint_for, plain
from newslint.report import Report
from newslint.suggestions import closest
from newslint.version import __version__
from newslint.violation import Severity

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from newslint.config import Config
    from newslint.formats import Format
    from newslint.plugins import Plugins
    from newslint.rendering.terminal import Paint


def execute(argv: Sequence[str], out: TextIO) -> Outcome:
    """
    Run a command line whose lines will be written to `out`.

    Raise UsageError, ConfigError or PluginError if it cannot run.
    """
    options = parse(argv, __version__)
    if isinstance(options, Answer):
        return Outcome([options.text])
    plugins = load_plugins(_blocked(options))
    screen = Screen(paint_for(options.color, out, os.environ), _width(out))
    return _COMMANDS[options.command](options, plugins, screen)


def _width(out: TextIO) -> int | None:
    return os.get_terminal_size(out.fileno()).columns or 80 if out.isatty() else None


def _blocked(options: Namespace) -> Sequence[str]:
    if options.disable_plugin:
        known = {entry.name for entry in entry_points()}
        for name in options.disable_plugin:
            if name not in known:
                others = f"; there are {', '.join(sorted(known))}"
                raise UsageError(f"no plugin is called `{name}`{closest(name, known, others)}")
    return tuple(options.disable_plugin)


def _check(options: Namespace, plugins: Plugins, screen: Screen) -> Outcome:
    chosen = _format(options.output_format, plugins)
    if options.statistics and not chosen.is_text and options.output_format != "json":
        raise UsageError(
            f"--statistics counts in text or json; `{options.output_format}` has no place for it"
        )
    config = load_config(_flags(options), plugins)
    report, notes = _report(options, config, plugins, with_excerpts=chosen.wants_excerpts)
    if options.output_file is not None:
        paint = plain if options.color == "auto" else screen.paint
        write_file(options.output_file, _findings(report, chosen, options, paint))
        lines: Iterable[str] = ()
    else:
        lines = _findings(report, chosen, options, screen.paint)
    if chosen.is_text and not options.quiet and report.articles:
        lines = chain(lines, _ending(report))
    complaints = report.failures if options.quiet else [*notes, *report.failures]
    complaints = [*append_job_summary(report, chosen, os.environ), *complaints]
    return Outcome(lines, _code(report, options), complaints)


def _format(name: str, plugins: Plugins) -> Format:
    formats = plugins.formats()
    if name not in formats:
        others = f"; there are {', '.join(formats)}"
        raise UsageError(f"no output format is called `{name}`{closest(name, formats, others)}")
    return formats[name]


def _flags(options: Namespace) -> Flags:
    given = vars(options)
    if "now" in given:
        given["now"] = moment(options.now, os.environ, time)
    return Flags(**{name: given[name] for name in Flags._fields if name in given})


def _report(
    options: Namespace, config: Config, plugins: Plugins, *, with_excerpts: bool
) -> tuple[Report, list[str]]:
    """Check what the arguments name; return notes of what was passed over, too."""
    if "-" in options.paths:
        return _check_input(options, config, plugins, with_excerpts=with_excerpts)
    found = find(options.paths, config, force_exclude=options.force_exclude)
    report = runner.run(found.paths, config, plugins, with_excerpts=with_excerpts)
    report.failures[:0] = found.failures
    found.notes.extend(config.sites.problems())
    if found.paths or found.failures or options.force_exclude:
        return report, found.notes
    return report._replace(failures=found.notes or ["nothing to check"]), []


def _check_input(
    options: Namespace, config: Config, plugins: Plugins, *, with_excerpts: bool
) -> tuple[Report, list[str]]:
    if len(options.paths) > 1:
        raise UsageError("`-` cannot be used with files: check standard input or files")
    text = read_input()
    path = options.stdin_filename or "stdin.md"
    setting = config.left_out_by(config.relative(path)) if options.force_exclude else None
    if setting is not None:
        note = f"`{path}` is left out by `{setting}` in {config.section.place(setting)}"
        return Report([], 0, []), [note]
    report = runner.check_text(text, path, config, plugins, with_excerpts=with_excerpts)
    return report, config.sites.problems()


def _findings(report: Report, chosen: Format, options: Namespace, paint: Paint) -> Iterator[str]:
    if options.statistics:
        counts = statistics(report)
        if options.output_format != "json":
            return table(counts)
        from newslint.formats.json import objects

        return objects(count._asdict() for count in counts)
    if chosen.coloured is not None and paint is not plain:
        return chosen.coloured(report)
    return chosen.render(report)


def _ending(report: Report) -> Iterator[str]:
    if report.diagnostics:
        yield ""
    yield summary(report)


def _code(report: Report, options: Namespace) -> int:
    if report.failures:
        return FAILED
    least = Severity(options.fail_on).rank
    fails = any(diagnostic.severity.rank >= least for diagnostic in report.diagnostics)
    return FOUND if fails and not options.exit_zero else CLEAN


def _rules(options: Namespace, plugins: Plugins, screen: Screen) -> Outcome:
    from newslint.cli.overview import rule_lines, rule_objects
    from newslint.formats.json import objects

    if options.output_format == "markdown":
        from newslint.cli.rule_pages import rule_pages

        return Outcome(rule_pages(plugins))
    rules = rule_objects(plugins)
    if options.output_format == "json":
        return Outcome(objects(rules))
    if screen.width is None:
        return Outcome(rule_lines(rules, screen.paint))
    from newslint.cli.tables import rule_table

    return Outcome(rule_table(rules, screen.width, screen.paint))


def _explain(options: Namespace, plugins: Plugins, screen: Screen) -> Outcome:
    from newslint.cli.explain import here, page

    rules = plugins.rules()
    rule = rules.get(options.rule)
    if rule is None:
        others = "; `newslint rules` lists them"
        raise UsageError(
            f"no rule is called `{options.rule}`{closest(options.rule, rules, others)}"
        )
    try:
        lines = list(here(rule, load_config(_flags(options), plugins).describe()))
    except ConfigError as error:
        lines = [f"unknown: {error}"]
    return Outcome(page(rule, plugins.origin(rule), lines, screen.paint))


def _config(options: Namespace, plugins: Plugins, screen: Screen) -> Outcome:
    from newslint.cli.overview import setting_lines
    from newslint.formats.json import encoded
    from newslint.site.description import describe_sites

    config = load_config(_flags(options), plugins)
    sites = describe_sites(config, of_all_kinds((), config).paths)
    description = {**config.describe(), "sites": sites}
    if options.output_format == "json":
        return Outcome([encoded(description)])
    return Outcome(setting_lines(description, screen.paint))


def _files(options: Namespace, plugins: Plugins, screen: Screen) -> Outcome:
    from newslint.cli.file_list import file_list

    return file_list(options, load_config(_flags(options), plugins), screen.paint)


def _why(options: Namespace, plugins: Plugins, screen: Screen) -> Outcome:
    from newslint.cli.why_command import why

    options.of_all = options.generator == "all"
    options.generator = None if options.of_all else options.generator
    return why(options, load_config(_flags(options), plugins), plugins, screen.paint)


_COMMANDS = {
    "check": _check,
    "rules": _rules,
    "explain": _explain,
    "config": _config,
    "files": _files,
    "why": _why,
}
