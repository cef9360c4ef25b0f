"""Findings below the name of their article."""

from __future__ import annotations

from newslint.formats import BUILT_IN

from .reports import error, found, lines, report


def test_findings_stand_in_columns_below_their_article() -> None:
    shown = report(
        found(at=(3, 5)),
        error("`date` is missing", at=(12, 10), rule="missing-key"),
        found(at=(40, 1)),
        found(path="posts/b.md", at=(1, 1)),
    )
    assert lines("grouped", shown) == [
        "posts/a.md:",
        "  3:5    warning  style-block  a style sheet (x2)",
        "  12:10  error    missing-key  `date` is missing",
        "",
        "posts/b.md:",
        "  1:1  warning  style-block  a style sheet",
    ]


def test_a_clean_run_has_no_lines() -> None:
    assert lines("grouped", report()) == []


def test_names_and_messages_are_escaped() -> None:
    shown = report(found("a\nb", path="::add-path::\x1b.md", rule="acme/\x07"))
    assert lines("grouped", shown) == [
        r"./::add-path::\x1b.md:",
        r"  3:5  warning  acme/\x07  a\nb",
    ]


def test_colour_adds_codes_and_keeps_the_columns() -> None:
    coloured = BUILT_IN["grouped"].coloured
    assert coloured is not None
    assert list(coloured(report(found()))) == [
        "\x1b[1mposts/a.md\x1b[0m:",
        "  \x1b[2m3:5\x1b[0m  \x1b[33mwarning\x1b[0m  \x1b[1mstyle-block\x1b[0m  a style sheet",
    ]
