from __future__ import annotations

import pytest

from newslint.front_matter import read

ENTRIES = "title: Ferry\ndate: 2022-02-17\n"


def faults(text: str) -> list[tuple[str, str]]:
    return [(fault.kind, text[slice(*fault.span)]) for fault in read(text).faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"---\n{ENTRIES}---\nText", []),
        (f"\n---\n{ENTRIES}---\nText", [("blank-before", "\n")]),
        (f"\n \t\n---\n{ENTRIES}---\nText", [("blank-before", "\n \t\n")]),
        (f"\u3000\n---\n{ENTRIES}---\nText", [("blank-before", "\u3000\n")]),
        (f" ---\n{ENTRIES}---\nText", [("space-before", " ")]),
        (f"\n\t---\n{ENTRIES}---\nText", [("blank-before", "\n"), ("space-before", "\t")]),
        (f"\ufeff---\n{ENTRIES}---\nText", [("bom", "\ufeff")]),
        (f"\ufeff\n---\n{ENTRIES}---\nText", [("bom", "\ufeff"), ("blank-before", "\n")]),
        (f"--- \n{ENTRIES}---\nText", [("trailing-space", " ")]),
        (f"---\n{ENTRIES}---\t \nText", [("trailing-space", "\t ")]),
        (f"----\n{ENTRIES}----\nText", [("long-fence", "----"), ("long-fence", "----")]),
        (f"---\n{ENTRIES}-----\nText", [("long-fence", "-----")]),
        (f"---\n{ENTRIES}...\nText", [("dots-closing", "...")]),
        (f"---\n{ENTRIES}...\n\n---\nText", [("dots-closing", "...")]),
        (f"---yaml\n{ENTRIES}---\nText", [("typed-fence", "---yaml")]),
        (f"--- YML \n{ENTRIES}---\nText", [("typed-fence", "--- YML"), ("trailing-space", " ")]),
        ("---toml\ntitle = 'Ferry'\n---\nText", [("typed-fence", "---toml")]),
        ('---json\n{"title": "Ferry"}\n---\nText', [("typed-fence", "---json")]),
        ("+++\ntitle = 'Ferry'\n+++\nText", []),
        ("\n+++\ntitle = 'Ferry'\n+++ \nText", [("blank-before", "\n"), ("trailing-space", " ")]),
        (';;;\n"title": "Ferry"\n;;;\nText', []),
        (';;;;\n{"title": "Ferry"}\n;;;;\nText', [("long-fence", ";;;;"), ("long-fence", ";;;;")]),
        ('{"title": "Ferry"}\nText', []),
        ('{\n  "title": "Ferry"\n}\nText', []),
        (f"{ENTRIES}---\nText", [("no-opening", "title: Ferry")]),
        (f"\ufeff{ENTRIES}---\nText", [("bom", "\ufeff"), ("no-opening", "title: Ferry")]),
        ('"title": "Ferry",\n"n": 1\n;;;\nText', [("no-opening", '"title": "Ferry",')]),
        (f"<!-- note -->\n\n---\n{ENTRIES}---\nText", [("comment-before", "<!-- note -->")]),
        (
            f"<!-- a --> <!-- b -->\n---\n{ENTRIES}---\nText",
            [("comment-before", "<!-- a --> <!-- b -->")],
        ),
        ("---\ntitle: Ferry\nby: Mira---\nText", [("glued-closing", "---")]),
        ("---\ntitle: Ferry\nlink: a.html ---\nText", [("glued-closing", "---")]),
        ("---\ntitle: Ferry\ntags:\n- sea---\nText", [("glued-closing", "---")]),
        ("---\ntitle: Ferry --- again\nold: x ---\nby: Mira---\nText", [("glued-closing", "---")]),
    ],
)
def test_every_departure_is_named_and_read_through(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = read(text)
    assert found["title"].text.startswith("Ferry")
    assert not found.unreadable()
    assert faults(text) == expected
    assert text[found.body_start :].removesuffix("\n") == "Text"


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n\n", "\ufeff", "---", "---\n", "-- -\n", "----------\n"),
        "---\n\nA rule at the top, and text: with a colon that is far from the start of its line.\n",
        "---\n# Harbour\n\nPrices: see below\n",
        "\n---\n\nA rule, then text.\n\n---\n\nMore.\n",
        "--- \n\nA rule, then text.\n\n---\n",
        "------\n\nA long rule, then text.\n\n------\n",
        "Text first.\n\n---\ntitle: Ferry\n---\n",
        "Harbour\n---\n\nA heading.\n",
        "Note: a heading\n---\n\nText.\n",
        "title: Ferry\n\nText: more\nthan entries.\n\n---\n\nMore.\n",
        "--- title: Ferry\n---\n",
        "---ruby\ntitle: Ferry\n---\n",
        "++++\ntitle = 'Ferry'\n++++\n",
        "+++\n\nA line of plus signs.\n",
        "<!-- note -->\n---\nText between rules.\n---\n",
        "<!-- note -->\nText.\n\n---\ntitle: Ferry\n---\n",
        "<!-- never closed\n---\ntitle: Ferry\n---\n",
        "{% include head.html %}\n\nText.\n",
        "{{ page.title }}\n",
        "{: .lead}\nText.\n",
        "{ not json }\n",
        "| a | b |\n| --- | --- |\n",
        "- item\n- item\n",
        "; ; ;\n",
    ],
)
def test_what_only_resembles_front_matter_is_left_alone(text: str) -> None:
    found = read(text)
    assert found.format is None
    assert found.faults == ()
    assert found.body_start == 0


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: Ferry\n", ""),
        ("---\ntitle: Ferry\n\nText.\n", "Text.\n"),
        (
            "---\n# draft\ntitle: Ferry\n\nHeading\n-------\n\nText.\n",
            "Heading\n-------\n\nText.\n",
        ),
        ("---\n\ntitle: Ferry\n \nText | more\n--- | ---\n", "Text | more\n--- | ---\n"),
        ("---\ntitle: Ferry\n ---\nText.\n", "Text.\n"),
        ("+++\ntitle = 'Ferry'\n\nText.\n", "Text.\n"),
        ('{\n"title": "Ferry",\n\nText.\n', "Text.\n"),
        ("\n---\ntitle: Ferry\n\nText.\n", "Text.\n"),
    ],
)
def test_front_matter_that_nothing_closes_is_read_up_to_a_blank_line(text: str, body: str) -> None:
    found = read(text)
    unclosed = [fault for fault in found.faults if fault.kind == "unclosed"]
    assert [fault.span for fault in unclosed] == [found.opening]
    assert found["title"].value == "Ferry"
    assert found.unreadable()
    assert text[found.body_start :] == body


