from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.front_matter import read
from newslint.front_matter.plain_yaml import read_plain
from newslint.front_matter.yaml_mapping import read_yaml
from shapes import FENCES, FRONT_MATTER, repeated


def fault(text: str) -> tuple[str, str, str]:
    found = read(text)
    assert found.unreadable()
    (only,) = found.faults
    return only.kind, text[slice(*only.span)], only.full_message


QUOTE = "text follows the closing quote; double (') or escape (\") a quote inside quotes"
COLON = (
    "the value contains `: `, which YAML reads as the end of a key; put the whole value in quotes"
)
TAB = "a tab is used where YAML allows only spaces; replace the tab with spaces"
LINE_BREAK = (
    "a line break or control character is inside quotes; "
    "close the quote on its line, or write `\\n` for a line break"
)
TEMPLATE = "a template expression is not valid YAML without quotes; put the whole value in quotes"


@pytest.mark.parametrize(
    ("written", "at", "message"),
    [
        ("title: Ferry: the plan", ":", COLON),
        ("tags:\n  - Ferry: the: plan", ":", COLON),
        ("title: 'Ferry", "'Ferry", "this quote is never closed; add the closing quote"),
        ('title: "Ferry', '"Ferry', "this quote is never closed; add the closing quote"),
        ('title: "Ferry" sails', "sails", QUOTE),
        ("title: 'It's late'", "s late'", QUOTE),
        ("title: @ferry", "@", "a value cannot begin with `@`; put the whole value in quotes"),
        ("title: `ferry`", "`", "a value cannot begin with a backtick; put the whole value in quotes"),
        ("title: %d ferries", "%", "a value cannot begin with `%`; put the whole value in quotes"),
        ("title: ]", "]", "a value cannot begin with `]`; put the whole value in quotes"),
        ("title: ? why", "?", "a text that begins with `? ` is read as a key; put it in quotes"),
        ("meta:\n\tx: 1", "\t", TAB),
        ("meta:\n\t\tx: 1", "\t\t", TAB),
        ("title: {{ name }} sails", "sails", "text follows a template expression without quotes; put the whole value in quotes"),
        ("title: {% name %}", "{%", TEMPLATE),
        ("tags: [sea, port", "[sea, port", "this `[` is never closed; add `]`, or quote the whole value if its `[` is text"),
        ("tags: [a", "[a", "this `[` is never closed; add `]`, or quote the whole value if its `[` is text"),
        ("tags: [sea] port", "port", "text follows the end of the value; put the whole value in quotes"),
        ("tags: [a: b: c]", ":", "`,` or `]` is expected here; add it, or quote the whole value if its `[` is text"),
        ("title: *bold*", "*bold*", "a value that begins with `*` or `&` is read as a reference; put it in quotes"),
        ("title: *bold", "*bold", "`*bold` refers to an anchor that does not exist; put the text in quotes"),
        ("title: !a!b c", "!", "a value that begins with `!` is read as a type; put it in quotes"),
        ("tags: - sea", "-", "a list cannot begin on this line; begin the list on the line after its key, or quote a text that begins with `- `"),
        ("title: |Ferry", "|F", "text follows `|` or `>` on the same line; begin the text on the next line, or put all of it in quotes"),
        (r'title: "C:\dir"', r"\d", r"`\d` is not a valid escape in double quotes; write the backslash twice, or use single quotes"),
        ("title:Ferry", "title:Ferry", "a space is missing after the colon; write a space after the colon"),
        ("title：Ferry", "title：Ferry", "`：` does not end a key as the colon `:` does; write `: ` instead"),
        ("Ferry", "Ferry", "this line is not `key: value` and does not continue the value above; write it as `key: value`, or put it into a value"),
        ("a: 1\n  b: 2", "b:", "this line is indented below a key that already has a value; remove the indentation, or put the whole value above in quotes"),
        ("a:\n  b: 1\n c: 2", "c: 2", "the indentation matches no line above; indent the line like the keys above it"),
        ("a: 1\n- b", "- b", "a list item is used where a key is expected; put it below a key that has no other value"),
        (": x", ": x", "there is no key before this colon; write a key before it"),
        ("title: a\x07b", "\x07", "the character U+0007 is not allowed in front matter; remove the character"),
        ("title: a\0b", "\0", "the character U+0000 is not allowed in front matter; remove the character"),
    ],
)  # fmt: skip
def test_an_error_of_yaml_is_told_at_its_place_and_the_other_keys_are_read(
    written: str, at: str, message: str
) -> None:
    text = f"---\nfirst: 1\n{written}\ndate: 2022-02-17\n---\n"
    assert fault(text) == ("syntax", at, message)
    found = read(text)
    assert found["first"].value == 1
    assert found["date"].value == "2022-02-17"


