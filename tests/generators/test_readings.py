"""newslint's data of each generator says what the real program did with the rest of an article."""

from __future__ import annotations

import re

import pytest

from generator_cases import Reading, readings
from newslint.generators import Generator
from newslint.generators.built_in import BUILT_IN

GENERATORS = {generator.name: generator for generator in BUILT_IN}
CASES = readings()
DRAFTS = {
    "draft-true": ("draft", True),
    "published-false": ("published", False),
    "status-draft": ("status", "draft"),
}


def cells(*names: str) -> list[tuple[Reading, Generator]]:
    """Return each cell of the rows of these names, but for programs that newslint has no data of."""
    return [
        (case, GENERATORS[program])
        for case in CASES
        if case.name in names
        for program, cell in case.expected.items()
        if program in GENERATORS and cell != "-"
    ]


def name(value: Reading | Generator) -> str:
    return value.name


def test_the_rows_of_the_table_are_the_cases_in_their_order() -> None:
    assert all(case.expected for case in CASES)


@pytest.mark.parametrize(("case", "generator"), cells("raw-html"), ids=name)
def test_raw_html_is_kept_or_dropped(case: Reading, generator: Generator) -> None:
    is_dropped = case.expected[generator.name] == "gone"
    assert (generator.raw_html == "dropped") == is_dropped


@pytest.mark.parametrize(("case", "generator"), cells("future"), ids=name)
def test_a_future_article_is_left_out_or_published(case: Reading, generator: Generator) -> None:
    is_left_out = case.expected[generator.name] == "dropped"
    assert (generator.future == "left-out") == is_left_out


@pytest.mark.parametrize(("case", "generator"), cells(*DRAFTS), ids=name)
def test_what_the_program_leaves_out_is_a_draft(case: Reading, generator: Generator) -> None:
    key, value = DRAFTS[case.name]
    if case.expected[generator.name] == "dropped":
        assert generator.draft_values.get(key) == value


@pytest.mark.parametrize(("case", "generator"), cells("capital-key"), ids=name)
def test_keys_are_read_in_capital_letters_or_not(case: Reading, generator: Generator) -> None:
    assert generator.case_insensitive_keys == (case.expected[generator.name] == "read")


@pytest.mark.parametrize(
    ("case", "generator"),
    cells(*(case.name for case in CASES if case.name.startswith("marker-"))),
    ids=name,
)
def test_a_marker_that_cuts_is_one_of_the_generator(case: Reading, generator: Generator) -> None:
    marker = re.search("<!--.*-->|^---$", case.text.rpartition("---\n\n")[2], re.MULTILINE)
    summary = generator.summary
    if summary is not None and marker is not None and not summary.is_configurable:
        is_known = re.fullmatch(summary.pattern, marker[0], re.MULTILINE) is not None
        assert is_known == (case.expected[generator.name] == "cut")


@pytest.mark.parametrize(("case", "generator"), cells("neighbouring-image"), ids=name)
def test_an_image_beside_the_article_is_found_or_not(case: Reading, generator: Generator) -> None:
    assert (generator.relative_to == "file") == (case.expected[generator.name] == "found")


@pytest.mark.parametrize(("case", "generator"), cells("no-title", "no-title-but-heading"), ids=name)
def test_what_supplies_a_title_is_known_to_do_so(case: Reading, generator: Generator) -> None:
    source = case.expected[generator.name]
    if source in {"heading", "file name"}:
        assert source in generator.key_sources["title"]


@pytest.mark.parametrize(("case", "generator"), cells("date-in-file-name"), ids=name)
def test_a_date_in_the_file_name_counts_where_it_is_said_to(
    case: Reading, generator: Generator
) -> None:
    if case.expected[generator.name] == "file name":
        assert not {"file name", "path"}.isdisjoint(generator.key_sources["date"])
