"""Signature packs: what publishers and tools leave behind in articles, as data in YAML files."""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.comments.markers import read_marker
from newslint.comments.normalised import folded_comment
from newslint.comments.signature_matches import find_signature
from newslint.files import TooLargeError, read, reason
from newslint.front_matter.field import FAULTS
from newslint.front_matter.plain_yaml import read_plain
from newslint.packs.signature import KINDS, KNOWN, MATCHERS, Signature, Signatures
from newslint.suggestions import quoted
from newslint.text import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newslint.comments.markers import Marker
    from newslint.front_matter.field import Field
    from newslint.packs.vocabulary import Matcher, SignatureKind

    Entry = tuple[int, tuple[Field, ...]]
    "Where an entry begins in its file, and its keys."

__all__ = ["PackError", "Signature", "Signatures", "known_comments", "pack_names", "signatures"]

LARGEST = 256 * 1024
"""In bytes; more is no pack."""
_ENDING = ".yaml"
_LIST, _ITEM = "\nsignatures:\n", "\n  - "
_REQUIRED = ("id", "kind", "what", "provenance", "match", "near_miss")
_LISTS = frozenset((*MATCHERS, "match", "near_miss"))
_KNOWN = frozenset((*_REQUIRED, *MATCHERS, "holds", "end"))
_REMEDIES = {
    "id": "name the signature in a word or two",
    "kind": f"write one of {', '.join(KINDS)}",
    "what": "say in a few words what the comment is",
    "provenance": "say where such comments were seen",
    "match": "give a comment that the signature recognises",
    "near_miss": "give a similar comment that it must not recognise",
}


class PackError(Exception):
    """A pack cannot be used; the message is one line that names file, line, signature and remedy."""


def pack_names(package: str) -> list[str]:
    """Return the names of the packs that a package carries in its folder `packs`, sorted."""
    names = os.listdir(f"{_folder(package)}/packs")
    return sorted(name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING))


@lru_cache(maxsize=16)
def signatures(package: str, names: tuple[str, ...], files: tuple[str, ...] = ()) -> Signatures:
    """
    Read packs that a package carries in its folder `packs`, and others by path, once a process.

    Where two signatures fit a comment, that of a file wins. Raise PackError for a pack that does
    not exist or that is not written as it should be.
    """
    found = Signatures()
    for path in files:
        read_pack(path, found)
    for name in names:
        read_pack(f"{_folder(package)}/packs/{name}{_ENDING}", found)
    return found


@lru_cache(maxsize=4)
def known_comments(package: str) -> Signatures:
    """Read which comments have a job, as a package lists them in its `known_comments.yaml`."""
    found = Signatures()
    read_pack(f"{_folder(package)}/known_comments{_ENDING}", found, (KNOWN,))
    return found


def _folder(package: str) -> str:
    __import__(package)
    return str(sys.modules[package].__path__[0])


def read_pack(path: str, into: Signatures, kinds: tuple[SignatureKind, ...] = KINDS) -> None:
    """
    Add the signatures of one file, each of one of `kinds`.

    Raise PackError where it is not written as it should be.
    """
    text = _text(path)
    name = os.path.basename(path).removesuffix(_ENDING)
    for start, fields in _plain_entries(text) or _entries(text, path):
        values = {field.key: field for field in fields}
        fault = _fault(values, kinds) or _add(into, name, values)
        if fault is not None:
            named = values["id"].text if "id" in values else "?"
            raise PackError(f"{path}, line {_line(text, start)}, signature {named}: {fault}")


def _plain_entries(text: str) -> list[Entry]:
    """Return the entries of a pack that is laid out as ours are, without importing PyYAML; else none."""
    head, _, listed = text.partition(_LIST)
    found = read_plain(head, 0)
    entries: list[Entry] = []
    blank, *written = f"\n{listed}".split(_ITEM)
    start = len(head) + len(_LIST) + len(blank) - 1
    for lines in written:
        entry = read_plain(lines.replace("\n    ", "\n"), 0)
        is_indented = not any(line[:4].strip() for line in lines.split("\n")[1:])
        if found is None or found.faults or blank.strip() or not is_indented:
            return []
        if entry is None or entry.faults:
            return []
        entries.append((start + len(_ITEM), entry.fields))
        start += len(_ITEM) + len(lines)
    return entries


