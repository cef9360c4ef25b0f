"""Columns in UTF-16 code units and in bytes, as editors and report formats count them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Fix, Related, Rule, Span, Violation
from newslint.article import Article
from newslint.columns import Columns, Ruler
from newslint.engine.linter import lint
from newslint.report import Diagnostic
from newslint.text import Position, Source
from newslint.violation import Edit


def measured(text: str, line: int, column: int) -> Columns:
    """Return the columns of one position; code points stand where there are no others."""
    position = Position(line, column)
    known = Ruler(Source.from_text(text)).columns([position])
    return known.get(position, Columns(column, column))


@pytest.mark.parametrize(
    ("text", "place", "columns"),
    [
        ("plain", (1, 4), (4, 4)),
        ("上海 x", (1, 4), (4, 8)),
        ("😀 x", (1, 3), (4, 6)),
        ("é\n😀x", (2, 1), (1, 1)),
        ("é\n😀x", (2, 2), (3, 5)),
        ("a\u0301b", (1, 3), (3, 4)),
        ("\ufeffab", (1, 1), (1, 1)),
        ("\ufeffab", (1, 2), (2, 5)),
        ("\ufeff😀b", (1, 2), (3, 8)),
        ("\ufeff😀b\nc", (2, 2), (2, 2)),
    ],
)
def test_columns_count_code_units_and_bytes(
    text: str, place: tuple[int, int], columns: tuple[int, int]
) -> None:
    assert measured(text, *place) == columns


def test_only_columns_that_differ_are_kept() -> None:
    ruler = Ruler(Source.from_text("ab 😀 c\nplain"))
    positions = [Position(1, 1), Position(1, 4), Position(1, 5), Position(2, 3)]
    assert ruler.columns(positions) == {Position(1, 5): (6, 8)}


@settings(deadline=None)
@given(st.text(alphabet="a\n😀é上\ufeff\u0301", max_size=40), st.randoms(use_true_random=False))
def test_columns_do_not_depend_on_the_order_of_the_questions(text: str, random: Random) -> None:
    source = Source.from_text(text)
    positions = [source.position(offset) for offset in range(len(source.text) + 1)]
    shuffled = sorted(positions, key=lambda _: random.random())
    assert Ruler(source).columns(shuffled) == Ruler(source).columns(positions)
    for position in positions:
        assert Ruler(source).columns([position]).items() <= Ruler(source).columns(positions).items()


def test_code_units_are_those_of_javascript() -> None:
    if shutil.which("node") is None:
        pytest.skip("Node.js is not installed")
    text = "a😀上\u0301👩\u200d👧𠮷z"
    program = "process.stdout.write([...process.argv[1]].map((c, i, all) => 1 + all.slice(0, i).join('').length).join())"
    done = subprocess.run(["node", "-e", program, text], capture_output=True, check=True)
    ours = [measured(text, 1, column + 1).utf16 for column in range(len(text))]
    assert [int(number) for number in done.stdout.split(b",")] == ours


class Marked(Rule):
    """A cross stands in the text."""

    name = "marked"

    def check(self, article: Article) -> Iterator[Violation]:
        first, last = article.text.find("x"), article.text.rfind("x")
        edit = Edit(Span(last, last + 1), "")
        related = (Related(Span(last, last + 1), "another"),)
        yield Violation(
            Span(first, first + 1), "a cross", fix=Fix("Drop it", (edit,)), related=related
        )


def diagnostic(*, with_excerpts: bool) -> Diagnostic:
    article = Article("a.md", Source.from_text("😀x\n上x"))
    (found,) = lint(article, [Marked()], with_excerpts=with_excerpts).diagnostics
    return found


def test_a_diagnostic_knows_the_columns_of_its_place_of_others_and_of_edits() -> None:
    found = diagnostic(with_excerpts=True)
    assert found.excerpt is not None
    assert found.excerpt.columns == {
        Position(1, 2): (3, 5),
        Position(1, 3): (4, 6),
        Position(2, 2): (2, 4),
        Position(2, 3): (3, 5),
    }
    assert found.columns(found.start) == Columns(utf16=3, utf8=5)
    assert found.columns(Position(7, 9)) == Columns(9, 9)


def test_without_excerpts_code_points_stand_for_all() -> None:
    found = diagnostic(with_excerpts=False)
    assert found.columns(found.start) == Columns(2, 2)


def test_the_last_line_is_one_of_which_something_lies_within() -> None:
    found = diagnostic(with_excerpts=False)
    assert found.last_line == 1
    assert found._replace(end=Position(3, 1)).last_line == 2
    assert found._replace(end=Position(3, 2)).last_line == 3
    assert found._replace(start=Position(4, 1), end=Position(4, 1)).last_line == 4


def test_measuring_a_long_line_takes_time_in_proportion() -> None:
    source = Source.from_text("港x" * 200_000)
    positions = [Position(1, column) for column in range(1, 400_000, 100)]
    assert len(Ruler(source).columns(positions)) == 3_999
