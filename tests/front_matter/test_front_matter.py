from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.front_matter import Field, FrontMatter, read
from newslint.front_matter.field import FAULTS
from newslint.text import Source, Span

HARBOUR = """\
---
title: 'Harbour reopens, 港が再開'
date: 2022-02-17 05:05:11
draft: false
tags:
  - ferries
  - "night 🌊 line"
params:
  author: Mira
  photo.credit: Oto
  weights: [1, 2.5, null]
lead: |
  First line.
  Second line.
---
Body.
"""
PIECES = [
    *(
        "---",
        "----",
        "...",
        "+++",
        ";;;",
        "---toml",
        "\ufeff",
        "<!-- x -->",
        "\n",
        "\n",
        "\n",
        " ",
        "\t",
    ),
    *(
        "title: ",
        "title = ",
        '"title": ',
        "a",
        ":",
        ": ",
        "- ",
        "? ",
        "#",
        " #",
        "'",
        '"',
        "'''",
        '"""',
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        "{{",
        "{%",
        "[[",
        "]]",
        ",",
        "=",
        ".",
        "&x ",
        "*x",
        "<<: *x",
        "!t ",
        "|",
        ">",
    ),
    *(
        "%",
        "@",
        "`",
        "\\",
        "\\n",
        "\\u12",
        "港",
        "🌊",
        "\u2028",
        "\x85",
        "\0",
        "\x07",
        "\ud800",
        "~",
        "1e3",
    ),
    *(
        "\ntitle: T\n",
        "\ntitle = 'T'\n",
        '{"title": "T"}',
        "\n---\n",
        "\n+++\n",
        "\n;;;\n",
        "author: x---\n",
    ),
]
SOUP = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


def cut(text: str, span: Span | None) -> str | None:
    return None if span is None else text[slice(*span)]


def values(front_matter: FrontMatter) -> dict[str, object]:
    return {key: field.value for key, field in front_matter.items()}


def check_places(fields: tuple[Field, ...], start: int, end: int) -> None:
    for field in fields:
        assert start <= field.span.start <= field.span.end <= end
        if field.key_span != field.span:
            assert start <= field.key_span.start <= field.key_span.end <= field.span.end
        if field.style != "alias":
            check_places(field.fields, *field.span)


def test_values_have_the_types_that_all_generators_agree_on() -> None:
    assert values(read(HARBOUR)) == {
        "title": "Harbour reopens, 港が再開",
        "date": "2022-02-17 05:05:11",
        "draft": False,
        "tags": ["ferries", "night 🌊 line"],
        "params": {"author": "Mira", "photo.credit": "Oto", "weights": [1, 2.5, None]},
        "lead": "First line.\nSecond line.\n",
    }


def test_every_key_and_value_knows_where_it_is_written() -> None:
    fields = read(HARBOUR).fields
    assert [cut(HARBOUR, field.key_span) for field in fields] == [
        *("title", "date", "draft", "tags", "params", "lead"),
    ]
    assert [cut(HARBOUR, field.span) for field in fields] == [
        "'Harbour reopens, 港が再開'",
        "2022-02-17 05:05:11",
        "false",
        '- ferries\n  - "night 🌊 line"',
        "author: Mira\n  photo.credit: Oto\n  weights: [1, 2.5, null]",
        "|\n  First line.\n  Second line.",
    ]
    assert [field.style for field in fields] == [
        *("single-quoted", "plain", "plain", "sequence", "mapping", "literal"),
    ]
    second_tag = fields[3].fields[1]
    assert (second_tag.key, second_tag.text, second_tag.style) == (
        "",
        "night 🌊 line",
        "double-quoted",
    )
    assert second_tag.key_span == second_tag.span
    assert cut(HARBOUR, second_tag.span) == '"night 🌊 line"'


def test_the_fences_and_the_body_have_places() -> None:
    found = read(HARBOUR)
    assert found.format == "yaml"
    assert cut(HARBOUR, found.opening) == "---"
    assert cut(HARBOUR, found.closing) == "---"
    assert cut(HARBOUR, found.content) == HARBOUR[4:-10]
    assert cut(HARBOUR, found.span) == HARBOUR[:-7]
    assert HARBOUR[found.body_start :] == "Body.\n"


def test_a_dotted_path_leads_through_mappings_and_a_key_with_a_dot_wins() -> None:
    found = read(HARBOUR)
    paths = [
        "params.author",
        "params.photo.credit",
        "params.photo",
        "tags.0",
        "title.x",
        "x",
        "",
        ".",
        "tags.",
        "tags..x",
    ]
    fields = [found.find(path) for path in paths]
    assert [field and field.value for field in fields] == ["Mira", "Oto", *[None] * 8]
    dotted = read("---\na: {b: inner}\na.b: outer\n---\n")
    assert (dotted.find("a.b") or dotted["a"]).value == "outer"