@pytest.mark.parametrize(
    ("written", "at", "message"),
    [
        ("title = Ferry", "Ferry", "this is not a TOML value; put text in quotes"),
        ("title 'Ferry'", "'", "a `=` is expected after the key; write `key = value`"),
        ("title = 'Ferry", "'", "this quote is never closed; add the closing quote"),
        ('title = "Ferry', "\n", "this line ends before its quote is closed; add the closing quote"),
        ("tags = ['sea'\nby = 'Mira'", "b", "this list is not closed, or a `,` is missing; close it, or write a `,` between the values"),
        ("title = 'a' b", "b", "text follows the end of the value; remove the text, or quote the value"),
        (r'title = "C:\dir"', "\\", "this backslash begins no escape of TOML; write the backslash twice"),
        ("day = 2022-02-30", "2022-02-30", "this day or time does not exist; correct the date"),
        ("<title>", "<", "this line is not TOML; write `key = value` or `[table]`"),
    ],
)  # fmt: skip
def test_an_error_of_toml_is_told_at_its_place_and_the_other_keys_are_read(
    written: str, at: str, message: str
) -> None:
    text = f"+++\nfirst = 1\n{written}\nlast = 2022-02-17\n+++\n"
    assert fault(text) == ("syntax", at, message)
    found = read(text)
    assert found["first"].value == 1
    assert found["last"].value == "2022-02-17"


@pytest.mark.parametrize(
    ("written", "at", "message"),
    [
        (
            '{"a": 1, "b": x}',
            "x",
            "a value is expected here; write a value, with text in double quotes",
        ),
        ("{\"a\": 1, 'b': 2}", "'", "a key is expected here; write a key in double quotes"),
        ('{"a": 1, "b" 2}', "2", "a `:` is expected after the key; write `:` after the key"),
        (
            '{"a": 1 "b": 2}',
            '"',
            "a `,` or a closing bracket is expected here; write a `,`, or close the bracket",
        ),
        ('{"a": 1, "b": NaN}', "NaN", "`NaN` is not a JSON value; put the text in double quotes"),
        (
            '{"a": 1, "b": "C:\\dir"}',
            "\\",
            "this backslash begins no escape of JSON; write the backslash twice",
        ),
        ('{"a": 1, "b": "x\n"}', "\n", LINE_BREAK),
        ('{"a": 1, "b": "x}', '"', "this quote is never closed; add the closing quote"),
    ],
)
def test_an_error_of_json_is_told_at_its_place_and_the_keys_before_are_read(
    written: str, at: str, message: str
) -> None:
    text = f";;;\n{written}\n;;;\n"
    kind, place, said = fault(text)
    assert (kind, place) == ("syntax", at) or at == '"'
    assert said in (message, LINE_BREAK)
    assert read(text)["a"].value == 1


def test_a_comma_before_the_end_of_json_is_told() -> None:
    message = "JSON allows no comma before a closing bracket; remove the comma"
    assert fault('{"a": 1,}\n')[2] == message
    assert fault('{"a": [1,]}\n')[2] == message


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("---\n- a\n---\n", "not-a-mapping"),
        ("---\nonly text\n---\n", "not-a-mapping"),
        (";;;\n[1]\n;;;\n", "not-a-mapping"),
        ("---\n- a\n--- # more\n- b\n---\n", "two-documents"),
        ("---\ntitle: " + "x" * 262_144 + "\n---\n", "too-large"),
        ("---\na: " + "[" * 65 + "]" * 65 + "\n---\n", "too-deep"),
        ("---\na: [" + "x, " * 10_001 + "]\n---\n", "too-many"),
        ("---\na: " + "[" * 100_000 + "\n---\n", "too-deep"),
        ("---\n" + "{a: " * 20_000 + "\n---\n", "too-deep"),
        ("+++\na = " + "[" * 65 + "]" * 65 + "\n+++\n", "too-deep"),
        ("+++\na" + ".a" * 65 + " = 1\n+++\n", "too-deep"),
        ("+++\n[a" + ".a" * 65 + "]\n+++\n", "too-deep"),
        ("+++\n" + "[a]\n" * 10_001 + "+++\n", "too-many"),
        ('{"a": ' + "[" * 65 + "]" * 65 + "}\n", "too-deep"),
        (";;;\n" + '"a": [' + "1, " * 10_001 + "]\n;;;\n", "too-many"),
    ],
    ids=lambda value: value[:20],
)
def test_a_root_that_is_no_mapping_and_a_limit_are_faults_with_a_place_and_a_reason(
    text: str, kind: str
) -> None:
    found = read(text)
    last = [fault for fault in found.faults if fault.kind != "duplicate-key"][-1]
    assert last.kind == kind
    assert last.message
    assert last.span.start < last.span.end
    assert found.unreadable()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: " + "[" * 63 + "]" * 63 + "\n", None),
        ("a: " + "[" * 64 + "]" * 64 + "\n", 70),
        ("a: " + "[" * 1_001 + "]" * 1_001 + "\n", 70),
        ("a: " + "[" * 100_000 + "\n", 70),
        ("a: " + "[" * 1_010 + "@\n", 70),
        ("a: [" + "\n" * 300 + "[" * 100_000 + "\n", 370),
        ("a: [" + "[]," * 90 + "[" * 100_000 + "\n", 340),
        ("{a: " * 20_000 + "\n", 4 + 4 * 64),
        ("a:\n" + "- " * 1_002 + "b\n", 133),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_newslints_limit_of_depth_is_reached_before_that_of_libyaml(
    text: str, place: int | None
) -> None:
    faults = [
        (fault.kind, fault.span.start, fault.message) for fault in read(f"---\n{text}---\n").faults
    ]
    message = "values are nested more than 64 levels deep"
    assert faults == ([("too-deep", place, message)] if place else [])


