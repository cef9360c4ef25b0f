"""Metadata that is lines of `Key: value`: what Python-Markdown, Pelican and MkDocs make of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.front_matter import FrontMatter
from newslint.front_matter.as_generator import read_as
from newslint.generators import Generator
from newslint.generators.hexo import HEXO
from newslint.generators.mkdocs import MKDOCS
from newslint.generators.pelican import PELICAN
from newslint.text import Span


def read(text: str, generator: Generator = PELICAN, path: str = "content/a.md") -> FrontMatter:
    return read_as(generator, path, text)


def values(text: str, generator: Generator = PELICAN) -> dict[str, Any]:
    return {key: field.value for key, field in read(text, generator).items()}


def body(text: str, generator: Generator = PELICAN) -> str:
    return text[read(text, generator).body_start :]


def kinds(text: str) -> list[str]:
    return [fault.kind for fault in read(text).faults]


def test_keys_are_in_small_letters_and_values_are_text_without_types() -> None:
    text = "Title: Tides\nDate: 2024-03-05\nORDER: 3\ndraft: true\nSubtitle: null\n\nThe sea.\n"
    assert values(text) == {
        "title": "Tides",
        "date": "2024-03-05",
        "order": "3",
        "draft": "true",
        "subtitle": "null",
    }
    assert body(text) == "The sea.\n"
    assert kinds(text) == []


def test_keys_and_values_have_exact_places() -> None:
    text = "\ufeffTitle:\t潮汐 🌊 \n  Tags:  sea , tide,sea\nSlug:\n\nB"
    found = read(text)
    title, tags, slug = found.fields
    cut = [text[slice(*span)] for span in (title.key_span, title.span, tags.key_span, tags.span)]
    assert cut == ["Title", "潮汐 🌊", "Tags", "sea , tide,sea"]
    assert [text[slice(*item.span)] for item in tags.fields] == ["sea", "tide"]
    behind_colon = text.index("Slug:") + len("Slug:")
    assert (slug.value, slug.span) == ("", Span(behind_colon, behind_colon))
    assert found.opening is None
    assert found.content is not None
    assert text[slice(*found.content)].endswith("Slug:\n")


@pytest.mark.parametrize("fence", ["---", "----", "--- ", "--- yaml", "---x"])
def test_any_line_that_begins_with_three_dashes_opens_and_closes_it(fence: str) -> None:
    text = f"{fence}\nTitle: Tides\n{fence}\nThe sea.\n"
    found = read(text)
    assert (found.format, values(text), body(text)) == (
        "key-value",
        {"title": "Tides"},
        "The sea.\n",
    )
    assert found.opening is not None
    assert found.closing is not None
    assert text[slice(*found.opening)] == fence
    assert text[slice(*found.closing)] == fence.rstrip()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Title: A\n\nB", "B"),
        ("Title: A\n \t\n\nB", "\nB"),
        ("Title: A\n# B\nC", "# B\nC"),
        ("Title: A\n...\nB", "B"),
        ("Title: A", ""),
        ("---\nTitle: A\nB, and no fence closes it\n", "B, and no fence closes it\n"),
    ],
)
def test_the_first_other_line_ends_it(text: str, rest: str) -> None:
    assert values(text) == {"title": "A"}
    assert body(text) == rest


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Title:《潮》", "title", "《潮》"),
        ('Title: "Tides: rising"', "title", '"Tides: rising"'),
        ("Title: Tides # rising", "title", "Tides # rising"),
        ("http://example.org/", "http", "//example.org/"),
        ("Tags: a; b, c", "tags", ["a", "b, c"]),
        ("Tags: [a, b]", "tags", ["[a", "b]"]),
        ("Authors: Doe, Jane; Roe, R", "authors", ["Doe, Jane", "Roe, R"]),
        ("Author: Jane, Joe", "author", "Jane, Joe"),
        ("Tags:", "tags", ""),
    ],
)
def test_a_value_is_what_is_written(line: str, key: str, value: object) -> None:
    assert values(f"{line}\n\nB") == {key: value}


@pytest.mark.parametrize(
    ("lines", "pelican", "mkdocs"),
    [
        ("Title: A\nTITLE: B", ["A", "B"], "A B"),
        ("Title: A\n    B", ["A", "B"], "A B"),
        ("Date: A\nDate: B", "A", "A B"),
        ("Summary: A\n\tB", "A\nB", "A B"),
        ("Tags: A\nX: y\nTags: B", ["A"], "A B"),
    ],
)
def test_more_lines_of_a_key_count_as_each_program_has_it(
    lines: str, pelican: object, mkdocs: object
) -> None:
    key = lines.partition(":")[0].lower()
    assert values(f"{lines}\n\nC")[key] == pelican
    assert values(f"{lines}\n\nC", MKDOCS)[key] == mkdocs


def test_a_key_that_stands_twice_is_kept_twice_and_reported() -> None:
    text = "Date: A\nTitle: x\ndate: B\n\nC"
    found = read(text)
    assert [(field.key, field.value) for field in found.fields] == [
        ("date", "A"),
        ("title", "x"),
        ("date", "B"),
    ]
    (fault,) = found.faults
    assert (fault.kind, text[slice(*fault.span)]) == ("duplicate-key", "date")


@pytest.mark.parametrize(
    "text", ["Title: A\nTags:\n    - a\n    - b\n\nB", "Title: A\nTags: x\n    - a\n    - b\n\nB"]
)
def test_lines_of_a_list_below_its_key_are_lost(text: str) -> None:
    (fault,) = read(text).faults
    assert (fault.kind, text[slice(*fault.span)]) == ("lost-line", "- a\n    - b")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: A\ntags:\n- a\n- b\ndate: x\n---\nB", "- a"),
        ("---\ntitle: A\ntags:\n  - a\n---\nB", "- a"),
        ("---\ntitle: A\n\ndate: x\n---\nB", "\n"),
        ("---\ntitle: A\n# the date\ndate: x\n---\nB", "# the date"),
        ("Title: A\n\nDate: x\n\nB", "\n"),
        ("Title: A\nDate : x\n\nB", "Date : x"),
        ("Title: A\nDate：x\n\nB", "Date：x"),
        ("Title: A\n标签: y\nDate: x\n\nB", "标签: y"),
        ('Title: A\n"date": x\n\nB', '"date": x'),
    ],
)
def test_the_line_that_cuts_it_short_is_found(text: str, line: str) -> None:
    (fault,) = read(text).faults
    assert (fault.kind, text[slice(*fault.span)]) == ("cut-short", line)
    assert read(text).unreadable()


@pytest.mark.parametrize(
    "text",
    [
        "Title: A\nDate: x\n\nAuthor: Jane, who wrote it.\n",
        "Title: A\nDate: x\n\nDate: a word with many meanings.\n",
        "Title: A\nDate: x\nThe sea. Note: it rises.\n",
        "Title: A\nDate: x\n- a list\n- in the body\n",
        "---\nTitle: A\nDate: x\nThe sea.\n---\nThe tide.\n",
        "---\nTitle: A\nDate: x\n\nThe sea.\n\n---\n\nThe tide.\n",
        "Title: A\nDate: x\n\n    code: 1\n",
    ],
)
def test_a_body_is_not_taken_for_the_rest_of_the_metadata(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Title : A\nDate: x\n\nB", "Title : A"),
        ("Title：A\nDate: x\n\nB", "Title：A"),
        ("---\n\ntitle: A\n---\nB", "\n"),
        ("---\n# head\ntitle: A\n---\nB", "# head"),
        ('---\n"title": A\n---\nB', '"title": A'),
    ],
)
def test_metadata_of_which_nothing_is_read_is_found(text: str, line: str) -> None:
    found = read(text)
    (fault,) = found.faults
    assert (fault.kind, text[slice(*fault.span)], len(found)) == ("unread-line", line, 0)


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("\n", "blank-before"),
        (" \n\n", "blank-before"),
        ("    ", "space-before"),
        ("<!-- desk -->\n", "comment-before"),
    ],
)
def test_metadata_behind_what_may_not_stand_before_it_is_found(before: str, kind: str) -> None:
    assert kinds(f"{before}Title: A\nDate: x\n\nB") == [kind]
    assert read(f"{before}# Heading\n\nB").format is None


def test_without_metadata_there_is_none() -> None:
    for text in (
        "",
        "\n",
        "# Tides\n\nThe sea.\n",
        "The sea: it rises.\n",
        "---\n",
    ):
        assert (read(text).format, read(text).body_start) == (None, 0), text


def test_only_what_the_generator_reads_counts() -> None:
    text = "Title: Tides\nDate: 2024-03-05\n\nThe sea.\n"
    assert read(text, HEXO).format is None
    assert read(text, MKDOCS).format == "key-value"
    assert read(text, path="content/a.html").format is None
    fenced = "---\ntitle: Tides\ntags: [a, b]\n---\nThe sea.\n"
    assert values(fenced, MKDOCS) == {"title": "Tides", "tags": ["a", "b"]}
    assert values(fenced, HEXO) == values(fenced, MKDOCS)
    assert read(fenced, path="content/a.html").format is None


@pytest.mark.parametrize(
    "text",
    ["+++\ntitle = 'A'\n+++\nB", '{\n"title": "A"\n}\nB', "---toml\ntitle = 'A'\n---\nB"],
)
def test_front_matter_of_other_programs_is_still_seen(text: str) -> None:
    assert read(text).format in {"toml", "json"}


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "Title",
                "tags",
                "Date",
                ":",
                "：",
                " ",
                "    ",
                "\t",
                "\n",
                "\n\n",
                "---",
                "...",
                "- a",
            ),
            *("#", '"', "[a, b]", ";", ",", "潮", "\ufeff", "<!-- x -->", "x"),
        ]
    ),
    max_size=25,
).map("".join)


@given(PIECES)
def test_every_place_lies_in_the_text_and_holds_what_was_read(text: str) -> None:
    for generator in (PELICAN, MKDOCS):
        found = read(text, generator)
        assert 0 <= found.body_start <= len(text)
        if found.format != "key-value":
            continue
        for field in found.fields:
            assert text[slice(*field.key_span)].lower() == field.key
            assert all(text[slice(*item.span)] == item.text for item in field.fields)
        for fault in found.faults:
            assert 0 <= fault.span.start < fault.span.end <= len(text)
