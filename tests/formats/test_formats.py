"""The output formats: what readers and programs get of a report."""

from __future__ import annotations

import json

import pytest
from rich.cells import cell_len

from newslint import Severity
from newslint.formats import BUILT_IN
from newslint.rendering.cells import widths
from newslint.rendering.summary import statistics, summary, table
from newslint.report import Diagnostic, Excerpt, PlacedEdit, PlacedFix, RelatedPlace, Report
from newslint.text import Position


def diagnostic(  # noqa: PLR0913 - a diagnostic has many parts
    message: str = "a style sheet",
    at: tuple[int, int] = (3, 5),
    to: tuple[int, int] | None = None,
    *,
    path: str = "posts/a.md",
    rule: str = "style-block",
    severity: Severity = Severity.WARNING,
    line: str | None = None,
    column: int = 1,
) -> Diagnostic:
    return Diagnostic(
        path,
        Position(*at),
        Position(*(to or (at[0], at[1] + 1))),
        rule,
        severity,
        message,
        excerpt=None if line is None else Excerpt(line, column),
    )


def report(*diagnostics: Diagnostic, articles: int = 3) -> Report:
    return Report(list(diagnostics), articles, [])


def render(name: str, *diagnostics: Diagnostic) -> list[str]:
    return list(BUILT_IN[name].render(report(*diagnostics)))


def test_concise_is_one_greppable_line_a_finding() -> None:
    assert render("concise", diagnostic(), diagnostic("an `x`", (4, 1), rule="acme/x")) == [
        "posts/a.md:3:5: warning style-block a style sheet",
        "posts/a.md:4:1: warning acme/x an `x`",
    ]


def test_equal_findings_of_one_article_fold_into_the_first() -> None:
    assert render(
        "concise",
        diagnostic(at=(3, 5)),
        diagnostic(at=(9, 1)),
        diagnostic("another message", (9, 1)),
        diagnostic(at=(9, 2)),
        diagnostic(path="posts/b.md"),
    ) == [
        "posts/a.md:3:5: warning style-block a style sheet (x3)",
        "posts/a.md:9:1: warning style-block another message",
        "posts/b.md:3:5: warning style-block a style sheet",
    ]


def test_what_one_severity_says_does_not_fold_into_another() -> None:
    lines = render("concise", diagnostic(), diagnostic(severity=Severity.ERROR))
    assert len(lines) == 2


def test_concise_escapes_paths_and_messages() -> None:
    assert render("concise", diagnostic("a\x1b[2J", path="::set-env::\n.md")) == [
        r"./::set-env::\n.md:3:5: warning style-block a\x1b[2J"
    ]


def test_colour_adds_codes_and_nothing_else() -> None:
    coloured = BUILT_IN["concise"].coloured
    assert coloured is not None
    assert list(coloured(report(diagnostic()))) == [
        "\x1b[2mposts/a.md:3:5:\x1b[0m \x1b[33mwarning\x1b[0m \x1b[1mstyle-block\x1b[0m a style sheet"
    ]


def test_full_shows_the_line_the_place_and_the_way_on() -> None:
    found = diagnostic(at=(12, 3), to=(12, 10), line="- <style>")
    found = found._replace(
        help="move it to the theme",
        notes=("the theme has a sheet",),
        related=(RelatedPlace("posts/a.md", Position(40, 1), Position(40, 2), "closed here"),),
    )
    assert render("full", found) == [
        "warning[style-block] a style sheet",
        "  --> posts/a.md:12:3",
        "   |",
        "12 | - <style>",
        "   |   ^^^^^^^",
        "   = 40:1: closed here",
        "   = the theme has a sheet",
        "   = help: move it to the theme",
        "   = more: newslint explain style-block",
    ]


def test_one_line_formats_join_the_message_and_its_help() -> None:
    found = diagnostic()._replace(help="move it to the theme")
    joined = "a style sheet; move it to the theme"
    assert render("concise", found, found) == [f"posts/a.md:3:5: warning style-block {joined} (x2)"]
    for name in ("grouped", "github", "gitlab", "checkstyle", "junit", "rdjson", "markdown"):
        assert joined in "\n".join(render(name, found)), name


