"""What a site generator does is known in newslint/generators/ and nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.generators.built_in import ROOT_NAMES, Generators

ROOT = Path(__file__).resolve().parents[2]
ROOM = ROOT / "newslint" / "generators"
UNKNOWN = "unknown"
NAMES = frozenset(ROOT_NAMES) - {UNKNOWN}
TITLES = tuple(generator.title for generator in Generators().known())
OTHERS = [
    path
    for folder in ("newslint", "rules")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if not path.is_relative_to(ROOM)
]


def docstrings(module: ast.Module) -> set[ast.AST]:
    """Return the strings that are statements: docstrings of modules, classes, functions and fields."""
    return {node.value for node in ast.walk(module) if isinstance(node, ast.Expr)}


def in_examples(module: ast.Module) -> set[ast.AST]:
    """Return what `Example(generator=...)` names: which site an example is of."""
    return {
        keyword.value
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Example"
        for keyword in call.keywords
        if keyword.arg == "generator"
    }


def strings(node: ast.AST) -> Iterator[str]:
    """Yield the text of a string; of one with values between its parts all that is written."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(text for part in node.values for text in strings(part))


def offences(source: str) -> Iterator[str]:
    """Yield what a module knows of a generator."""
    module = ast.parse(source)
    prose = docstrings(module)
    for node in set(ast.walk(module)) - prose - in_examples(module):
        for text in strings(node):
            if text in NAMES:
                yield f"line {node.lineno} names the generator {text}"  # type: ignore[attr-defined]
            if sum(title in text for title in TITLES) > 1:
                yield f"line {node.lineno} says what several do: {text}"  # type: ignore[attr-defined]
        if isinstance(node, ast.Compare):
            compared = [node.left, *node.comparators]
            if UNKNOWN in (text for part in compared for text in strings(part)):
                yield f"line {node.lineno} compares with {UNKNOWN}"
        if isinstance(node, ast.ImportFrom):
            module_name = (node.module or "").removeprefix("newslint.generators.").split(".")[0]
            if module_name in NAMES:
                yield f"line {node.lineno} imports the generator {module_name}"


def test_no_other_module_knows_what_a_generator_does() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): sorted(offences(path.read_text(encoding="utf-8")))
        for path in OTHERS
    }
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    ("source", "offence"),
    [
        ('a = generator.name == "hexo"', "line 1 names the generator hexo"),
        ('a = name in ("jekyll", "hugo")', "line 1 names the generator hugo"),
        ('a = {"zola": 1}.get(name)', "line 1 names the generator zola"),
        ('a = generator.name != "unknown"', "line 1 compares with unknown"),
        ('a = f"Hexo and Jekyll {verb} it"', "line 1 says what several do: Hexo and Jekyll  it"),
        (
            "from newslint.generators.hugo.cascade import read",
            "line 1 imports the generator hugo",
        ),
    ],
)
def test_such_a_module_is_found(source: str, offence: str) -> None:
    assert offence in set(offences(source))


def test_prose_and_examples_may_name_generators() -> None:
    source = '"""Hexo and Hugo differ."""\na = Example("", "", "", generator="hexo")\n'
    assert list(offences(source)) == []
