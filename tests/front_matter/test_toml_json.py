from __future__ import annotations

from newslint.front_matter import Field, read

TOML = """\
+++
title = "Ferry \\u2014 港"
"quoted key" = 'C:\\dir'
date = 2022-02-17T05:05:11Z
local = 2022-02-17 05:05:11
count = 1_000
mask = 0xff
ratio = 2.50
draft = false
tags = [
  "sea", # the first
  'port',
]
text = \"\"\"
two "quoted"
lines\"\"\"
extra.cover.alt = "Bow"
point = { x = 1, y.z = [2] }

[params]
author = "Mira"

[params.social]
name = "@mira"

[[links]]
url = "a"

[[links]]
url = "b"
+++
"""
JSON = """\
{
  "title": "Ferry \\u2014 \\ud83c\\udf0a",
  "tags": ["sea", "port"],
  "draft": false,
  "none": null,
  "count": -12,
  "ratio": 2.5e1,
  "params": {"author": {"name": "Mira"}, "empty": {}, "list": []},
  "count": 3
}
Text.
"""


def field(text: str, path: str) -> Field:
    found = read(text).find(path)
    assert found
    return found


def at(text: str, path: str) -> tuple[str, str]:
    found = field(text, path)
    return text[slice(*found.key_span)], text[slice(*found.span)]


def test_toml_has_the_values_of_toml_and_dates_stay_text() -> None:
    found = read(TOML)
    assert found.format == "toml"
    assert {key: value.value for key, value in found.items()} == {
        "title": "Ferry — 港",
        "quoted key": "C:\\dir",
        "date": "2022-02-17T05:05:11Z",
        "local": "2022-02-17 05:05:11",
        "count": 1000,
        "mask": 255,
        "ratio": 2.5,
        "draft": False,
        "tags": ["sea", "port"],
        "text": 'two "quoted"\nlines',
        "extra": {"cover": {"alt": "Bow"}},
        "point": {"x": 1, "y": {"z": [2]}},
        "params": {"author": "Mira", "social": {"name": "@mira"}},
        "links": [{"url": "a"}, {"url": "b"}],
    }
    assert found.faults == ()


def test_toml_keys_and_values_know_where_they_are_written() -> None:
    assert at(TOML, "title") == ("title", '"Ferry \\u2014 港"')
    assert at(TOML, "quoted key") == ('"quoted key"', "'C:\\dir'")
    assert at(TOML, "local") == ("local", "2022-02-17 05:05:11")
    assert at(TOML, "tags") == ("tags", "[\n  \"sea\", # the first\n  'port',\n]")
    assert at(TOML, "text") == ("text", '"""\ntwo "quoted"\nlines"""')
    assert at(TOML, "extra") == ("extra", 'extra.cover.alt = "Bow"')
    assert at(TOML, "extra.cover.alt") == ("alt", '"Bow"')
    assert at(TOML, "point.y.z") == ("z", "[2]")
    assert at(TOML, "params") == (
        "params",
        '[params]\nauthor = "Mira"\n\n[params.social]\nname = "@mira"',
    )
    assert at(TOML, "params.social.name") == ("name", '"@mira"')
    second = field(TOML, "links").fields[1]
    assert TOML[slice(*second.span)] == '[[links]]\nurl = "b"'
    assert TOML[slice(*second.fields[0].span)] == '"b"'
    assert [found.style for found in read(TOML).fields[:3]] == [
        *("double-quoted", "single-quoted", "plain"),
    ]


def test_keys_that_occur_twice_in_toml_are_duplicates_and_not_syntax() -> None:
    text = "+++\na = 1\n[t]\nb = 1\nb = 2\n[t]\nc = 3\n+++\n"
    found = read(text)
    places = [(fault.kind, text[slice(*fault.span)], fault.span.start) for fault in found.faults]
    assert places == [("duplicate-key", "b", 20), ("duplicate-key", "t", 27)]
    assert found["t"].value == {"c": 3}
    assert not found.unreadable()


def test_after_a_hundred_lines_that_are_not_toml_nothing_more_is_read() -> None:
    assert list(read("+++\n" + "x\n" * 100 + "a = 1\n+++\n")) == ["a"]
    assert list(read("+++\n" + "x\n" * 101 + "a = 1\n+++\n")) == []


def test_json_has_the_values_of_json_and_places() -> None:
    found = read(JSON)
    assert found.format == "json"
    assert {key: value.value for key, value in found.items()} == {
        "title": "Ferry — 🌊",
        "tags": ["sea", "port"],
        "draft": False,
        "none": None,
        "count": 3,
        "ratio": 25.0,
        "params": {"author": {"name": "Mira"}, "empty": {}, "list": []},
    }
    assert at(JSON, "title") == ('"title"', '"Ferry \\u2014 \\ud83c\\udf0a"')
    assert at(JSON, "params.author") == ('"author"', '{"name": "Mira"}')
    assert at(JSON, "none") == ('"none"', "null")
    (duplicate,) = found.faults
    assert (duplicate.kind, JSON[slice(*duplicate.span)]) == ("duplicate-key", '"count"')
    assert JSON[found.body_start :] == "Text.\n"
    assert [JSON[slice(*span)] for span in (found.opening, found.closing) if span] == ["{", "}"]


def test_json_between_fences_needs_no_braces() -> None:
    text = ';;;\n"title": "Ferry",\n"tags": ["sea"]\n;;;\nText.\n'
    assert at(text, "tags") == ('"tags"', '["sea"]')
    assert read(text).faults == ()


def test_a_very_long_number_stays_text() -> None:
    digits = "7" * 5000
    assert field(f"+++\nn = {digits}\n+++\n", "n").value == digits
    assert field(f'{{"n": {digits}}}\n', "n").value == digits


def test_a_number_of_a_thousand_digits_is_still_a_number() -> None:
    assert field(f'{{"n": {"7" * 1000}}}\n', "n").value == int("7" * 1000)
    assert field(f'{{"n": {"7" * 1001}}}\n', "n").value == "7" * 1001
