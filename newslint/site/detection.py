"""Telling the site generator of a folder from the names of what lies in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.files.folders import names as names_in
from newslint.files.reading import read
from newslint.files.unreadable import TooLargeError
from newslint.named_tuples import NamedTuple
from newslint.text import Source

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newslint.generators import Generator
    from newslint.generators.built_in import Generators
    from newslint.generators.parts import Sign

_MOST_READ = 256 * 1024
"""In code points: of a larger file only the beginning is searched."""


class Match(NamedTuple):
    """
    A generator whose sign a folder bears, the paths of that sign, and how much it tells.

    `weight` is 0 for a weak sign (see `newslint.generators.parts.Sign`).
    """

    generator: Generator
    signs: tuple[str, ...]
    weight: int


class Detector:
    """Recognises the roots of sites of some generators."""

    def __init__(self, generators: Generators, *, only: str = "") -> None:
        """Take the generators that may be found, or the name of the one."""
        self._generators = generators
        self._candidates: dict[str, list[str]] = {}
        for generator, root_names in generators.root_names().items():
            if only not in ("", generator):
                continue
            for name in root_names:
                self._candidates.setdefault(name, []).append(generator)
        self.names = frozenset(self._candidates)
        """The names of which one lies in the root of every site; empty where no site can be told."""

    def matches(self, folder: str, names: AbstractSet[str]) -> list[Match]:
        """
        Return the generators of which a folder is the root of a site, the likeliest first.

        `names` are those of what lies in the folder. The sign that asks for most counts most: two
        generators may ask for `config.toml` and `content`, and one of them for a mention of
        `base_url` as well. On a tie names decide.
        """
        texts: dict[str, str] = {}
        candidates = {each for name in self.names & names for each in self._candidates[name]}
        found = (_match(self._generators[each], folder, names, texts) for each in candidates)
        return sorted(filter(None, found), key=lambda match: (-match.weight, match.generator.name))


def detect(folder: str, generators: Generators) -> Generator | None:
    """Return the generator of which a folder is the root of a site; None where it is of none."""
    matches = Detector(generators).matches(folder, names_in(folder))
    return matches[0].generator if matches else None


def _match(
    generator: Generator, folder: str, names: AbstractSet[str], texts: dict[str, str]
) -> Match | None:
    """Return the sign of a generator that tells most; of those that tell as much the first by name."""
    found = [
        Match(generator, sign.paths, 0 if sign.is_weak else len(sign.paths) + bool(sign.mentions))
        for sign in generator.signs
        if _is_borne(sign, folder, names, texts)
    ]
    return min(found, key=lambda match: (-match.weight, match.signs), default=None)


def _is_borne(sign: Sign, folder: str, names: AbstractSet[str], texts: dict[str, str]) -> bool:
    if not all(_is_there(path, folder, names) for path in sign.paths):
        return False
    if any(_is_there(path, folder, names) for path in sign.without):
        return False
    for path in sign.paths if sign.mentions else ():
        if path not in texts:
            texts[path] = _text(f"{folder}/{path}")
        if any(mention in texts[path] for mention in sign.mentions):
            return True
    return not sign.mentions


def _is_there(path: str, folder: str, names: AbstractSet[str]) -> bool:
    first, _, rest = path.partition("/")
    return first in names and (not rest or os.path.exists(f"{folder}/{path}"))


def _text(path: str) -> str:
    """Return the text of a file in small letters; empty where it cannot be read."""
    try:
        return Source.decode(read(path)).text[:_MOST_READ].lower()
    except (OSError, TooLargeError):
        return ""
