"""Who may import, read, print and end the process; see docs/architecture.md."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from re import _parser
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
ENGINE = sorted((ROOT / "newslint").rglob("*.py"))
RULES = sorted((ROOT / "rules").glob("*.py"))
PATTERNS = ROOT / "newslint" / "patterns.py"

PRINTERS = ("cli/",)
READERS = ("files/", "config/config_file.py", "config/generator_files.py", "plugins.py", "packs.py")
OWNERS = {
    "pyromark": ("markdown/commonmark.py",),
    "turbohtml": ("html/",),
    "html5lib": ("html/",),
    "yaml": ("front_matter/", "packs.py"),
    "tomllib": ("front_matter/", "config/"),
    "frontmatter": ("article.py",),
    "rich": ("cli/",),
    "pluggy": ("hookspecs.py", "plugins.py"),
    "subprocess": (),
    "jsonschema_rs": ("json_schema.py",),
}
SLOW = {"dataclasses", "pathlib", "logging", "importlib.metadata", "pkgutil"}
STANDARD = set(
    "bisect collections functools html itertools operator re sys typing unicodedata".split()
)
SINGLE = (_parser.LITERAL, _parser.NOT_LITERAL, _parser.ANY, _parser.IN)
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[0-9,]+\})\+")
DOORS = {
    f"re.{name}"
    for name in ("compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")
}
STARTING = {
    *("system", "popen", "Popen", "fork", "forkpty", "posix_spawn", "posix_spawnp", "startfile"),
    *(f"{kind}{how}" for kind in ("exec", "spawn") for how in ("l", "le", "lp", "lpe", "v", "ve")),
    *("execvp", "execvpe", "spawnvp", "spawnvpe", "create_subprocess_exec"),
    "create_subprocess_shell",
}
READING = {"open", "listdir", "scandir", "walk", "read_text", "read_bytes", "stat", "fstat"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "newslint").as_posix()


def may(path: Path, rooms: tuple[str, ...]) -> bool:
    return name_of(path).startswith(rooms)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def typing_only(module: ast.Module) -> set[ast.AST]:
    blocks = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    return {inner for block in blocks for statement in block.body for inner in ast.walk(statement)}


def imports(module: ast.Module) -> Iterator[str]:
    """Yield what a module imports when it runs; a relative import begins with a dot."""
    passed_over = typing_only(module)
    for node in ast.walk(module):
        if node in passed_over:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def calls(module: ast.Module) -> Iterator[str]:
    """Yield the name of every function or method that is called."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name):
                yield function.id
            elif isinstance(function, ast.Attribute):
                yield function.attr


every_engine_module = pytest.mark.parametrize("path", ENGINE, ids=name_of)
every_rule_module = pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)


@every_engine_module
def test_the_engine_imports_no_rule(path: Path) -> None:
    assert not [name for name in imports(tree(path)) if name.partition(".")[0] == "newslint_rules"]


@every_engine_module
def test_no_file_of_the_engine_names_a_rule(path: Path) -> None:
    rules = {p.stem.replace("_", "-") for p in RULES if not p.stem.startswith("_")}
    module = tree(path)
    literals = {n.value for n in ast.walk(module) if isinstance(n, ast.Constant)}
    assert not literals & (rules - {"duplicate-key"})


@every_rule_module
def test_rules_import_only_the_front_door_and_each_other(path: Path) -> None:
    third_parties = {
        name
        for name in imports(tree(path))
        if not name.startswith(".") and name.partition(".")[0] not in {"newslint", "__future__"}
    }
    assert {name.partition(".")[0] for name in third_parties} <= STANDARD
    assert not [name for name in imports(tree(path)) if name.startswith("newslint.")]


@every_rule_module
def test_rules_do_no_input_and_no_output(path: Path) -> None:
    assert not {"print", "exit", *READING} & set(calls(tree(path)))