def test_sarif_has_the_help_in_the_message_and_on_its_own() -> None:
    (run,) = json.loads("\n".join(render("sarif", diagnostic()._replace(help="move it"))))["runs"]
    (result,) = run["results"]
    assert result["message"] == {"text": "a style sheet; move it."}
    assert result["properties"] == {"help": "move it"}


def test_findings_with_other_help_are_not_folded() -> None:
    one, other = diagnostic(), diagnostic()._replace(help="move it to the theme")
    assert len(render("concise", one, other)) == 2


def test_full_separates_findings_by_an_empty_line() -> None:
    assert render("full", diagnostic(), diagnostic("other")).count("") == 1


def test_full_does_without_a_line_where_none_is_known() -> None:
    assert render("full", diagnostic()) == [
        "warning[style-block] a style sheet",
        " --> posts/a.md:3:5",
        "  = more: newslint explain style-block",
    ]


def test_full_names_the_file_of_a_place_elsewhere_and_only_the_first_ten() -> None:
    place = RelatedPlace("posts/b.md", Position(1, 2), Position(1, 3), "the same title")
    lines = render("full", diagnostic()._replace(related=(place,) * 12))
    assert lines.count("  = posts/b.md:1:2: the same title") == 10
    assert "  = and 2 more places" in lines


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("plain <b> text", "<b>"),
        ("港口将于<b>周五", "<b>"),
        ("港口将于周五重新开放", "周五"),
        ("\t\t<b>", "<b>"),
        ("👨\u200d👩\u200d👧 ❤\ufe0f 👍🏽 <b>", "<b>"),
        ("e\u0301tude cafe\u0301 <b>", "<b>"),
        ("\x1b[31m\u202e <b>", "<b>"),
        ("한국어 한 <b>", "<b>"),
        ("می\u200cخواهم <b>", "<b>"),
        ("##[group] <b>", "<b>"),
        ("x" * 90 + "<b>" + "y" * 90, "<b>"),
        ("长" * 90 + "<b>" + "后" * 90, "<b>"),
        ("长" * 90 + "周五" + "后" * 90, "周五"),
        ("👨\u200d👩\u200d👧" * 70 + "<b>" + "👨\u200d👩\u200d👧" * 40, "<b>"),
    ],
)
def test_carets_stand_under_the_place(line: str, marked: str) -> None:
    start = line.index(marked) + 1
    found = diagnostic(at=(1, start), to=(1, start + len(marked)), line=line)
    _, _, _, shown, carets, _ = render("full", found)
    before = shown[: shown.index(marked)]
    assert cell_len(before) == carets.index("^")
    assert cell_len(marked) == carets.count("^")
    assert cell_len(shown) <= 110


def test_an_empty_place_has_one_caret_also_behind_the_end_of_a_line() -> None:
    assert render("full", diagnostic(at=(1, 4), to=(1, 4), line="abc"))[4] == "  |    ^"


def test_an_empty_line_ends_without_a_blank() -> None:
    assert render("full", diagnostic(at=(1, 1), to=(1, 1), line=""))[3:5] == ["1 |", "  | ^"]


def test_a_place_of_several_lines_says_where_it_ends() -> None:
    lines = render("full", diagnostic(at=(53, 3), to=(66, 33), line="  <p>one"))
    assert lines[4] == "   |   ^^^^^^ … to 66:33"


def test_a_window_that_begins_within_its_line_says_so() -> None:
    found = diagnostic(at=(1, 1003), to=(1, 1004), line="abcd", column=1001)
    assert render("full", found)[3:5] == ["1 | …abcd", "  |    ^"]


