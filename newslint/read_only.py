"""Values that nobody can change, since several rules, and all articles of a run, share them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Record = TypeVar("_Record", bound=tuple[Any, ...])


def read_only(value: object) -> object:
    """Return a value in which no dict and no list is left: they become mappings and tuples."""
    if isinstance(value, dict):
        return MappingProxyType({key: read_only(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return tuple(map(read_only, value))
    return value


def plain(value: object) -> object:
    """Return what `read_only` was given, as JSON has it."""
    if isinstance(value, MappingProxyType):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return list(map(plain, value))
    return value


def read_only_record(record: type[_Record]) -> type[_Record]:
    """Decorate a NamedTuple whose fields are made read-only when it is called."""
    make: Callable[..., Any] = record.__new__

    def new(cls: type[_Record], *values: Any, **named: Any) -> Any:
        return tuple.__new__(cls, map(read_only, make(cls, *values, **named)))

    def reduce(self: _Record) -> tuple[Any, ...]:
        return type(self), tuple(map(_with_dicts, self))

    type.__setattr__(record, "__new__", new)
    type.__setattr__(record, "__reduce__", reduce)  # a mapping that is read-only has no pickle
    return record


def _with_dicts(value: object) -> object:
    if isinstance(value, MappingProxyType):
        return {key: _with_dicts(inner) for key, inner in value.items()}
    return value
