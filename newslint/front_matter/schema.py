"""Which keys of the front matter are required, and the types of their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.named_tuples import NamedTuple
from newslint.read_only import read_only_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.front_matter.vocabulary import SchemaType


TYPES: tuple[SchemaType, ...] = (
    *("string", "number", "integer", "boolean", "list", "mapping"),
    *("date", "image", "url"),
)
"""The types that a key of a schema may have."""


@read_only_record
class Schema(NamedTuple):
    """
    The configuration's rules for front matter.

    `required` lists keys, each a tuple of alternatives: `description|excerpt` is written
    `("description", "excerpt")`; with None, the generator decides. `types` maps a key to one of
    `TYPES`. A key may be a dotted path through mappings.
    """

    required: tuple[tuple[str, ...], ...] | None = None
    types: Mapping[str, SchemaType] = {}

    def keys_of(self, kind: SchemaType) -> tuple[str, ...]:
        """Return the keys whose values must have one of `TYPES`."""
        if not self.types:
            return ()
        return tuple(key for key in self.types if self.types[key] == kind)
