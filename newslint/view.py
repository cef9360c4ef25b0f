"""Views: values that are computed on first use and then kept, on objects that cannot change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import cached_property as view
else:

    class view:  # noqa: N801 - a decorator
        """Like `functools.cached_property`, without its lock."""

        def __init__(self, compute: Callable[[Any], Any]) -> None:
            """Take the method that computes the value."""
            self.compute = compute
            self.__doc__ = compute.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            """Remember under which name the value is kept."""
            self.name = name

        def __get__(self, instance: Any, owner: type) -> Any:
            """Compute the value and put it in this descriptor's way."""
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.compute(instance)
            return value


class Frozen:
    """
    An object whose attributes cannot be set or deleted: several rules read it.

    `__init__` writes to `self.__dict__`, where views are kept too, or calls `object.__setattr__`.
    """

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse."""
        raise AttributeError(f"{type(self).__name__} is immutable; `{name}` cannot be set")

    def __delattr__(self, name: str) -> None:
        """Refuse."""
        raise AttributeError(f"{type(self).__name__} is immutable; `{name}` cannot be deleted")


__all__ = ["Frozen", "view"]
