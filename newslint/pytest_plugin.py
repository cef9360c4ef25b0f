"""
The pytest plugin: with `--newslint`, every article is a test.

pytest loads this module in every run of an environment that newslint is installed in. It imports
nothing of the engine before a test runs, and it does nothing at all unless it is switched on.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newslint.pytest_engine import Engine, Newslint

ENDINGS = (".md", ".markdown", ".html", ".htm", ".mdx")
"""What the names of articles end in, in any case; the engine, which knows it too, is not imported."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch and the settings."""
    group = parser.getgroup("newslint", "newslint")
    group.addoption("--newslint", action="store_true", help="make a test of every article")
    parser.addini("newslint", "make a test of every article, as --newslint does", "bool", False)  # noqa: FBT003 - pytest's own order
    parser.addini("newslint_paths", "the files and folders that hold articles", "paths", [])
    parser.addini("newslint_config", "the configuration of newslint, relative to the root folder")


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker and, where newslint is switched on, the hooks that make tests."""
    config.addinivalue_line("markers", "newslint: checks an article with newslint")
    if config.getoption("newslint") or config.getini("newslint"):
        config.pluginmanager.register(_Collector(config), "newslint-collector")


@pytest.fixture(scope="session")
def newslint(pytestconfig: pytest.Config) -> Newslint:
    """Check articles in a test of your own: `newslint.assert_clean("posts")`."""
    from newslint.pytest_engine import Newslint

    return Newslint(pytestconfig)


class _Collector:
    """The hooks that exist only where newslint is switched on."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._folders: list[Path] = config.getini("newslint_paths")
        self._engine: Engine | None = None
        self._added: list[Path] = []
        self._searched: list[Path] = []
        start = config.invocation_params.dir
        if start == config.rootpath and config.args_source is not pytest.Config.ArgsSource.ARGS:
            self._searched = [start / argument for argument in config.args]
            self._added = [path for path in self._folders if not _is_below(path, self._searched)]
            self._search_added()

    def _search_added(self) -> None:
        """
        Let pytest search folders of articles beside what it would search without arguments.

        None lies in another: pytest 8 passes over an argument that holds another one.
        """
        given = zip(self._config.args, self._searched, strict=True)
        kept = [argument for argument, path in given if not _is_below(path, self._added)]
        outermost = (
            path
            for path in dict.fromkeys(self._added)
            if not _is_below(path, [other for other in self._added if other != path])
        )
        self._config.args[:] = (*kept, *map(str, outermost))

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Look for nothing but articles where pytest would not have searched."""
        if not self._added or _is_below(collection_path, self._searched):
            return None
        is_other_file = not _is_article(collection_path) and collection_path.is_file()
        return True if is_other_file else None

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> ArticleFile | None:
        """Make a test of an article; a file that is named counts wherever it lies."""
        if not _is_article(file_path) or self._is_elsewhere(file_path, parent):
            return None
        folder: pytest.Collector = parent
        shown = file_path
        if not _is_harmless(str(file_path)):
            folder, shown = parent.session, self._escaped(file_path)
        article: ArticleFile = ArticleFile.from_parent(folder, path=shown)
        article.file, article.collector = file_path, self
        return article

    def _escaped(self, path: Path) -> Path:
        """
        Return a path for node ids.

        pytest prints these as they are, splits them at `::` and writes them in UTF-8; names of files
        may hold escape sequences, commands of CI runners and bytes that are no text.
        """
        from newslint.printable import printable

        shown = printable(os.path.relpath(path, self._config.rootpath))
        return self._config.rootpath / shown.replace("::", "\\x3a:").replace("\\", "%")

    def _is_elsewhere(self, file: Path, parent: pytest.Collector) -> bool:
        if not self._folders or parent.session.isinitpath(file):
            return False
        return not _is_below(file, self._folders)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Read the configuration before the first test: what is wrong with it ends the run."""
        if session.config.option.collectonly or hasattr(session.config, "workerinput"):
            return
        has_workers = session.config.pluginmanager.hasplugin("dsession")
        if has_workers or any(isinstance(item, ArticleItem) for item in session.items):
            self.engine()

    def engine(self) -> Engine:
        """Return the engine of this process; raise UsageError where it cannot be configured."""
        if self._engine is None:
            from newslint.pytest_engine import EngineError, engine

            try:
                self._engine = engine(self._config)
            except EngineError as error:
                raise pytest.UsageError(str(error)) from error
        return self._engine


class ArticleFile(pytest.File):
    """The file of an article, which holds one test."""

    file: Path
    """Where the article is; `path`, of which node ids are made, may have escapes in it."""
    collector: _Collector

    def collect(self) -> Iterator[ArticleItem]:
        """Yield the test."""
        yield ArticleItem.from_parent(self, name="newslint")


class ArticleItem(pytest.Item):
    """The test of one article."""

    parent: ArticleFile

    def __init__(self, **node: Any) -> None:
        """Make the test; `pytest -m newslint` chooses it."""
        super().__init__(**node)
        self.add_marker("newslint")

    def runtest(self) -> None:
        """Check the article."""
        engine = self.parent.collector.engine()
        engine.begin(
            str(item.parent.file) for item in self.session.items if isinstance(item, ArticleItem)
        )
        reason = engine.left_out(str(self.parent.file))
        if reason is not None:
            pytest.skip(reason)
        report = engine.report(str(self.parent.file))
        if not report.ok:
            raise FindingsError(str(report))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the findings alone; a traceback is only of use for a fault of newslint's own."""
        if isinstance(excinfo.value, FindingsError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the place and the headline of a failure."""
        return self.path, 0, f"newslint {self.nodeid.removesuffix(f'::{self.name}')}"


class FindingsError(Exception):
    """What was found in an article, a line each."""


def _is_article(path: Path) -> bool:
    return path.name.lower().endswith(ENDINGS)


def _is_below(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _is_harmless(text: str) -> bool:
    return text.isprintable() and not any(mark in text for mark in ("::", "##", "\\"))
