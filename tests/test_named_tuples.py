"""`newslint.named_tuples.NamedTuple` makes what `typing.NamedTuple` makes."""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
import typing

import pytest

from newslint import named_tuples


class Ours(named_tuples.NamedTuple):
    """A port and its ferries."""

    port: str
    ferries: int = 2
    late: tuple[int, ...] = ()

    @property
    def line(self) -> str:
        return f"{self.port}: {self.ferries}"

    @classmethod
    def empty(cls, port: str) -> Ours:
        return cls(port, 0)


class Theirs(typing.NamedTuple):
    """A port and its ferries."""

    port: str
    ferries: int = 2
    late: tuple[int, ...] = ()


def test_an_object_is_made_read_and_shown_alike() -> None:
    ours, theirs = Ours("Kiel", late=(3,)), Theirs("Kiel", late=(3,))
    assert (ours.port, ours.ferries, ours.late) == ("Kiel", 2, (3,))
    assert tuple(ours) == tuple(theirs)
    assert repr(ours) == "Ours(port='Kiel', ferries=2, late=(3,))"


def test_methods_properties_and_the_docstring_are_kept() -> None:
    assert Ours.empty("Kiel").line == "Kiel: 0"
    assert Ours.__doc__ == Theirs.__doc__


@pytest.mark.parametrize("missing", [(), ("Kiel", 1, (), 4)])
def test_the_wrong_number_of_values_is_refused(missing: tuple[typing.Any, ...]) -> None:
    with pytest.raises(TypeError):
        Ours(*missing)


def test_an_object_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(Ours("Kiel"))) == Ours("Kiel")  # noqa: S301 - our own bytes


def test_the_class_describes_itself_alike() -> None:
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert str(inspect.signature(Ours)) == (
        "(port: 'str', ferries: 'int' = 2, late: 'tuple[int, ...]' = ())"
    )
    assert (Ours._fields, Ours._field_defaults) == (Theirs._fields, Theirs._field_defaults)
    assert (Ours.__module__, Ours.__qualname__) == (__name__, "Ours")


COUNT = """
from __future__ import annotations
import sys
import {module}

compiled = []

def note(event, what):
    if event == "compile" and what[1] == "<string>":
        compiled.append(what[0].decode())

sys.addaudithook(note)

class Port({module}.NamedTuple):
    name: str
    ferries: int

print(*[text for text in compiled if "lambda" not in text])
"""


@pytest.mark.parametrize(
    ("module", "compiled"), [("newslint.named_tuples", ""), ("typing", "str int")]
)
def test_only_typing_compiles_the_annotations(module: str, compiled: str) -> None:
    command = [sys.executable, "-c", COUNT.format(module=module)]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert result.stdout.strip() == compiled
