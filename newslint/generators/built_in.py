"""The site generators that newslint knows without a plugin, imported when somebody asks for one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from newslint.generators.signs import SIGNS

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.generators.parts import Sign

    BUILT_IN: tuple[Generator, ...]

_HOMES = {"vuepress": "vitepress"}
"""The modules that do not bear the name of their generator."""


class Generators(Mapping[str, "Generator"]):
    """Site generators by name, in order of names: newslint's own, and those of plugins."""

    def __init__(self, more: Iterable[Generator] = ()) -> None:
        """Take those of plugins, whose names must be new."""
        self._loaded = {generator.name: generator for generator in more}
        self._names = sorted({*SIGNS, *self._loaded})

    def __getitem__(self, name: str) -> Generator:
        """Return a generator; raise KeyError for a name that none has."""
        if name not in self._loaded:
            self._loaded[name] = _load(name)
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        """Go through the names."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        """Tell whether a generator has a name, without importing it."""
        return name in self._loaded or name in SIGNS

    def signs(self) -> Iterator[tuple[str, Sign]]:
        """Yield the name of a generator with each of its signs."""
        for name in self._names:
            own = self._loaded.get(name)
            for sign in SIGNS[name] if own is None else own.signs:
                yield name, sign


def _load(name: str) -> Generator:
    if name not in SIGNS:
        raise KeyError(name)
    import importlib

    module = importlib.import_module(f"newslint.generators.{_HOMES.get(name, name)}")
    generator: Generator = getattr(module, name.upper())
    return generator


def __getattr__(name: str) -> tuple[Generator, ...]:
    """Import all of newslint's own for who asks for `BUILT_IN`."""
    if name != "BUILT_IN":
        raise AttributeError(f"module `{__name__}` has no attribute `{name}`")
    return tuple(Generators().values())
