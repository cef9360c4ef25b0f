"""Front matter: its fences, and what is between them, or lines of `Key: value`; with every place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from newslint.front_matter.closing_fence import find_blocks, unclosed_block
from newslint.front_matter.field import (
    LIMITS,
    MAX_LENGTH,
    Fault,
    Field,
    Mapped,
    by_key,
    limit_fault,
)
from newslint.front_matter.opening_fence import find_doubled, find_opening, looks_right
from newslint.front_matter.plain_yaml import read_plain
from newslint.text import Span
from newslint.view import Frozen

if TYPE_CHECKING:
    from newslint.front_matter.closing_fence import Block
    from newslint.front_matter.opening_fence import Opening
    from newslint.front_matter.vocabulary import FrontMatterFormat

__all__ = ["Fault", "Field", "FrontMatter"]

_UNREADABLE = {
    *("syntax", "too-large", "too-deep", "too-many"),
    *("not-a-mapping", "two-documents", "unclosed", "cut-short", "unread-line"),
}
_PERHAPS_DOUBLED = ("---\n-", "---\n\n", "---\n ", "---\n\t")
_FORMATS = ("yaml", "toml", "json", "key-value")
_KNOWN_KEYS = {"title", "date", "layout", "tags", "categories"}


_set = object.__setattr__


class FrontMatter(Frozen, Mapping[str, Field]):
    """
    The front matter of an article: a mapping of its top-level keys, empty if there is none.

    If a key occurs twice, the mapping has its last value (of `Key: value` lines, what the generator
    makes of both), and `fields` has both in source order. YAML's `<<` is in `fields`, and the keys
    that it merges are in the mapping. All spans are offsets in the whole text.

    * `format`: `yaml`, `toml`, `json`, or `key-value`, whose keys are in lower case; None without
      front matter; otherwise the language named by a fence, which newslint does not read.
    * `span`: from the opening fence (or the first character) to the end of the closing fence.
    * `content`: the text between the fences.
    * `opening`, `closing`: the fences as written, None if missing.
    * `body_start`: the offset where the body begins.
    * `faults`: all faults, in source order.
    """

    __slots__ = (
        "_by_key",
        "body_start",
        "closing",
        "content",
        "faults",
        "fields",
        "format",
        "opening",
        "span",
    )

    fields: tuple[Field, ...]
    format: FrontMatterFormat | None
    content: Span | None
    closing: Span | None
    body_start: int
    opening: Span | None
    span: Span | None
    faults: tuple[Fault, ...]
    _by_key: Mapping[str, Field] | None

    def __init__(
        self,
        block: Block | None = None,
        mapped: Mapped | None = None,
        by_key: Mapping[str, Field] | None = None,
    ) -> None:
        """Take a block, what was read from it, and the mapping if the fields do not make it."""
        _set(self, "_by_key", by_key and MappingProxyType(by_key))
        _set(self, "fields", mapped.fields if mapped else ())
        _set(self, "format", block.opening.format if block else None)
        _set(self, "content", block.content if block else None)
        _set(self, "closing", block.closing if block else None)
        _set(self, "body_start", block.body_start if block else 0)
        _set(self, "opening", block.opening.span if block and block.opening.mark else None)
        _set(self, "span", _whole(block) if block else None)
        _set(self, "faults", _in_order(block, mapped) if block and mapped else ())

    def __getitem__(self, key: str) -> Field:
        """Return the field of a top-level key; raise KeyError if it is missing."""
        return self.by_key()[key]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the top-level keys, in the order in which they first appear."""
        return iter(self.by_key())

    def __len__(self) -> int:
        """Return the number of different top-level keys."""
        return len(self.by_key())

    def __contains__(self, key: object) -> bool:
        """Return whether there is a top-level key; faster than the mixin, which catches an error."""
        return key in self.by_key()

    def find(self, path: str) -> Field | None:
        """
        Return the field at a dotted path through mappings, such as `params.author`, or None.

        A key that contains the dot is preferred to a path.
        """
        return _find(self.by_key(), path)

    def unreadable(self) -> bool:
        """Whether a fault hides some keys, so that a missing key proves nothing."""
        if self.format not in _FORMATS and not self.fields:
            return self.format is not None
        return any(fault.kind in _UNREADABLE for fault in self.faults)

    def by_key(self) -> Mapping[str, Field]:
        """Return the mapping itself, which is faster to iterate over."""
        known = self._by_key
        if known is None:
            known = MappingProxyType(by_key(self.fields))
            _set(self, "_by_key", known)
        return known