@pytest.mark.parametrize("path", [*ENGINE, *RULES], ids=lambda path: path.stem)
def test_nothing_starts_a_program(path: Path) -> None:
    assert not STARTING & set(calls(tree(path)))


@every_engine_module
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    if not may(path, PRINTERS) and path.name != "__main__.py":
        assert not {"print", "exit", "_exit", "SystemExit"} & set(calls(tree(path)))


@every_engine_module
def test_only_a_few_rooms_read_files(path: Path) -> None:
    if not may(path, (*READERS, *PRINTERS)):
        assert not READING & set(calls(tree(path)))


@every_engine_module
def test_each_library_is_known_to_one_room(path: Path) -> None:
    for name in imports(tree(path)):
        owners = OWNERS.get(name.partition(".")[0])
        assert owners is None or may(path, owners), f"{name} belongs to {owners}"


@pytest.mark.parametrize("path", [*ENGINE, *RULES], ids=lambda path: path.stem)
def test_nothing_slow_is_imported(path: Path) -> None:
    assert not SLOW & set(imports(tree(path)))


@pytest.mark.parametrize("path", [*ENGINE, *RULES], ids=lambda path: path.stem)
def test_modules_stay_small(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 250


def test_every_room_is_on_the_map() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.name for path in (ROOT / "newslint").iterdir() if path.suffix == ".py"}
    rooms |= {f"{p.name}/" for p in (ROOT / "newslint").iterdir() if (p / "__init__.py").exists()}
    assert not {room for room in rooms if f"`{room}`" not in text.replace("newslint/", "")}


# Regular expressions: see newslint/patterns.py


def module_name(path: Path) -> str:
    room = "newslint" if path.is_relative_to(ROOT / "newslint") else "newslint_rules"
    parts = path.relative_to(ROOT).with_suffix("").parts[1:]
    return ".".join((room, *(part for part in parts if part != "__init__")))


def patterns(path: Path) -> Iterator[tuple[str, Any]]:
    """Yield the door (`re.sub`, `compiled`) by which each pattern goes, and it; None if unknown."""
    for node in ast.walk(tree(path)):
        door = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and (door in DOORS or door == "compiled"):
            known = vars(importlib.import_module(module_name(path)))
            try:
                pattern = eval(ast.unparse(node.args[0]), known)  # noqa: S307 - our own code
            except NameError:
                pattern = None
            yield door, pattern


def possessive_repeats(node: Any) -> Iterator[tuple[int, Any]]:
    """Yield, for each possessive repeat of a parsed pattern, how often at most and what."""
    if isinstance(node, tuple) and node[0] is _parser.POSSESSIVE_REPEAT:
        yield node[1][1:]
    if isinstance(node, list | tuple | _parser.SubPattern):
        for part in node:
            yield from possessive_repeats(part)


def is_single(body: Any) -> bool:
    return len(body) == 1 and body[0][0] in SINGLE


def captures(node: Any) -> bool:
    if isinstance(node, tuple) and node[0] is _parser.SUBPATTERN and node[1][0] is not None:
        return True
    return isinstance(node, list | tuple | _parser.SubPattern) and any(map(captures, node))


@pytest.mark.parametrize("path", sorted({*ENGINE, *RULES} - {PATTERNS}), ids=module_name)
def test_possessive_repeats_of_more_than_a_character_are_compiled_soundly(path: Path) -> None:
    for door, pattern in patterns(path):
        if pattern is None and door in DOORS:
            assert not POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8")), (
                f"here `{door}` may meet a possessive group; use `newslint.compiled`"
            )
        elif isinstance(pattern, str | bytes):
            for most, body in possessive_repeats(_parser.parse(pattern)):
                assert door == "compiled" or is_single(body), f"{pattern!r}: `newslint.compiled`"
                # Wrong before 3.12.8 and 3.13.1: https://github.com/python/cpython/issues/101955
                assert most == 1 or not captures(body), f"{pattern!r} captures in a repeat"
