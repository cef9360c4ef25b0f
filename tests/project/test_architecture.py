"""Who may import, read, print and end the process; see docs/architecture.md."""

from __future__ import annotations

import ast
import importlib
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

_parser = importlib.import_module("re._parser")  # type checkers do not know it

ROOT = Path(__file__).resolve().parents[2]
ENGINE = sorted((ROOT / "newslint").rglob("*.py"))
RULES = sorted((ROOT / "rules").rglob("*.py"))
PATTERNS = ROOT / "newslint" / "patterns.py"

PRINTERS = ("cli/",)
READERS = (
    "files/",
    "formats/__init__.py",
    "config/config_file.py",
    "site/data_files.py",
    "plugins.py",
    "packs/",
)
OWNERS = {
    "pyromark": ("markdown/commonmark.py",),
    "turbohtml": ("html/",),
    "html5lib": ("html/",),
    "yaml": ("front_matter/",),
    "tomllib": ("front_matter/", "config/"),
    "frontmatter": ("article.py",),
    "rich": ("cli/",),
    "pluggy": ("hookspecs.py", "plugins.py"),
    "subprocess": (),
    "tree_sitter": ("javascript/parsing.py",),
    "tree_sitter_typescript": ("javascript/parsing.py",),
    "jsonschema_rs": ("front_matter/json_schema.py",),
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
MOST_LINES = 250
MOST_IN_A_KNOT = 3
READING = {"open", "listdir", "scandir", "walk", "read_text", "read_bytes", "stat", "fstat"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "newslint").as_posix()


def may(path: Path, rooms: tuple[str, ...]) -> bool:
    return name_of(path).startswith(rooms)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def offenders(paths: Iterable[Path], offence: Callable[[Path], object]) -> dict[str, object]:
    """Return what is wrong with each module with which something is, by its path."""
    found = {path.relative_to(ROOT).as_posix(): offence(path) for path in paths}
    return {name: wrong for name, wrong in found.items() if wrong}


def typing_only(module: ast.Module) -> set[ast.AST]:
    blocks = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    return {inner for block in blocks for statement in block.body for inner in ast.walk(statement)}


@cache
def imports(path: Path) -> set[str]:
    """Return what a module imports when it runs; a relative import begins with a dot."""
    module = tree(path)
    found: set[str] = set()
    for node in set(ast.walk(module)) - typing_only(module):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


@cache
def calls(path: Path) -> set[str]:
    """Return the name of every function or method that is called."""
    called = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    names = {function.id for function in called if isinstance(function, ast.Name)}
    return names | {function.attr for function in called if isinstance(function, ast.Attribute)}


def root_of(module: str) -> str:
    return module.partition(".")[0]


def test_the_engine_imports_no_rule() -> None:
    def imported(path: Path) -> list[str]:
        return [name for name in imports(path) if root_of(name) == "newslint_rules"]

    assert offenders(ENGINE, imported) == {}


def test_no_file_of_the_engine_names_a_rule() -> None:
    rules = {p.stem.replace("_", "-") for p in RULES if not p.stem.startswith("_")}

    def named(path: Path) -> set[str]:
        literals = {n.value for n in ast.walk(tree(path)) if isinstance(n, ast.Constant)}
        return (rules - {"duplicate-key"}) & literals

    assert offenders(ENGINE, named) == {}


@cache
def public_names() -> dict[str, list[str]]:
    """Return the names that the table in docs/plugins.md has for each public module."""
    page = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(newslint(?:\.\w+)*)` \|.*\|(.*)\|$", page, re.MULTILINE)
    return {module: re.findall(r"`(\w+)`", names) for module, names in rows}


def test_rules_import_only_public_modules() -> None:
    allowed = STANDARD | {"__future__", *public_names()}

    def imported(path: Path) -> list[str]:
        return [name for name in imports(path) if not name.startswith(".") and name not in allowed]

    assert offenders(RULES, imported) == {}


def test_rules_share_code_by_public_modules_and_not_above_their_folders() -> None:
    assert [path.name for path in (ROOT / "rules").glob("*.py")] == ["__init__.py"]


def names_imported(path: Path) -> set[tuple[str, str]]:
    """Return the names that a module imports from modules of newslint, those for types included."""
    return {
        (str(node.module), alias.name)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and root_of(node.module or "") == "newslint"
        for alias in node.names
    }


def test_rules_import_only_public_names_those_for_types_included() -> None:
    public = {(module, name) for module, names in public_names().items() for name in names}
    assert offenders(RULES, lambda path: names_imported(path) - public) == {}


def test_the_page_for_plugins_lists_what_each_public_module_has_in_all() -> None:
    offered = {name: sorted(importlib.import_module(name).__all__) for name in public_names()}
    assert {name: sorted(names) for name, names in public_names().items()} == offered


def test_each_public_name_can_be_imported() -> None:
    offered = {name: vars(importlib.import_module(name)) for name in public_names()}
    missing = [
        f"{module}.{name}"
        for module, names in public_names().items()
        for name in names
        if name not in offered[module]
    ]
    assert missing == []


def test_each_public_name_is_in_one_module_only() -> None:
    names = [name for offered in public_names().values() for name in offered]
    assert sorted(names) == sorted(set(names))
    assert "Article" in names
    assert "read_date" in names


def test_a_module_with_public_names_is_on_the_page_for_plugins() -> None:
    internal = {"newslint.files", "newslint.named_tuples", "newslint.view", "newslint.why"}
    lists = {module_name(path) for path in ENGINE if "__all__ =" in path.read_text("utf-8")}
    assert lists - internal == set(public_names()) - {"newslint"}


def test_rules_do_no_input_and_no_output() -> None:
    assert offenders(RULES, lambda path: {"print", "exit", *READING} & calls(path)) == {}


def test_nothing_starts_a_program() -> None:
    assert offenders([*ENGINE, *RULES], lambda path: STARTING & calls(path)) == {}


def test_only_the_command_line_prints_and_exits() -> None:
    others = [p for p in ENGINE if not may(p, PRINTERS) and p.name != "__main__.py"]
    ending = {"print", "exit", "_exit", "SystemExit"}
    assert offenders(others, lambda path: ending & calls(path)) == {}


def test_only_a_few_rooms_read_files() -> None:
    others = [path for path in ENGINE if not may(path, (*READERS, *PRINTERS))]
    assert offenders(others, lambda path: READING & calls(path)) == {}


def test_each_library_is_known_to_one_room() -> None:
    def borrowed(path: Path) -> list[str]:
        libraries = [name for name in map(root_of, imports(path)) if name in OWNERS]
        return [f"{n} belongs to {OWNERS[n]}" for n in libraries if not may(path, OWNERS[n])]

    assert offenders(ENGINE, borrowed) == {}


def test_nothing_slow_is_imported() -> None:
    assert offenders([*ENGINE, *RULES], lambda path: SLOW & imports(path)) == {}


def test_named_tuples_of_the_engine_come_from_the_module_that_makes_them_fast() -> None:
    def slow(path: Path) -> bool:
        return any(
            isinstance(node, ast.ImportFrom)
            and node.module == "typing"
            and any(alias.name == "NamedTuple" for alias in node.names)
            for node in ast.walk(tree(path))
        )

    assert list(offenders(ENGINE, slow)) == ["newslint/named_tuples.py"]


def modules_imported(path: Path, known: set[str]) -> set[str]:
    """Return the modules of newslint that a module imports at any time, those for types included."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in known else str(node.module) for name in inner}
    return (found & known) - {module_name(path)}


@cache
def import_graph() -> dict[str, set[str]]:
    known = {module_name(path) for path in ENGINE}
    return {module_name(path): modules_imported(path, known) for path in ENGINE}


def reachable(start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        more = import_graph()[waiting.pop()] - found
        found |= more
        waiting += more
    return found


def test_no_more_than_three_modules_import_each_other() -> None:
    below = {name: reachable(name) for name in import_graph()}
    knots = {name: {n for n in below[name] if name in below[n]} for name in below}
    assert knots["newslint.config"] == {"newslint.config", "newslint.config.description"}
    assert {name: knot for name, knot in knots.items() if len(knot) > MOST_IN_A_KNOT} == {}


def test_only_what_works_with_rules_knows_the_article() -> None:
    homes = {
        "newslint",
        "newslint.article",
        "newslint.exports",
        "newslint.rule",
        "newslint.testing",
    }
    rooms = ("newslint.engine.", "newslint.cli.", "newslint.why")
    importers = {name for name, below in import_graph().items() if "newslint.article" in below}
    assert {name for name in importers - homes if not name.startswith(rooms)} == set()


def test_nothing_in_newslint_imports_the_package_itself() -> None:
    """Even `from newslint import files` would import all public names first, and go in a circle."""
    assert offenders(ENGINE, lambda path: "newslint" in imports(path)) == {}
    assert [name for name, below in import_graph().items() if "newslint" in below] == []


def test_the_package_imports_nothing_before_a_name_is_used() -> None:
    (package,) = (path for path in ENGINE if path == ROOT / "newslint" / "__init__.py")
    late = {
        inner
        for node in ast.walk(tree(package))
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
    }
    early = set(ast.walk(tree(package))) - typing_only(tree(package)) - late
    assert [n for n in early if isinstance(n, ast.Import | ast.ImportFrom)] == []


def test_vocabularies_are_imported_by_type_checkers_alone() -> None:
    def imported(path: Path) -> list[str]:
        return [name for name in imports(path) if name.endswith(".vocabulary")]

    assert offenders([*ENGINE, *RULES], imported) == {}


def test_modules_stay_small() -> None:
    def size(path: Path) -> int:
        lines = path.read_text(encoding="utf-8").count("\n")
        return lines if lines > MOST_LINES else 0

    assert offenders([*ENGINE, *RULES], size) == {}


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


def unsound(path: Path) -> Iterator[str]:
    """Yield what is wrong with the possessive repeats of a module's patterns."""
    for door, pattern in patterns(path):
        if pattern is None and door in DOORS:
            if POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8")):
                yield f"`{door}` may meet a possessive group; use `newslint.patterns.compiled`"
        elif isinstance(pattern, str | bytes):
            for most, body in possessive_repeats(_parser.parse(pattern)):
                if door != "compiled" and not is_single(body):
                    yield f"{pattern!r}: use `newslint.patterns.compiled`"
                # Wrong before 3.12.8 and 3.13.1: https://github.com/python/cpython/issues/101955
                if most != 1 and captures(body):
                    yield f"{pattern!r} captures in a repeat"


def test_possessive_repeats_of_more_than_a_character_are_compiled_soundly() -> None:
    others = sorted({*ENGINE, *RULES} - {PATTERNS})
    assert offenders(others, lambda path: list(unsound(path))) == {}


def test_every_package_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    engine = {".".join(path.parent.relative_to(ROOT).parts) for path in ENGINE}
    rules = {
        ".".join(("newslint_rules", *path.parent.relative_to(ROOT / "rules").parts))
        for path in RULES
    }
    assert sorted(engine | rules) == project["tool"]["setuptools"]["packages"]
