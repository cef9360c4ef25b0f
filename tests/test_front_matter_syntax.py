from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.front_matter import read
from newslint.front_matter.plain_yaml import read_plain
from newslint.front_matter.yaml_mapping import read_yaml


def fault(text: str) -> tuple[str, str, str]:
    found = read(text)
    assert found.unreadable()
    (only,) = found.faults
    return only.kind, text[slice(*only.span)], only.message


QUOTE = (
    "text follows the closing quote; a quote inside quotes has to be doubled (') or escaped (\")"
)


@pytest.mark.parametrize(
    ("written", "at", "message"),
    [
        ("title: Ferry: the plan", ":", "a text that holds `: ` needs quotes"),
        ("tags:\n  - Ferry: the: plan", ":", "a text that holds `: ` needs quotes"),
        ("title: 'Ferry", "'Ferry", "this quote is never closed"),
        ('title: "Ferry', '"Ferry', "this quote is never closed"),
        ('title: "Ferry" sails', "sails", QUOTE),
        ("title: 'It's late'", "s late'", QUOTE),
        ("title: @ferry", "@", "a text that begins with `@` needs quotes"),
        ("title: `ferry`", "`", "a text that begins with a backtick needs quotes"),
        ("title: %d ferries", "%", "a text that begins with `%` needs quotes"),
        ("title: ]", "]", "a text that begins with `]` needs quotes"),
        ("title: ? why", "?", "a text that begins with `? ` needs quotes"),
        ("meta:\n\tx: 1", "\t", "a tab stands where YAML allows spaces only"),
        ("meta:\n\t\tx: 1", "\t\t", "a tab stands where YAML allows spaces only"),
        ("title: {{ name }} sails", "sails", "a template expression needs quotes, together with all of its value"),
        ("title: {% name %}", "{%", "a template expression needs quotes"),
        ("tags: [sea, port", "[sea, port", "this `[` is never closed"),
        ("tags: [a", "[a", "this `[` is never closed"),
        ("tags: [sea] port", "port", "text follows the end of the value; put all of it in quotes"),
        ("tags: [a: b: c]", ":", "`,` or `]` is expected here, and a text that begins with `[` needs quotes"),
        ("title: *bold*", "*bold*", "a value that begins with `*` or `&` is read as a reference, so text needs quotes"),
        ("title: *bold", "*bold", "`*bold` refers to nothing; a text that begins with `*` needs quotes"),
        ("title: !a!b c", "!", "a value that begins with `!` is read as a type, so text needs quotes"),
        ("tags: - sea", "-", "a list begins on the line after its key, and a text that begins with `- ` needs quotes"),
        ("title: |Ferry", "|F", "after `|` or `>` the text begins on the next line, and a text that begins with either needs quotes"),
        (r'title: "C:\dir"', r"\d", r"`\d` means nothing between double quotes; double the backslash, or use single quotes"),
        ("title:Ferry", "title:Ferry", "a space is missing after the colon"),
        ("title：Ferry", "title：Ferry", "`：` is not the colon `:` that ends a key"),
        ("Ferry", "Ferry", "this line is no `key: value`, nor does it continue the value above"),
        ("a: 1\n  b: 2", "b:", "this line is indented under a line that has a value"),
        ("a:\n  b: 1\n c: 2", "c: 2", "the indentation fits no line above"),
        ("a: 1\n- b", "- b", "a list item stands where a key is expected"),
        (": x", ": x", "there is no key before this colon"),
        ("title: a\x07b", "\x07", "the character U+0007 is not allowed in front matter"),
        ("title: a\0b", "\0", "the character U+0000 is not allowed in front matter"),
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
        ("title = Ferry", "Ferry", "a value is text in quotes, a number, a date, true, false, a list or a table"),
        ("title 'Ferry'", "'", "a `=` is expected after the key"),
        ("title = 'Ferry", "'", "this quote is never closed"),
        ('title = "Ferry', "\n", "this line ends before its quote is closed"),
        ("tags = ['sea'\nby = 'Mira'", "b", "this list is not closed, or a `,` is missing"),
        ("title = 'a' b", "b", "text follows the end of the value"),
        (r'title = "C:\dir"', "\\", "a backslash in double quotes is written twice"),
        ("day = 2022-02-30", "2022-02-30", "there is no such day or time"),
        ("<title>", "<", "a line is `key = value` or `[table]`"),
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
        ('{"a": 1, "b": x}', "x", "a value is expected here, text in double quotes"),
        ("{\"a\": 1, 'b': 2}", "'", "a key in double quotes is expected here"),
        ('{"a": 1, "b" 2}', "2", "a `:` is expected after the key"),
        ('{"a": 1 "b": 2}', '"', "a `,` or a closing bracket is expected here"),
        ('{"a": 1, "b": NaN}', "NaN", "`NaN` is no value of JSON"),
        ('{"a": 1, "b": "C:\\dir"}', "\\", "a backslash in a text is written twice"),
        ('{"a": 1, "b": "x\n"}', "\n", "a line ends inside quotes"),
        ('{"a": 1, "b": "x}', '"', "this quote is never closed"),
    ],
)
def test_an_error_of_json_is_told_at_its_place_and_the_keys_before_are_read(
    written: str, at: str, message: str
) -> None:
    text = f";;;\n{written}\n;;;\n"
    kind, place, said = fault(text)
    assert (kind, place) == ("syntax", at) or at == '"'
    assert said in (message, "a line ends inside quotes")
    assert read(text)["a"].value == 1


def test_a_comma_before_the_end_of_json_is_told() -> None:
    message = "a comma before the closing bracket is not allowed"
    assert fault('{"a": 1,}\n')[2] == message
    assert fault('{"a": [1,]}\n')[2] == message


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("---\n- a\n---\n", "not-a-mapping"),
        ("---\nonly text\n---\n", "not-a-mapping"),
        (";;;\n[1]\n;;;\n", "not-a-mapping"),
        ("---\na: 1\n--- # more\nb: 2\n---\n", "two-documents"),
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


@pytest.mark.parametrize(
    "piece",
    [
        *("- ", "a: ", "[", "{", "? ", "a: [\n", "&a ", "*a ", "'", '"', "a: |\n", "# x\n", "---x\n"),
        *("a: b\n", "a: b: c\n", "a\n", "\t", ": ", "x ---\n", "a: ---\n", "<!---->", '"a": {', "[a]\n"),
        *("a.", "a = [", "a = '''\n", 'a = """\n', "a = {", "[[a]]\n", "\n\n", "\ufeff", "...\n", "+++x\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "fence", ["---\n", "+++\n", ";;;\n", "{\n", "<!--x-->\n---\n", "", "\n---\n"]
)
def test_a_long_run_of_anything_takes_no_second(piece: str, fence: str) -> None:
    text = fence + piece * (240_000 // len(piece)) + "\n" + fence
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 1


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
