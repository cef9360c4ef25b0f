"""
Regular expressions that mean the same on every Python that newslint runs on.

CPython before 3.11.5 does not put the place back when the last round of a possessive repeat fails
half-way: `(?:ab?c)*+` takes all of `aca`. See https://github.com/python/cpython/issues/106052.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import AnyStr

__all__ = ["compiled"]

_IS_SOUND = sys.version_info >= (3, 11, 5)


def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """
    Compile like `re.compile`, with possessive repeats that are right on every Python.

    For patterns that repeat more than a single character or set possessively, and for those that
    somebody else wrote. Raise `re.error` for what is no regular expression.
    """
    return re.compile(pattern, flags) if _IS_SOUND else with_atomic_rounds(pattern, flags)


@lru_cache(maxsize=512, typed=True)
def with_atomic_rounds(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
    """Compile with each round of a possessive repeat in an atomic group; on CPython 3.11 alone."""
    from _sre import compile as assemble  # type: ignore[import-not-found]
    from re._compiler import _code as code_of  # type: ignore[import-not-found]
    from re._parser import parse  # type: ignore[import-not-found]

    flags = int(flags)
    tree = parse(pattern, flags)
    _make_rounds_atomic(tree)
    state = tree.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    flags |= state.flags
    made: re.Pattern[Any] = assemble(
        pattern, flags, code_of(tree, flags), state.groups - 1, state.groupdict, tuple(names)
    )
    return made


def _make_rounds_atomic(node: Any) -> None:
    """Wrap bodies in groups that put the place back where they fail."""
    from re._compiler import _simple as is_simple
    from re._parser import ATOMIC_GROUP, POSSESSIVE_REPEAT, SubPattern

    if isinstance(node, list | tuple):
        for part in node:
            _make_rounds_atomic(part)
    elif isinstance(node, SubPattern):
        _make_rounds_atomic(node.data)
        for at, (operation, value) in enumerate(node.data):
            if operation is POSSESSIVE_REPEAT and not is_simple(value[2]):
                least, most, body = value
                atomic = SubPattern(node.state, [(ATOMIC_GROUP, body)])
                node.data[at] = (operation, (least, most, atomic))
