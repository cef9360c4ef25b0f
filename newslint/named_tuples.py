"""
`NamedTuple` as `typing` has it, made in less than half the instructions.

Import it from here in all modules of newslint. `typing.NamedTuple` compiles each annotation, although
nobody asks for it: with some 75 classes this is a tenth of what a check of one article costs.

It is right as long as a module has `from __future__ import annotations`, so that an annotation is a
text, and as long as a class gives fields, defaults, methods and properties: what else
`typing.NamedTuple` checks and refuses, mypy refuses here. Rules and plugins need not use it.

The figure: `valgrind --tool=callgrind python -m newslint check ARTICLE`, with the import below
replaced by `from typing import NamedTuple`. `tests/test_named_tuples.py` notices when it is lost.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Maker(type):
        """Make a class of `collections.namedtuple` from the body of a class."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.pop("__annotations__")
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body.pop("__module__"))  # noqa: PYI024 - the annotations follow
            made.__annotations__ = made.__new__.__annotations__ = fields
            for key, value in body.items():
                setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Maker):
        """Base of a class whose objects are tuples with named items."""


__all__ = ["NamedTuple"]