def read(text: str) -> FrontMatter:
    """
    Return the front matter between fences at the start of a text; never raise, whatever it is.

    `text` has its newlines normalised and may begin with U+FEFF.
    """
    opening = find_opening(text)
    if opening is None:
        return _NONE
    doubled = find_doubled(text) if text.startswith(_PERHAPS_DOUBLED) else None
    for block in find_blocks(text, doubled) if doubled else ():
        mapped = _mapped(text, block)
        if _is_convincing(text, block, mapped):
            return FrontMatter(block, mapped)
    first = None
    for block in find_blocks(text, opening):
        mapped = _mapped(text, block)
        if _is_convincing(text, block, mapped):
            return FrontMatter(block, mapped)
        if first is None and not block.is_guess:
            first = FrontMatter(block, mapped)
    if not _is_certain(text, opening, is_closed=first is not None):
        return _NONE
    if first is not None:
        return first
    block = unclosed_block(text, opening)
    mapped = _mapped(text, block)
    limits = tuple(fault for fault in mapped.faults if fault.kind in LIMITS)
    return FrontMatter(block, Mapped(mapped.fields, limits))


def _is_convincing(text: str, block: Block, mapped: Mapped) -> bool:
    """Return whether a block can be read, and has the content that its opening fence requires."""
    if mapped.faults and not _UNREADABLE.isdisjoint(fault.kind for fault in mapped.faults):
        return False
    needs = block.opening.needs
    if needs == "nothing":
        return not block.is_guess or bool(mapped.fields)
    if needs == "looks":
        return bool(mapped.fields) or looks_right(text, block.opening)
    return bool(mapped.fields) and (
        needs == "mapping" or any(field.key in _KNOWN_KEYS for field in mapped.fields)
    )


def _is_certain(text: str, opening: Opening, *, is_closed: bool) -> bool:
    """Return whether the text certainly has front matter, although none of its blocks can be read."""
    if opening.needs == "nothing" and is_closed:
        return True
    return opening.needs in ("nothing", "looks") and looks_right(text, opening)


def _mapped(text: str, block: Block) -> Mapped:
    """Return the fields and faults of a block; import the reader of its language only when needed."""
    start, end = block.content
    if end - start > MAX_LENGTH:
        return Mapped((), (limit_fault("too-large", block.opening.span),))
    content = text[start:end]
    if block.opening.format == "yaml":
        plain = read_plain(content, start)
        if plain is not None:
            return plain
        from newslint.front_matter.yaml_mapping import read_yaml

        return read_yaml(content, start)
    if block.opening.format == "toml":
        from newslint.front_matter.toml_mapping import read_toml

        return read_toml(content, start)
    from newslint.front_matter.json_mapping import read_json

    mapped = read_json(content, start)
    if block.opening.format == "json" or not mapped.faults:
        return mapped
    return Mapped(())


def _whole(block: Block) -> Span:
    """Return the span from the opening fence to the end of the closing one."""
    end = block.closing.end if block.closing else block.content.end
    return Span(block.opening.span.start, end)


def _in_order(block: Block, mapped: Mapped) -> tuple[Fault, ...]:
    """Return all faults in source order."""
    if not (block.opening.faults or block.faults or mapped.faults):
        return ()
    faults = (*block.opening.faults, *block.faults, *mapped.faults)
    return tuple(sorted(faults, key=lambda fault: fault.span)) if len(faults) > 1 else faults


def _find(fields: Mapping[str, Field], path: str) -> Field | None:
    """Return the field at a dotted path: prefer an exact key, then the shortest key that continues."""
    if path in fields:
        return fields[path]
    at = path.find(".", 1)
    while 0 < at < len(path) - 1:
        field = fields.get(path[:at])
        found = _find(by_key(field.fields), path[at + 1 :]) if field and field.fields else None
        if found:
            return found
        at = path.find(".", at + 1)
    return None


_NONE = FrontMatter()