def test_the_last_of_equal_keys_wins_and_all_are_kept() -> None:
    text = "---\ntitle: first\nmeta: {x: 1, x: 2}\ntitle: second\nrows: [{x: 1}, {x: 2}]\n---\n"
    found = read(text)
    assert found["title"].value == "second"
    assert [field.text for field in found.fields if field.key == "title"] == ["first", "second"]
    assert list(found) == ["title", "meta", "rows"]
    faults = [(fault.kind, *fault.span, *fault.related[0]) for fault in found.faults]
    assert faults == [("duplicate-key", 30, 31, 24, 25), ("duplicate-key", 36, 41, 4, 9)]
    assert not found.unreadable()


def test_an_alias_has_the_value_of_its_anchor_and_a_merge_key_brings_in_fields() -> None:
    found = read(
        "---\nbase: &b {lang: en, toc: yes}\npage:\n  <<: *b\n  lang: ja\nall: [*b]\n---\n"
    )
    assert found["page"].value == {"lang": "ja", "toc": "yes"}
    assert found["all"].value == [{"lang": "en", "toc": "yes"}]
    assert found["page"].fields[0].style == "alias"
    assert (found.find("page.toc") or found["all"]).value == "yes"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *[("", None), ("~", None), ("null", None), ("true", True), ("FALSE", False)],
        *[("0", 0), ("-12", -12), ("+7", 7), ("0x1F", 31), ("0o17", 15), ("6.02e23", 6.02e23)],
        *[
            ("1.", 1.0),
            (".5", 0.5),
            ("1e3", 1000.0),
            (".inf", float("inf")),
            ("-.INF", -float("inf")),
        ],
        *[
            (text, text)
            for text in ("yes", "No", "on", "OFF", "010", "-01", "1_000", "13:05", "1:2:3")
        ],
        *[
            (text, text)
            for text in ("2022-02-30", "2022-02-17T05:05:11Z", "0b11", "1.2.3", "+", ".", "e")
        ],
        *[
            ("'12'", "12"),
            ('"true"', "true"),
            ("!!str 12", "12"),
            ("!!int 12", 12),
            ("!thing x", "x"),
        ],
        *[
            ("9" * 1000, int("9" * 1000)),
            ("9" * 1001, "9" * 1001),
            ("1" * 999 + "e1", "1" * 999 + "e1"),
        ],
        *[("٣", "٣"), ("１２", "１２"), ("港", "港")],
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_scalar_is_read_by_the_core_schema(written: str, value: object) -> None:
    found = read(f"---\nkey: {written}\n---\n")["key"].value
    assert (type(found), found) == (type(value), value)


def test_a_value_that_is_not_there_has_an_empty_place_after_its_colon() -> None:
    text = "---\ntitle:\ndate :   # soon\nmeta: {a, b: }\n? odd\nlast:\n---\n"
    found = read(text)
    assert [(field.span.start, field.span.end) for field in found.fields] == [
        *((10, 10), (17, 17), (33, 41), (47, 47), (53, 53)),
    ]
    assert all(field.value is None for field in found.fields if field.key != "meta")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_newline_styles_and_a_byte_order_mark_change_no_value(newline: str, bom: str) -> None:
    text = Source.decode((bom + HARBOUR.replace("\n", newline)).encode()).text
    found, expected = read(text), read(HARBOUR)
    assert values(found) == values(expected)
    assert text[found.body_start :] == "Body.\n"
    assert [fault.kind for fault in found.faults] == (["bom"] if bom else [])
    for field, same in zip(found.fields, expected.fields, strict=True):
        assert cut(text, field.span) == cut(HARBOUR, same.span)


def test_a_text_without_front_matter_has_none() -> None:
    found = read("# Harbour\n\nText.\n")
    assert (found.format, found.span, found.opening, found.content) == (None, None, None, None)
    assert (found.fields, found.faults, found.body_start, len(found)) == ((), (), 0, 0)
    assert not found.unreadable()
    with pytest.raises(KeyError):
        found["title"]


def test_line_separators_and_odd_characters_leave_the_places_true() -> None:
    text = '---\na: "x\u2028y\x85z"\nb: "🌊\ufeff"\nc: d\n---\n'
    found = read(text)
    assert [cut(text, field.key_span) for field in found.fields] == ["a", "b", "c"]
    assert cut(text, found["b"].span) == '"🌊\ufeff"'
    assert values(found)["c"] == "d"


@given(SOUP)
@example("---\na: &x [*x]\n---\n")
@example('---\n"\ud800": \ud800\n---\n')
@example("--- \na: 1\n--- b\n---\n")
def test_whatever_the_text_reading_ends_and_all_places_lie_in_it(text: str) -> None:
    found = read(text)
    values(found)
    check_places(found.fields if found.format != "toml" else (), 0, len(text))
    assert 0 <= found.body_start <= len(text)
    assert list(found.faults) == sorted(found.faults, key=lambda fault: fault.span)
    for fault in found.faults:
        assert fault.kind in FAULTS
        for span in (fault.span, *fault.related):
            assert 0 <= span.start <= span.end <= len(text)
