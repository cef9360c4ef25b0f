"""The engine as the pytest plugin needs it: imported when the first test runs, and not before."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newslint.api import assert_clean, check, check_text, prepare
from newslint.config import ConfigError
from newslint.engine import runner
from newslint.engine.linter import Result
from newslint.files import display, find
from newslint.plugins import PluginError
from newslint.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pytest

    from newslint.api import AnyPath
    from newslint.report import Diagnostic, Report


class EngineError(Exception):
    """The configuration or a plugin cannot be used; the message is one printable line."""


@contextmanager
def working_in(folder: str) -> Iterator[None]:
    """
    Work in a folder for a while: newslint sees paths from the working directory.

    Tests may have gone elsewhere, even to a folder that is no more.
    """
    try:
        before = os.getcwd()
    except FileNotFoundError:
        before = folder
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


class Newslint:
    """
    The fixture `newslint`: the functions of `newslint.api`, run in pytest's root folder.

    Paths are relative to that folder, and the configuration is looked for from there upward,
    wherever pytest was started and whatever folder a test works in.
    """

    def __init__(self, config: pytest.Config) -> None:
        """Take the settings of pytest."""
        self._root = str(config.rootpath)
        self._config: str | None = config.getini("newslint_config") or None

    def check(self, paths: AnyPath | Iterable[AnyPath] | None = None) -> Report:
        """Check files and folders, as `newslint.check` does."""
        with working_in(self._root):
            return check(paths, self._config)

    def check_text(self, text: str | bytes, path: AnyPath) -> Report:
        """Check a text as if it were the article at `path`, as `newslint.check_text` does."""
        with working_in(self._root):
            return check_text(text, path, self._config)

    def assert_clean(self, paths: AnyPath | Iterable[AnyPath] | None = None) -> None:
        """Raise AssertionError with what was found, as `newslint.assert_clean` does."""
        __tracebackhide__ = True
        with working_in(self._root):
            assert_clean(paths, self._config)


def engine(config: pytest.Config) -> Engine:
    """Make the engine of a run of pytest; raise EngineError."""
    arguments = [
        os.path.join(config.invocation_params.dir, argument.partition("::")[0])
        for argument in config.args
    ]
    try:
        return Engine(
            str(config.rootpath),
            str(config.invocation_params.dir),
            config.getini("newslint_config") or None,
            arguments,
        )
    except (ConfigError, PluginError) as error:
        raise EngineError(printable_line(f"newslint: {error}")) from error


class Engine:
    """
    Checks articles one at a time.

    The configuration is looked for from `root` upward. What `arguments` lead to is checked, as
    `newslint check` has it: folders are held to `include`, `exclude` and git, files are not. Paths
    are absolute; reports show them relative to `start`.
    """

    def __init__(self, root: str, start: str, config: str | None, arguments: Sequence[str]) -> None:
        """Load the configuration; raise ConfigError or PluginError."""
        self._root = root
        self._start = start
        self._arguments = arguments
        self._wanted: frozenset[str] | None = None
        self._site: dict[str, list[Diagnostic]] = {}
        self._failures: list[str] = []
        with working_in(root):
            self._config, self._plugins = prepare(config)

    def begin(self, articles: Iterable[str]) -> None:
        """Judge the site that articles belong to, once; each report then has its part of that."""
        if self._wanted is not None:
            return
        with working_in(self._root):
            self._wanted = frozenset(find(self._arguments, self._config).paths)
            paths = sorted(self._wanted.intersection(map(display, articles)))
            judged = runner.check_site(paths, self._config)
        self._failures = judged.failures
        for diagnostic in judged.diagnostics:
            self._site.setdefault(diagnostic.path, []).append(diagnostic)

    def left_out(self, article: str) -> str | None:
        """Say why an article is not checked; None if it is."""
        with working_in(self._root):
            path = display(article)
            if self._wanted is None or path in self._wanted:
                return None
            setting = self._config.left_out_by(self._config.relative(path))
        if setting is None:
            return "git ignores it, or it is hidden, a link or in another repository"
        return f"left out by `{setting}` in {self._config.section.place(setting)}"

    def report(self, article: str) -> Report:
        """Check one article; what failed while the site was judged is said with the first."""
        failures, self._failures = self._failures, []
        with working_in(self._root):
            path = display(article)
            judged = Result(self._site.get(path, []), {}, failures)
            report = runner.run([path], self._config, self._plugins, site_result=judged)
        if self._start == self._root:
            return report
        shown = [found._replace(path=self._seen(found.path)) for found in report.diagnostics]
        return report._replace(diagnostics=shown)

    def _seen(self, path: str) -> str:
        return os.path.relpath(os.path.join(self._root, path), self._start)
