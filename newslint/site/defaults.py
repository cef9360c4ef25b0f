"""What an article takes from other files than its own: values, and where they are written."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.named_tuples import NamedTuple
from newslint.read_only import read_only_record

__all__ = ["DefaultValue", "Defaults"]


@read_only_record
class DefaultValue(NamedTuple):
    """A value from another place, None where only its key is known, and the file and line."""

    value: object
    source: str


@read_only_record
class Defaults(NamedTuple):
    """
    The keys that an article has without writing them, with their values.

    `unread` names a file that may supply any key and is no plain data, such as a program; it is
    empty where everything could be read. Where `ignore_case`, the keys are in small letters.
    """

    values: Mapping[str, DefaultValue] = {}
    unread: str = ""
    ignore_case: bool = False

    def find(self, key: str) -> DefaultValue | None:
        """Return what is for a key, which may be a dotted path through mappings, or None."""
        key = key.lower() if self.ignore_case else key
        found = self.values.get(key)
        if found is not None:
            return found
        first, _, rest = key.partition(".")
        outer = self.values.get(first)
        value = outer.value if outer is not None and rest else None
        for name in rest.split("."):
            value = value.get(name) if isinstance(value, Mapping) else None
        return (
            DefaultValue(value, outer.source) if outer is not None and value is not None else None
        )


NO_DEFAULTS = Defaults()