def _entries(text: str, path: str) -> list[Entry]:
    from newslint.front_matter.yaml_mapping import read_yaml

    fields, faults = read_yaml(text, 0)
    for fault in faults:
        what = fault.full_message or FAULTS[fault.kind].rstrip(".")
        if fault.kind == "duplicate-key":
            what = f"`{fault.message}` is given twice; leave one out"
        raise PackError(f"{path}, line {_line(text, fault.span.start)}: {what}")
    entries = next((field.fields for field in fields if field.key == "signatures"), ())
    if not entries:
        raise PackError(f"{path} has no list `signatures`; write one, an entry for each signature")
    return [(entry.span.start, entry.fields) for entry in entries]


def _text(path: str) -> str:
    too_large = f"{path} is larger than {LARGEST // 1024} KiB; split it into several packs"
    try:
        source = Source.decode(read(path))
    except TooLargeError as error:
        raise PackError(too_large) from error
    except (OSError, ValueError) as error:
        why = f"cannot be read: {reason(error)}"
        raise PackError(f"{path} {why}; give the path of a YAML file") from error
    if source.bad_byte is not None:
        raise PackError(f"{path} is not UTF-8; save it as UTF-8")
    if len(source.data) > LARGEST:
        raise PackError(too_large)
    return source.text


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _fault(entry: Mapping[str, Field], kinds: tuple[SignatureKind, ...]) -> str | None:
    """Say what is wrong with the keys of an entry, and what to do; None where nothing is."""
    if missing := [key for key in _REQUIRED if key not in entry]:
        return f"`{missing[0]}` is missing; {_REMEDIES[missing[0]]}"
    if unknown := [key for key in entry if key not in _KNOWN]:
        return f"`{unknown[0]}` is not a key of a signature; those are {', '.join(sorted(_KNOWN))}"
    for key, field in entry.items():
        if not _texts(field) or (field.fields and key not in _LISTS):
            also = " or a list of texts" if key in _LISTS else ""
            return f"`{key}` must be text{also}; put quotes around a number"
    if entry["kind"].text not in kinds:
        return f"`kind` must be one of {', '.join(kinds)}"
    if sum(key in entry for key in MATCHERS) != 1:
        return f"exactly one of {', '.join(MATCHERS)} is needed"
    return None


def _texts(field: Field) -> tuple[str, ...]:
    """Return the text, or the texts of a list; none if something else is among them."""
    items = field.fields or (field,)
    if field.style == "mapping" or not all(isinstance(i.value, str) and i.value for i in items):
        return ()
    return tuple(item.text for item in items)


def _add(into: Signatures, pack: str, entry: Mapping[str, Field]) -> str | None:
    """Add an entry; say what is wrong with its expression or its near misses."""
    texts = {key: _texts(field) for key, field in entry.items()}
    first = {key: values[0] for key, values in texts.items()}
    matcher = next(key for key in MATCHERS if key in texts)
    signature = Signature(
        pack=pack,
        id=first["id"],
        kind=next(kind for kind in (*KINDS, KNOWN) if kind == first["kind"]),
        what=first["what"],
        provenance=first["provenance"],
        match=texts["match"],
        near_miss=texts["near_miss"],
        holds=first.get("holds", "content"),
        end=folded_comment(first["end"]) if "end" in first else None,
    )
    try:
        into.add(signature, matcher, texts[matcher])
    except re.error as error:
        return f"`regex` is not a regular expression: {error}"
    return _near_miss_fault(signature, matcher, texts[matcher])


def _near_miss_fault(signature: Signature, matcher: Matcher, texts: Sequence[str]) -> str | None:
    """Name the first near miss that the signature recognises, whatever other signatures do."""
    alone = Signatures()
    alone.add(signature, matcher, texts)
    for comment in signature.near_miss:
        marker = read_marker(comment)
        if _recognises(alone, marker, signature.kind):
            matching = "end" if marker.text == signature.end else matcher
            remedy = "narrow the matcher, or give another comment"
            return f"`near_miss` {quoted(comment)} matches `{matching}`; {remedy}"
    return None


def _recognises(signatures: Signatures, marker: Marker, kind: str) -> bool:
    if kind == KNOWN:
        return signatures.find(marker.text) is not None
    return find_signature(marker, signatures)[0] is not None
