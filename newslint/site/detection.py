"""Telling the site generator of a folder from the names of what lies in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from newslint import files
from newslint.text import Source

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newslint.generators import Generator
    from newslint.generators.built_in import Generators
    from newslint.generators.parts import Sign

_MOST_READ = 256 * 1024
"""In code points: of a larger file only the beginning is searched."""


class Match(NamedTuple):
    """A generator whose sign a folder bears, the paths of that sign, and how much it tells."""

    generator: Generator
    signs: tuple[str, ...]
    weight: int


class Detector:
    """Recognises the roots of sites of some generators."""

    def __init__(self, generators: Generators, *, only: str = "") -> None:
        """Take the generators that may be found, or the name of the one."""
        self._generators = generators
        self._signs: dict[str, list[tuple[str, Sign]]] = {}
        for generator, sign in generators.signs():
            if not only or generator == only:
                first = sign.paths[0].partition("/")[0]
                self._signs.setdefault(first, []).append((generator, sign))
        self.names = frozenset(self._signs)
        """The names of which one lies in the root of every site; empty where no site can be told."""

    def matches(self, folder: str, names: AbstractSet[str]) -> list[Match]:
        """
        Return the generators of which a folder is the root of a site, the likeliest first.

        `names` are those of what lies in the folder. The sign that asks for most counts most: a
        folder with `config.toml`, `content` and a mention of `base_url` is a site of Zola, although
        Hugo asks for the first two as well. On a tie names decide.
        """
        found: dict[str, Match] = {}
        texts: dict[str, str] = {}
        for name in self._signs.keys() & names:
            for generator, sign in self._signs[name]:
                if _is_borne(sign, folder, names, texts):
                    weight = len(sign.paths) + bool(sign.mentions)
                    match = Match(self._generators[generator], sign.paths, weight)
                    other = found.get(generator)
                    if other is None or (other.weight, match.signs) < (weight, other.signs):
                        found[generator] = match
        return sorted(found.values(), key=lambda match: (-match.weight, match.generator.name))


def detect(folder: str, generators: Generators) -> str:
    """Return the name of the generator of which a folder is the root of a site, or `unknown`."""
    for match in Detector(generators).matches(folder, files.names(folder)):
        return match.generator.name
    return "unknown"


def _is_borne(sign: Sign, folder: str, names: AbstractSet[str], texts: dict[str, str]) -> bool:
    if not all(_is_there(path, folder, names) for path in sign.paths):
        return False
    if any(_is_there(path, folder, names) for path in sign.without):
        return False
    if not sign.mentions:
        return True
    path = sign.paths[0]
    if path not in texts:
        texts[path] = _text(f"{folder}/{path}")
    return any(mention in texts[path] for mention in sign.mentions)


def _is_there(path: str, folder: str, names: AbstractSet[str]) -> bool:
    first, _, rest = path.partition("/")
    return first in names and (not rest or os.path.exists(f"{folder}/{path}"))


def _text(path: str) -> str:
    """Return the text of a file in small letters; empty where it cannot be read."""
    try:
        return Source.decode(files.read(path)).text[:_MOST_READ].lower()
    except (OSError, files.TooLargeError):
        return ""
