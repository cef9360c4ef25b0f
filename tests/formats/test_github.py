"""Annotations of GitHub Actions, read the way its runner reads them."""

from __future__ import annotations

from newslint.report import Diagnostic, Report

from .reports import error, found, hint, lines, place, report
from .runner import Command, command


def shown_by(of: Report) -> list[Command]:
    read = map(command, lines("github", of))
    return [annotation for annotation in read if annotation is not None]


def many(make: object, count: int) -> list[Diagnostic]:
    assert callable(make)
    return [make(f"number {index}", at=(index + 1, 1)) for index in range(count)]


def test_a_finding_is_an_annotation_at_its_place() -> None:
    (line,) = lines("github", report(found(to=(3, 12))))
    assert line == (
        "::warning file=posts/a.md,line=3,endLine=3,col=5,endColumn=12,"
        "title=newslint (style-block)::a style sheet"
    )


def test_errors_come_first_and_hints_are_notices() -> None:
    shown = report(hint(), found(), error(), found(path="posts/b.md"))
    assert [(read.name, read.data) for read in shown_by(shown)] == [
        ("error", "an error"),
        ("warning", "a style sheet"),
        ("warning", "a style sheet"),
        ("notice", "a hint"),
    ]


def test_a_place_of_several_lines_has_no_columns() -> None:
    (read,) = shown_by(report(found(at=(3, 5), to=(6, 2))))
    assert "col" not in read.properties
    assert (read.properties["line"], read.properties["endLine"]) == ("3", "6")


def test_a_line_with_its_end_is_one_line() -> None:
    (read,) = shown_by(report(found(at=(3, 1), to=(4, 1))))
    assert (read.properties["line"], read.properties["endLine"]) == ("3", "3")


def test_equal_findings_of_an_article_are_one_annotation() -> None:
    (read,) = shown_by(report(found(), found(at=(9, 1))))
    assert read.data == "a style sheet (x2)"


def test_notes_and_related_places_are_further_lines() -> None:
    (read,) = shown_by(report(found()._replace(related=(place(),), notes=("100 % sure",))))
    assert read.data == "a style sheet\n9:1: its end\n100 % sure"


def test_paths_are_those_of_the_repository() -> None:
    shown = report(found(), found(path="../posts/b.md"))._replace(folder="website/docs")
    assert [read.properties["file"] for read in shown_by(shown)] == [
        "website/docs/posts/a.md",
        "website/posts/b.md",
    ]


def test_what_would_end_a_property_or_the_line_is_escaped() -> None:
    odd = found("50 % of `a::b`,\nc", path="a,line=9::b%0A.md", rule="acme/x::y")
    (line,) = lines("github", report(odd))
    assert line == (
        "::warning file=a%2Cline=9%3A%3Ab%250A.md,line=3,endLine=3,col=5,endColumn=6,"
        r"title=newslint (acme/x%3A%3Ay)::50 %25 of `a::b`,\nc"
    )
    read = command(line)
    assert read is not None
    assert read.properties["file"] == "a,line=9::b%0A.md"
    assert read.properties["line"] == "3"


def test_a_step_shows_ten_of_each_kind() -> None:
    shown = report(*many(error, 10), *many(found, 10), *many(hint, 10))
    assert [read.name for read in shown_by(shown)] == (
        ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    )
    assert len(lines("github", shown)) == 30


def test_what_is_not_shown_is_text_and_counted_in_a_last_notice() -> None:
    shown = report(*many(error, 12), *many(found, 3), *many(hint, 10))
    written = lines("github", shown)
    assert [read.name for read in shown_by(shown)] == (
        ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    )
    assert written[22:25] == [
        "posts/a.md:11:1: error style-block number 10",
        "posts/a.md:12:1: error style-block number 11",
        "posts/a.md:10:1: info style-block number 9",
    ]
    (last,) = written[25:]
    assert last == (
        "::notice title=newslint::3 more findings are not shown as annotations, "
        "but in the log of this step and in its summary"
    )


def test_one_finding_too_many_is_counted_too() -> None:
    assert lines("github", report(*many(found, 11)))[-1] == (
        "::notice title=newslint::1 more finding is not shown as annotations, "
        "but in the log of this step and in its summary"
    )


def test_a_clean_run_has_no_lines() -> None:
    assert lines("github", report()) == []
