"""The tables of what real site generators do are whole, and their cells say what they may say."""

from __future__ import annotations

import re
import tomllib

import pytest

from generator_cases import DATA, Case, date_cases, fence_cases, read_table

FENCE_CELL = re.compile("-|read|first|last|both|lost|dropped|error")
_INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
DATE_CELL = re.compile(
    f"(?:depends |rolled )?{_INSTANT}|file time|file name|zero|today|dropped|error"
    "|string|number|null"
)


def test_every_case_of_a_fence_has_a_row_in_the_same_order() -> None:
    texts = tomllib.loads((DATA / "fences.toml").read_text(encoding="utf-8"))
    assert list(texts) == [name for name, _ in read_table("fences.md")]


@pytest.mark.parametrize("case", fence_cases(), ids=lambda case: case.name)
def test_cells_of_fences_are_of_the_known_words(case: Case) -> None:
    assert len(case.expected) == 13
    assert all(FENCE_CELL.fullmatch(cell) for cell in case.expected.values()), case.expected


@pytest.mark.parametrize("case", date_cases(), ids=lambda case: case.name or "empty")
def test_cells_of_dates_are_instants_or_known_words(case: Case) -> None:
    assert len(case.expected) == 8
    assert all(DATE_CELL.fullmatch(cell) for cell in case.expected.values()), case.expected


def test_the_text_of_a_date_is_an_article_with_that_date() -> None:
    quoted = next(case for case in date_cases() if case.name == "'2022-02-17'")
    assert quoted.text == "---\ntitle: Tides\ndate: '2022-02-17'\n---\n\nThe sea.\n"
    empty = next(case for case in date_cases() if not case.name)
    assert empty.text == "---\ntitle: Tides\ndate:\n---\n\nThe sea.\n"
