"""Views: values that are computed on first use and then kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import cached_property as view
else:

    class view:  # noqa: N801 - a decorator
        """As `functools.cached_property`, without the lock that it takes on each first use."""

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


__all__ = ["view"]