def test_brackets_before_an_error_are_no_reason_to_say_that_values_are_too_deep() -> None:
    text = "a: [" + "[b], " * 90 + "]\nc: @\n"
    assert fault(f"---\n{text}---\n") == (
        "syntax",
        "@",
        "a value cannot begin with `@`; put the whole value in quotes",
    )


@pytest.mark.parametrize("join", ["[{}]", "{{<<: [{}]}}", "{{x: [{}], y: [{}]}}"])
def test_aliases_of_aliases_are_counted_before_they_are_expanded(join: str) -> None:
    levels = [
        f"a{n}: &a{n} " + join.replace("{}", ", ".join([f"*a{n - 1}"] * 9)) for n in range(1, 9)
    ]
    text = (
        "---\na0: &a0 {k: v}\n"
        + "\n".join(levels).replace("{{", "{").replace("}}", "}")
        + "\n---\n"
    )
    found = read(text)
    assert [fault.kind for fault in found.faults if fault.kind != "syntax"] == ["too-many"]
    assert found["a1"].value


def test_a_long_chain_of_aliases_is_too_deep() -> None:
    links = "\n".join(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200))
    found = read(f"---\na0: &a0 [x]\n{links}\n---\n")
    assert [fault.kind for fault in found.faults] == ["too-deep"]
    assert found["a60"].value


def test_an_alias_inside_its_own_anchor_has_no_value() -> None:
    found = read("---\na: &a {b: *a, c: 1}\n---\n")
    assert (found.faults, found["a"].value) == ((), {"b": None, "c": 1})


@pytest.mark.slow
@pytest.mark.parametrize("fence", FENCES)
def test_whatever_is_repeated_is_read_to_its_end_with_places_in_the_text(fence: str) -> None:
    for piece in FRONT_MATTER:
        text = repeated(piece, fence, "\n" + fence)(50_000)
        found = read(text)
        spans = [fault.span for fault in found.faults]
        spans += [span for field in found.values() for span in (field.key_span, field.span)]
        outside = [span for span in spans if not 0 <= span.start <= span.end <= len(text)]
        assert outside == [], f"{piece!r} between {fence!r}"


LINES = st.lists(
    st.tuples(
        st.sampled_from(["a", "b-c", "_d", "- ", "  - ", "  - a", "", "#", "key", "éa"]),
        st.sampled_from([":", ": ", " : ", ":  ", "", ": - ", ": [", ": ["]),
        st.lists(
            st.sampled_from(
                [
                    *(
                        "x",
                        "y z",
                        "港",
                        "'",
                        '"',
                        "''",
                        "'q'",
                        '"q"',
                        "\\",
                        ":",
                        ": ",
                        "#",
                        " #",
                        " ",
                    ),
                    *(
                        ", ",
                        ",",
                        "]",
                        "]",
                        "[",
                        "{",
                        "}",
                        "-",
                        "?",
                        "!",
                        "&a",
                        "*a",
                        "|",
                        ">",
                        "%",
                        "@",
                    ),
                    *(
                        "`",
                        "\t",
                        "\u3000",
                        "\x85",
                        "\u2028",
                        "\ufeff",
                        "\xa0",
                        "~",
                        "12",
                        "http://x/y",
                    ),
                ]
            ),
            max_size=4,
        ).map("".join),
    ).map("".join),
    max_size=6,
)


@given(LINES.map("\n".join), st.sampled_from(["", "\n"]))
@example("a:\n- x\n\n# note\n- y\nb: 'z' # note", "")
@example("a:\n  - x\n - y", "\n")
@example("a: [x, 'y', \"z\"]\na: x:y#z ", "\n")
def test_the_reader_of_plain_yaml_agrees_with_libyaml(lines: str, end: str) -> None:
    plain = read_plain(lines + end, 5)
    assert plain is None or plain == read_yaml(lines + end, 5)


def test_most_front_matter_is_plain() -> None:
    content = """\
# comment
title: 'Ferry, again'
layout : post
tags: [sea, "port", 'two words']

authors:
- Mira
- "Oto"
link: https://example.com/a#b?c=d  # comment
empty:
"""
    assert read_plain(content, 0) == read_yaml(content, 0)
    assert read_plain("", 0) == read_yaml("", 0)
