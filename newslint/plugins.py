"""Finding plugins: installed distributions that name an entry point in the group `newslint`."""

from __future__ import annotations

import os
import sys
from site import getsitepackages, getusersitepackages
from typing import TYPE_CHECKING

import pluggy

import newslint.hookspecs
from newslint.engine.engine_rules import ENGINE_RULES
from newslint.failures import format_exception
from newslint.files import repository_top
from newslint.files.paths import is_inside
from newslint.formats import BUILT_IN, Formats
from newslint.generators.built_in import ROOT_NAMES, Generators
from newslint.named_tuples import NamedTuple
from newslint.rule import BaseRule
from newslint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newslint.formats import Format
    from newslint.generators import Generator

__all__ = ["PluginError", "rules_in"]

GROUP = "newslint"


class PluginError(Exception):
    """A plugin cannot be used; the message is one line that names its distribution."""


class EntryPoint(NamedTuple):
    """A line of a distribution's entry points: what it calls the plugin, and its module."""

    distribution: str
    version: str
    name: str
    module: str


class Plugins:
    """All plugins of a run, the built-in rules included."""

    def __init__(self, manager: pluggy.PluginManager, origins: dict[str, str]) -> None:
        """Take a manager with its plugins registered, and «module: distribution»."""
        self._manager = manager
        self._origins = origins

    def rules(self) -> dict[str, type[BaseRule]]:
        """
        Return the rule classes by name, sorted.

        Raise PluginError where two plugins offer rules of one name.
        """
        found: dict[str, type[BaseRule]] = {rule.name: rule for rule in ENGINE_RULES}
        for offered in self._manager.hook.newslint_register_rules():
            for rule in offered:
                other = found.get(rule.name)
                if other is not None and other is not rule:
                    raise PluginError(
                        f"two rules are called `{rule.name}`: one from {self.origin(other)}, "
                        f"one from {self.origin(rule)}"
                    )
                found[rule.name] = rule
        return dict(sorted(found.items()))

    def origin(self, rule: type[BaseRule]) -> str:
        """Return name and version of the distribution that a rule comes from."""
        return self._origins.get(rule.origin(), rule.origin())

    def formats(self) -> Formats:
        """Return the output formats by name, sorted; a plugin may not replace a built-in one."""
        found: dict[str, Format] = {}
        for offered in self._manager.hook.newslint_register_formats():
            for name, chosen in offered.items():
                if name in found or name in BUILT_IN:
                    raise PluginError(f"two output formats are called `{name}`")
                found[name] = chosen
        return Formats(found)

    def generators(self) -> Generators:
        """Return the site generators by name, sorted."""
        found: dict[str, Generator] = {}
        for offered in self._manager.hook.newslint_register_generators():
            for generator in offered:
                if generator.name in found or generator.name in ROOT_NAMES:
                    raise PluginError(f"two generators are called `{generator.name}`")
                found[generator.name] = generator
        return Generators(found.values())

    def modifiers(self) -> Iterator[tuple[str, Callable[..., object]]]:
        """Yield the name and the hook of each plugin that changes diagnostics, in pluggy's order."""
        manager, hook = self._manager, "newslint_modify_diagnostics"
        found = manager.hook.newslint_modify_diagnostics.get_hookimpls()
        plugins = [implementation.plugin for implementation in found]
        for plugin in reversed(plugins):
            others = [other for other in plugins if other is not plugin]
            name = manager.get_name(plugin) or type(plugin).__name__
            yield name, manager.subset_hook_caller(hook, others)


def load(blocked: Sequence[str] = (), names: Sequence[str] | None = None) -> Plugins:
    """
    Import every plugin but the `blocked` ones, named as their entry points are.

    With `names`, import only plugins of these distributions, as newslint's own tests do. Raise
    PluginError for one that cannot be imported or whose hooks are not newslint's.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(newslint.hookspecs)
    origins = {"newslint": _own_origin()}
    for entry in sorted(entry_points()):
        if entry.name in blocked or (names is not None and entry.distribution not in names):
            continue
        module = _import(entry)
        origin = f"{entry.distribution} {entry.version}"
        origins[entry.module.partition(".")[0]] = origin
        try:
            manager.register(module, name=f"{entry.distribution}:{entry.name}")
            manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            raise PluginError(f"plugin {entry.name} of {origin} does not fit: {error}") from error
    return Plugins(manager, origins)


def _own_origin() -> str:
    return f"newslint {__version__}"


def _import(entry: EntryPoint) -> object:
    try:
        __import__(entry.module)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        what = format_exception(error)
        raise PluginError(
            f"plugin {entry.name} of {entry.distribution} {entry.version} cannot be loaded: {what}"
        ) from error
    return sys.modules[entry.module]


def entry_points() -> Iterator[EntryPoint]:
    """
    Read the group `newslint` from the metadata of every installed distribution.

    `importlib.metadata` does the same and costs a process 35 ms; this costs 1. The first
    distribution of a name on `sys.path` counts, as it does for imports.
    """
    seen = set()
    for folder in installed_folders():
        for name in _metadata_folders(folder):
            distribution, _, version = name.rpartition(".")[0].partition("-")
            key = distribution.lower().replace("_", "-").replace(".", "-")
            if key in seen:
                continue
            seen.add(key)
            for plugin, module in _group(f"{folder}/{name}/entry_points.txt"):
                yield EntryPoint(key, version.partition("-")[0], plugin, module)


def installed_folders() -> list[str]:
    """
    Return the folders of `sys.path` in which installed distributions may lie.

    What lies in the repository around the working directory came with the articles and does not
    count, except a `site-packages` of this interpreter, such as that of `.venv`. An empty entry is
    the working directory.
    """
    untrusted = _working_repository()
    own = {os.path.realpath(path) for path in (*getsitepackages(), getusersitepackages())}
    return [
        folder
        for folder in filter(None, sys.path)
        if not is_inside(real := os.path.realpath(folder), untrusted) or real in own
    ]


def _working_repository() -> str:
    try:
        return repository_top(os.getcwd())
    except OSError:
        return "/"


def _metadata_folders(folder: str) -> list[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _group(path: str) -> Iterator[tuple[str, str]]:
    """Yield name and module of each entry in our group of one `entry_points.txt`."""
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return
    ours = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            ours = line == f"[{GROUP}]"
        elif ours and "=" in line and not line.startswith("#"):
            name, _, module = line.partition("=")
            yield name.strip(), module.partition("[")[0].strip()


def rules_in(package: str) -> list[type[BaseRule]]:
    """
    Import every module below a package and return the rules defined there, sorted by name.

    For a plugin that keeps one rule a module: adding a rule is adding a file. Folders are packages;
    modules and folders whose name begins with an underscore are passed over.
    """
    found: list[type[BaseRule]] = []
    for module in _modules_in(package):
        __import__(module)
        found += (
            value
            for value in vars(sys.modules[module]).values()
            if isinstance(value, type)
            and issubclass(value, BaseRule)
            and value.__module__ == module
        )
    return sorted(found, key=lambda rule: rule.name)


def _modules_in(package: str) -> Iterator[str]:
    """Yield the names of the public modules of a package and of the packages in it."""
    for folder in sys.modules[package].__path__:
        for name in sorted(os.listdir(folder)):
            stem, ending = os.path.splitext(name)
            if stem.startswith("_"):
                continue
            if ending == ".py":
                yield f"{package}.{stem}"
            elif not ending and os.path.isfile(f"{folder}/{stem}/__init__.py"):
                __import__(f"{package}.{stem}")
                yield from _modules_in(f"{package}.{stem}")
