"""Imports inside functions: only of what checking a clean article does not need."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = {"newslint": ROOT / "newslint", "newslint_rules": ROOT / "rules"}

LIBRARIES = frozenset(
    "ast dataclasses datetime difflib frontmatter hashlib html html5lib json jsonschema_rs pyromark"
    " rich tomllib tree_sitter tree_sitter_typescript turbohtml unicodedata urllib.parse yaml zoneinfo".split()
)
SUBJECTS = frozenset(
    f"newslint.{name}"
    for name in (
        *("cli.toml_values", "cli.file_list", "why", "formats.json", "formats.markdown"),
        *("config.description", "site.description", "rendering.cells"),
        *("columns", "engine.directives.suppressions", "engine.modifying"),
        *("comments", "template_expressions", "templates", "urls.spelling"),
        *("dates.numbers", "dates.traits", "dates.zones"),
        *("files.ignored", "site.data_files", "site.drafts", "site.page", "site.publishing"),
        *("front_matter.inline_values", "front_matter.key_values", "front_matter.outcomes"),
        *("generators.eleventy", "site.file_requests", "generators.unknown_files"),
        *("generators.astro.site", "generators.docsify.site", "generators.docusaurus.site"),
        *("generators.vitepress.site", "generators.vuepress.site", "generators.astro.files"),
        *("generators.docusaurus.files", "generators.vitepress.files", "generators.vuepress.files"),
        *("site.summaries", "generators.jekyll.permalinks"),
        *("html.errors", "html.source", "images.html_images", "images.markdown_images"),
        *("images.srcset", "markdown.addresses", "markdown.jsx"),
    )
)
NEEDED_LATE = LIBRARIES | SUBJECTS
CYCLES = {
    ("newslint.generators", "newslint.generators.site_reader"),
}
OTHER_REASONS = {
    "newslint": "Python runs it before `__main__` removes the working directory from the path",
    "newslint.patterns": "private modules of Python, for the versions that misread repeats",
    "newslint.pytest_plugin": "pytest imports it although `--newslint` is not given",
}


@cache
def modules() -> dict[str, Path]:
    """Return the path of each module of newslint and its rules by name."""
    found = {}
    for package, folder in PLACES.items():
        for path in folder.rglob("*.py"):
            parts = path.relative_to(folder).with_suffix("").parts
            found[".".join((package, *(p for p in parts if p != "__init__")))] = path
    return found


def named(node: ast.Import | ast.ImportFrom, module: str) -> set[str]:
    """Return the modules that a statement in a module imports."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    package = module if modules()[module].name == "__init__.py" else module.rpartition(".")[0]
    above = package.split(".")[: len(package.split(".")) + 1 - node.level] if node.level else []
    base = ".".join((*above, *([node.module] if node.module else [])))
    inner = {f"{base}.{alias.name}" for alias in node.names}
    return {name if name in modules() else base for name in inner}


@cache
def imports(module: str) -> tuple[set[str], set[str]]:
    """Return what a module imports when it is loaded, and what inside functions."""
    tree = ast.parse(modules()[module].read_text(encoding="utf-8"))
    nodes = {n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom)}
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    late = nodes & {node for function in functions for node in ast.walk(function)}
    ifs = [n for n in ast.walk(tree) if isinstance(n, ast.If)]
    blocks = [n for n in ifs if ast.unparse(n.test) == "TYPE_CHECKING"]
    for_types = {inner for block in blocks for inner in ast.walk(block)}
    early = nodes - late - for_types
    return (
        {name for node in early for name in named(node, module)},
        {name for node in late for name in named(node, module)},
    )


@cache
def loaded_by(module: str) -> frozenset[str]:
    """Return all that importing a module loads, its packages and itself included."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [name.rpartition(".")[0]] if "." in name else []
            waiting += imports(name)[0] if name in modules() else ()
    return frozenset(found)


def late_imports() -> set[tuple[str, str]]:
    known = set(modules()) - set(OTHER_REASONS)
    return {(module, name) for module in known for name in imports(module)[1]}


def test_an_import_inside_a_function_loads_what_a_clean_article_does_not_need() -> None:
    without = {pair for pair in late_imports() if not loaded_by(pair[1]) & NEEDED_LATE}
    assert sorted(without - CYCLES) == []


def test_each_exception_breaks_a_cycle() -> None:
    assert sorted(pair for pair in CYCLES if pair[0] not in loaded_by(pair[1])) == []
    assert late_imports() >= CYCLES


def test_nothing_on_the_list_is_there_without_need() -> None:
    loads = [loaded_by(name) & NEEDED_LATE for _, name in late_imports()]
    sole = {name for found in loads for name in found}
    assert sorted(SUBJECTS - sole) == []
