"""Every fact that newslint states of a generator is asked for somewhere."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from newslint.dates.publication import Publication
from newslint.generators import Generator
from newslint.generators.built_in import BUILT_IN
from newslint.generators.parts import Clock, Clocks, Dialect, Sign, SummaryMarker
from newslint.patterns import compiled

ROOT = Path(__file__).resolve().parents[2]
STATEMENTS = {
    ROOT / "newslint" / "generators" / path
    for generator in BUILT_IN
    for path in (f"{generator.name}.py", f"{generator.name}/__init__.py")
}


@cache
def attributes() -> set[str]:
    """Return the names behind a dot that newslint reads, where generators are not stated."""
    files = {path for folder in ("newslint", "rules") for path in (ROOT / folder).rglob("*.py")}
    return {
        node.attr
        for path in files - STATEMENTS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }


@pytest.mark.parametrize(
    "kind", [Generator, Sign, SummaryMarker, Dialect, Clock, Clocks, Publication]
)
def test_every_field_is_read_somewhere(kind: type[tuple[object, ...]]) -> None:
    assert set(kind.__annotations__) - attributes() == set()


@pytest.mark.parametrize(
    ("generator", "path", "is_article", "is_scaffold"),
    [
        ("pelican", "content/pages/about-us.md", False, False),
        ("pelican", "content/ferry.md", True, False),
        ("pelican", "theme/templates/ferry.html", False, True),
        ("hugo", "archetypes/default.md", False, True),
        ("jekyll", "_includes/foot.html", False, True),
        ("mkdocs", "docs/snippets/a.md", False, True),
    ],
)
def test_pages_are_no_scaffolds(
    generator: str, path: str, *, is_article: bool, is_scaffold: bool
) -> None:
    found = next(each for each in BUILT_IN if each.name == generator)
    assert (found.is_article(path), found.is_scaffold(path)) == (is_article, is_scaffold)


@pytest.mark.parametrize("generator", BUILT_IN, ids=lambda generator: generator.name)
def test_a_generator_takes_its_own_summary_marker_for_one(generator: Generator) -> None:
    summary = generator.summary
    if summary is not None:
        assert compiled(summary.pattern).fullmatch(summary.native)
        assert compiled(summary.pattern).groups == 0
