"""newslint from Python: check files or a text, get a report."""

from __future__ import annotations

import os
from time import time
from typing import TYPE_CHECKING

from newslint.config import load
from newslint.config.flags import Flags
from newslint.config.moment import moment
from newslint.engine import runner
from newslint.files import Found, find
from newslint.plugins import load as load_plugins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.config import Config
    from newslint.plugins import Plugins
    from newslint.report import Report

    AnyPath = str | os.PathLike[str]


def check(
    paths: AnyPath | Iterable[AnyPath] | None = None, config: AnyPath | None = None
) -> Report:
    """
    Check files and folders, as `newslint check` does, and return what was found.

    `paths` is a path or several, relative to the working directory; None means the articles of
    `include`, or for the working directory. `config` is the path of a configuration file; None lets
    newslint look for one, from the working directory upward.

    What goes wrong with single files and rules is among the report's `failures`, and so is that
    there is nothing to check. Raise ConfigError for a configuration that cannot be used, PluginError
    for a plugin that cannot.
    """
    settings, plugins = prepare(config)
    arguments = _listed(paths)
    if paths is not None and not arguments:
        found = Found([], ["nothing to check: the list of paths is empty"], [])
    else:
        found = find(arguments, settings)
    report = runner.run(found.paths, settings, plugins)
    nothing = [] if found.paths or found.failures else found.notes
    return report._replace(failures=[*found.failures, *nothing, *report.failures])


def check_text(text: str | bytes, path: AnyPath, config: AnyPath | None = None) -> Report:
    """
    Check a text as if it were the article at `path`, which need not exist.

    What the configuration says of that path counts. Rules that look at the whole site do not run.
    Raise ConfigError and PluginError as `check` does.
    """
    settings, plugins = prepare(config)
    return runner.check_text(text, os.fspath(path), settings, plugins)


def assert_clean(
    paths: AnyPath | Iterable[AnyPath] | None = None, config: AnyPath | None = None
) -> None:
    """
    Raise AssertionError, with the findings a line each, unless `check` finds nothing that matters.

    As on the command line, what is only information does not matter.
    """
    __tracebackhide__ = True
    report = check(paths, config)
    if not report.ok:
        raise AssertionError(str(report))


def prepare(config: AnyPath | None) -> tuple[Config, Plugins]:
    """Load the plugins and the configuration, as the command line does; raise as `check` does."""
    plugins = load_plugins()
    now = moment(None, os.environ, time)
    flags = Flags(config=None if config is None else os.fspath(config), now=now)
    return load(flags, plugins), plugins


def _listed(paths: AnyPath | Iterable[AnyPath] | None) -> list[str]:
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths or ()
    return [os.fspath(path) for path in several]
