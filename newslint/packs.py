"""Signature packs: what publishers and tools leave behind in articles, as data in YAML files."""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ENDING = ".yaml"
_KINDS = ("data", "slot", "region")
_MATCHERS = ("literal", "prefix", "regex")
_REQUIRED = ("id", "kind", "what", "provenance", "match", "near_miss")
_KNOWN = frozenset((*_REQUIRED, *_MATCHERS, "holds", "end"))


class PackError(Exception):
    """A pack cannot be read; the message is one line that names the pack and the signature."""


class Signature(NamedTuple):
    """
    One thing that a publisher or tool leaves behind in articles.

    `kind` is `data` for a comment that stands for itself, `slot` for a marker that is written
    twice around its content (or as `X` and `/X`), `region` for one with a word for start or end.
    `what` names it in messages, `holds` what usually stands inside, `end` the text of the marker
    that closes a region where it is not the same name. `match` is a comment that it recognises,
    `near_miss` one that it must not.
    """

    pack: str
    id: str
    kind: str
    what: str
    provenance: str
    match: str
    near_miss: str
    holds: str = "content"
    end: str | None = None


class Signatures:
    """The signatures of one or more packs, ready to recognise normalised comments."""

    def __init__(self) -> None:
        """Begin without any."""
        self.all: list[Signature] = []
        self._literals: dict[str, Signature] = {}
        self._prefixes: dict[str, Signature] = {}
        self._patterns: list[tuple[re.Pattern[str], Signature]] = []
        self._starts: tuple[str, ...] = ()

    def add(self, signature: Signature, matcher: str, text: str) -> None:
        """Take a signature and how it is matched; raise `re.error` for a bad expression."""
        self.all.append(signature)
        if matcher == "regex":
            self._patterns.append((re.compile(text, re.IGNORECASE), signature))
        elif matcher == "prefix":
            self._prefixes[normalised_comment(text).casefold()] = signature
            self._starts = tuple(self._prefixes)
        else:
            self._literals[normalised_comment(text).casefold()] = signature
        if signature.end is not None:
            self._literals[signature.end] = signature

    def find(self, text: str) -> Signature | None:
        """Return the signature of a comment, normalised and in folded case; None for others."""
        found = self._literals.get(text)
        if found is None and text.startswith(self._starts):
            return next(s for prefix, s in self._prefixes.items() if text.startswith(prefix))
        if found is None:
            for pattern, signature in self._patterns:
                if pattern.fullmatch(text):
                    return signature
        return found


def normalised_comment(text: str) -> str:
    """
    Return what matchers see of a comment's text, the same for all ways of writing it.

    Compatibility forms are unified (NFKC), runs of white space become one space, and `-`, `=`, `*`,
    `#` and spaces go from both ends.
    """
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFKC", text)
    return " ".join(text.split()).strip("-=*# ")


def pack_names(package: str) -> list[str]:
    """Return the names of the packs that a package carries in its folder `packs`, sorted."""
    names = os.listdir(_folder(package))
    return sorted(name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING))


@lru_cache(maxsize=8)
def signatures(package: str, names: tuple[str, ...]) -> Signatures:
    """
    Read packs that a package carries in its folder `packs`, once a process.

    Raise PackError for a pack that does not exist or that is not written as it should be.
    """
    found = Signatures()
    for name in names:
        read_pack(f"{_folder(package)}/{name}{_ENDING}", found)
    return found


def read_pack(path: str, into: Signatures) -> None:
    """Add the signatures of one file; raise PackError where it is not written as it should be."""
    from yaml import CSafeLoader, YAMLError, load

    pack = os.path.basename(path).removesuffix(_ENDING)
    try:
        with open(path, encoding="utf-8") as file:
            entries = list(load(file, CSafeLoader)["signatures"])
    except (OSError, ValueError, YAMLError, TypeError, KeyError) as error:
        raise PackError(f"pack {pack} cannot be read: {_in_one_line(error)}") from error
    for entry in entries:
        _add(into, pack, entry if isinstance(entry, dict) else {})


def _folder(package: str) -> str:
    __import__(package)
    return f"{sys.modules[package].__path__[0]}/packs"


def _in_one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())


def _add(into: Signatures, pack: str, entry: Mapping[str, Any]) -> None:
    fault = _fault(entry)
    if fault is None:
        matcher = next(key for key in _MATCHERS if key in entry)
        fields = {key: value for key, value in entry.items() if key not in _MATCHERS}
        if "end" in fields:
            fields["end"] = normalised_comment(fields["end"]).casefold()
        try:
            into.add(Signature(pack, **fields), matcher, entry[matcher])
        except re.error as error:
            fault = f"`regex` is not a regular expression: {error}"
    if fault is not None:
        raise PackError(f"pack {pack}, signature {entry.get('id', '?')}: {fault}")


def _fault(entry: Mapping[str, Any]) -> str | None:
    """Say what is wrong with the keys of an entry; None where nothing is."""
    if missing := [key for key in _REQUIRED if key not in entry]:
        return f"`{missing[0]}` is missing"
    if unknown := [key for key in entry if key not in _KNOWN]:
        return f"`{unknown[0]}` is not a key of a signature"
    if texts := [key for key, value in entry.items() if not isinstance(value, str) or not value]:
        return f"`{texts[0]}` must be text"
    if entry["kind"] not in _KINDS:
        return f"`kind` must be one of {', '.join(_KINDS)}"
    if _count(entry, _MATCHERS) != 1:
        return f"exactly one of {', '.join(_MATCHERS)} is needed"
    return None


def _count(entry: Mapping[str, Any], keys: Sequence[str]) -> int:
    return sum(key in entry for key in keys)