def test_json_is_a_list_with_one_finding_a_line() -> None:
    fix = PlacedFix("Remove it", safe=True, edits=(PlacedEdit(Position(3, 5), Position(3, 6), ""),))
    place = RelatedPlace("posts/a.md", Position(4, 1), Position(4, 2), "its end")
    found = diagnostic()._replace(
        help="move it to the theme", notes=("a note",), fix=fix, related=(place,)
    )
    lines = render("json", found, diagnostic("上海"))
    assert len(lines) == 4
    assert json.loads("\n".join(lines)) == [
        {
            "path": "posts/a.md",
            "rule": "style-block",
            "severity": "warning",
            "message": "a style sheet",
            "help": "move it to the theme",
            "start": {"line": 3, "column": 5},
            "end": {"line": 3, "column": 6},
            "related": [
                {
                    "path": "posts/a.md",
                    "start": {"line": 4, "column": 1},
                    "end": {"line": 4, "column": 2},
                    "message": "its end",
                }
            ],
            "notes": ["a note"],
            "fix": {
                "title": "Remove it",
                "safe": True,
                "edits": [
                    {
                        "start": {"line": 3, "column": 5},
                        "end": {"line": 3, "column": 6},
                        "text": "",
                    }
                ],
            },
            "url": None,
        },
        found_in_shanghai(),
    ]


def found_in_shanghai() -> dict[str, object]:
    return {
        "path": "posts/a.md",
        "rule": "style-block",
        "severity": "warning",
        "message": "上海",
        "help": "",
        "start": {"line": 3, "column": 5},
        "end": {"line": 3, "column": 6},
        "related": [],
        "notes": [],
        "fix": None,
        "url": None,
    }


def test_json_of_nothing_is_an_empty_list() -> None:
    assert json.loads("\n".join(render("json"))) == []


def test_json_keeps_every_character_and_is_plain_ascii() -> None:
    message = "\udcff \x00 \u202e 👍 ##[error] ##vso[x]"
    (line,) = render("json", diagnostic(message))[1:-1]
    assert line.isascii()
    assert "##[" not in line
    assert json.loads(line)["message"] == message


def test_the_summary_counts_articles_and_findings_as_they_are_shown() -> None:
    error = diagnostic("b", severity=Severity.ERROR)
    assert summary(report(articles=312)) == "312 articles, no findings."
    assert summary(report(articles=1)) == "1 article, no findings."
    assert summary(report(diagnostic(), articles=1)) == "1 finding in 1 of 1 article."
    assert (
        summary(report(diagnostic(), diagnostic(at=(9, 9)), error, articles=12041))
        == "2 findings in 1 of 12,041 articles (1 error)."
    )


def test_statistics_count_every_place_and_begin_with_the_most_frequent_rule() -> None:
    counts = statistics(
        report(
            diagnostic(rule="b"),
            diagnostic(rule="c"),
            diagnostic(rule="c", path="posts/b.md"),
            diagnostic(rule="a"),
            diagnostic(rule="c", at=(7, 7)),
        )
    )
    assert list(table(counts)) == [
        " places  articles  rule",
        "      3         2  c",
        "      1         1  a",
        "      1         1  b",
    ]
    assert list(table([])) == []


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "上海",
        "ｱ＃①",
        "e\u0301",
        "한국어",
        "한",
        "👨\u200d👩\u200d👧",
        "👍🏽",
        "❤\ufe0f",
        "𠀀…·",
        "می\u200cخواهم",
    ],
)
def test_widths_agree_with_those_of_rich(text: str) -> None:
    assert sum(widths(text)) == cell_len(text)


@pytest.mark.parametrize(
    ("cells", "at", "bounds"),
    [
        ([1] * 100, 60, (0, 100)),
        ([1] * 101, 0, (0, 100)),
        ([1] * 101, 30, (0, 100)),
        ([1] * 200, 60, (20, 120)),
        ([1] * 150, 100, (60, 150)),
        ([2] * 60, 30, (10, 60)),
        ([2] * 80, 30, (10, 60)),
        ([1, 2, *[1] * 99], 0, (0, 99)),
    ],
)
def test_a_hundred_cells_of_a_long_line_are_shown_forty_of_them_before_the_place(
    cells: list[int], at: int, bounds: tuple[int, int]
) -> None:
    line = "".join("港" if width == 2 else "a" for width in cells)
    found = diagnostic(at=(3, at + 1), line=line)
    begin, end = bounds
    shown = ("…" if begin else "") + line[begin:end] + ("…" if end < len(line) else "")
    assert render("full", found)[3] == f"3 | {shown}"


def test_a_skin_tone_takes_no_cell_behind_an_emoji() -> None:
    assert widths("👋🏻a👋🏿") == [2, 0, 1, 2, 0]
    assert widths("🏻") == [2]
