"""Which keys of the front matter are required, and of what types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.read_only import read_only_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.front_matter.vocabulary import SchemaType


TYPES: tuple[SchemaType, ...] = (
    *("string", "number", "integer", "boolean", "list", "mapping"),
    *("date", "image", "url"),
)
"""The types that the value of a key may be said to have."""


@read_only_record
class Schema(NamedTuple):
    """
    What the configuration says of front matter.

    `required` lists keys, each a tuple of alternatives (`description|excerpt` is written
    `("description", "excerpt")`); None leaves the choice to the generator. `types` maps a key to
    the one of `TYPES` that its value must have. A key may be a dotted path through mappings.
    """

    required: tuple[tuple[str, ...], ...] | None = None
    types: Mapping[str, SchemaType] = {}

    def keys_of(self, kind: SchemaType) -> tuple[str, ...]:
        """Return the keys whose values are said to be of one of `TYPES`."""
        if not self.types:
            return ()
        return tuple(key for key in self.types if self.types[key] == kind)
