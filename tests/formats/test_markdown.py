"""A table for comments and job summaries, read back by a Markdown parser."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newslint.formats import BUILT_IN
from newslint.formats.markdown import COMMENT, JOB_SUMMARY

from .reports import error, found, lines, report, text

PARSER = MarkdownIt("commonmark").enable("table")
TAGS = {"<code>", "</code>", "<!-- -->"}


def cells(markdown: str) -> list[list[str]]:
    """Return the text of the table's cells, row by row, without the heading."""
    rows: list[list[str]] = []
    for token in PARSER.parse(markdown):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.children is not None:
            shown = (child.content for child in token.children if child.type != "html_inline")
            rows[-1].append("".join(shown))
    return rows[1:]


def kinds(markdown: str) -> set[str]:
    """Return the kinds of what is in a page, and its tags."""
    tokens = PARSER.parse(markdown)
    children = [child for token in tokens for child in token.children or ()]
    tags = {child.content for child in children if child.type == "html_inline"}
    return {token.type for token in tokens} | {child.type for child in children} | tags


def prose(markdown: str) -> str:
    """Return what is outside of code, where services look for mentions and addresses."""
    shown, depth = "", 0
    for token in PARSER.parse(markdown):
        for child in token.children or ():
            if child.type == "html_inline":
                depth += {"<code>": 1, "</code>": -1}.get(child.content, 0)
            elif child.type != "code_inline" and not depth:
                shown += child.content
    return shown


def test_findings_are_rows_worst_first() -> None:
    shown = report(found("a `<style>` block; move it"), error("`date` is missing", path="b.md"))
    assert lines("markdown", shown) == [
        "### newslint",
        "",
        "2 findings in 2 of 3 articles (1 error).",
        "",
        "| severity | place | rule | message |",
        "| --- | --- | --- | --- |",
        "| error | `b.md:3:5` | `style-block` | `date` is missing |",
        "| warning | `posts/a.md:3:5` | `style-block` | a `<style>` block; move it |",
    ]


def test_equal_findings_are_one_row() -> None:
    assert cells(text("markdown", report(found(), found(at=(9, 1))))) == [
        ["warning", "posts/a.md:3:5", "style-block", "a style sheet (x2)"]
    ]


def test_a_clean_run_has_no_table() -> None:
    assert lines("markdown", report()) == ["### newslint", "", "3 articles, no findings."]


def test_what_went_wrong_in_the_run_stands_above_the_table() -> None:
    shown = report(found(), failures=("`a.md` cannot be read: no permission", *("x" * 30)))
    written = lines("markdown", shown)
    assert written[3:7] == [
        "",
        "The run itself failed:",
        "",
        "* `a.md` cannot be read: no permission",
    ]
    assert written[26] == "* and 11 more failures"


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("plain prose, with (some) punctuation; and more: yes.", None),
        ('2022-02-17 isn\'t "odd" — 港口…', None),
        ("ask @team", "ask `@team`"),
        ("see #12, !7 or GH-1", "see `#12`, `!7` or GH-1"),
        ("www.example.org, https://example.org.", "`www.example.org`, `https://example.org`."),
        ("![](x) <img src=x> [a](b)", "`![](x)` `<img` `src=x>` `[a](b)`"),
        ("snake_case *bold* :smile:", "`snake_case` `*bold*` `:smile`:"),
        ("an odd ` backtick", "an odd   backtick"),
        ("(see https://a.b)", "(see `https://a.b`)"),
        ("see www.`a`", "see `www`.`a`"),
        ("a `|` in a table", r"a `\|` in a table"),
        (r"`a\b`", r"`a\b`"),
        (r"`a\|@b`", "<code>a&#92;&#124;&#64;<!-- -->b</code>"),
        ("` a `", "`  a  `"),
        ("` `", "` `"),
    ],
)
def test_words_that_are_more_than_prose_are_code(message: str, written: str | None) -> None:
    (row,) = lines("markdown", report(found(message)))[6:]
    assert row.split(" | ", 3)[3].removesuffix(" |") == (written or message)


PIECES = st.sampled_from(
    [
        *("|", "`", "``", "\\", "\\|", "](http://x)", "![", "*", "_", "~~", "@a", "#1", ":+1:"),
        *("<b>", "&lt;", "www.a.b", "http://a", "a@b.c", "##[x]", "(", ")", "上", "x", " "),
        *("\n", "\r", "\x1b", "\udcff"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=4).map("".join))
def test_nothing_in_a_message_or_path_becomes_markup(message: str, path: str) -> None:
    written = text("markdown", report(found(message, path=path, rule=message), articles=1))
    (row,) = cells(written)
    assert len(row) == 4
    assert kinds(written) <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
        *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
        *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
        *("text", "code_inline", "html_inline", *TAGS),
    }
    outside = prose(written)
    assert not [mark for mark in ("@", "#", "://", "www.", "<", "&") if mark in outside]


@pytest.mark.parametrize("name", ["a`b``c", "`", "```` ", "|`|", r"\||`", " ", "  a"])
def test_code_holds_whatever_there_is(name: str) -> None:
    (row,) = cells(text("markdown", report(found(rule=name))))
    assert row[2] == name


def test_a_comment_is_cut_where_it_would_be_refused() -> None:
    shown = report(
        *(found("长" * 200, path=f"posts/{number}.md", at=(1, 1)) for number in range(900)),
        *(error("wrong", path=f"posts/{number}.md") for number in range(7)),
        articles=900,
    )
    written = text("markdown", shown)
    assert len(written.encode()) <= COMMENT + 2_000 <= 65_536
    rows = cells(written.partition("All of them")[0])
    assert [row[0] for row in rows[:8]] == ["error"] * 7 + ["warning"]
    assert f"{907 - len(rows)} more findings are not in this table." in written
    assert cells(written.partition("All of them")[2]) == [["907", "900", "style-block"]]


def test_the_page_of_a_job_has_more_room_and_keeps_githubs_limit() -> None:
    shown = report(*(found("长" * 200, path=f"{number}.md") for number in range(9_000)))
    job_summary = BUILT_IN["github"].job_summary
    assert job_summary is not None
    written = "\n".join(job_summary(shown))
    assert COMMENT < len(written.encode()) <= JOB_SUMMARY + 2_000 <= 1024 * 1024