def test_a_rule_in_the_body_does_not_hide_a_glued_fence() -> None:
    text = "---\ntitle: Ferry\nby: Mira---\n\nText.\n\n---\n\nMore.\n"
    found = read(text)
    assert faults(text) == [("glued-closing", "---")]
    assert found["by"].value == "Mira"
    assert text[found.body_start :] == "\nText.\n\n---\n\nMore.\n"


def test_a_rule_below_an_odd_closing_fence_does_not_take_in_the_body() -> None:
    text = "---\ntitle: Ferry\n----\n\nText.\n\n---\n"
    assert text[read(text).body_start :] == "\nText.\n\n---\n"


def test_dashes_in_a_value_close_nothing() -> None:
    text = "---\ntitle: Ferry --- and tram\nlead: |\n  ---\n  Text.\n---\nText.\n"
    found = read(text)
    assert found.faults == ()
    assert found["lead"].value == "---\nText.\n"


@pytest.mark.parametrize("between", ["", "\n", "# nothing yet\n"])
def test_empty_front_matter_is_front_matter(between: str) -> None:
    found = read(f"---\n{between}---\nText.\n")
    assert (found.format, found.faults, len(found)) == ("yaml", (), 0)
    assert not found.unreadable()


def test_a_fence_that_names_another_language_is_front_matter_that_cannot_be_read() -> None:
    text = "---js\nmodule.exports = { title: 'Ferry' }\n---\nText.\n"
    found = read(text)
    assert found.format == "js"
    assert faults(text) == [("typed-fence", "---js")]
    assert found.unreadable()
    assert text[found.body_start :] == "Text.\n"
    assert read('---js\n{ "title": "Ferry" }\n---\n')["title"].value == "Ferry"


def test_blank_lines_are_counted() -> None:
    counts = [read("\n" * n + "---\ntitle: Ferry\n---\n").faults[0].message for n in (1, 2, 12)]
    assert counts == ["1 blank line", "2 blank lines", "12 blank lines"]


def test_a_rule_in_the_body_does_not_end_empty_front_matter() -> None:
    text = "---\n---\na: b\n---\n"
    found = read(text)
    assert (found.format, len(found), text[found.body_start :]) == ("yaml", 0, "a: b\n---\n")
