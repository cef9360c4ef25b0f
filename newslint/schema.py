"""Which keys of the front matter are required, and of what types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


TYPES = ("string", "number", "boolean", "list", "mapping", "date", "image", "url")
"""The types that the value of a key may be said to have."""


class Schema(NamedTuple):
    """
    What the configuration says of front matter.

    `required` lists keys, each a tuple of alternatives (`description|excerpt` is written
    `("description", "excerpt")`); None leaves the choice to the generator. `types` maps a key to
    the one of `TYPES` that its value must have.
    """

    required: tuple[tuple[str, ...], ...] | None = None
    types: Mapping[str, str] = {}
