"""Names of findings that stay the same while lines move."""

from __future__ import annotations

from formats.reports import found
from newslint.rendering.fingerprints import fingerprints
from newslint.report import Diagnostic


def marks(*diagnostics: Diagnostic) -> list[str]:
    return list(fingerprints(diagnostics))


def test_a_fingerprint_is_the_same_wherever_the_line_stands() -> None:
    assert marks(found(at=(3, 5), line="  <style>")) == marks(found(at=(80, 7), line="<style> "))


def test_numbers_in_a_message_do_not_count_since_lines_are_among_them() -> None:
    before = found("slot `x`, closed on line 34 (also lines 40, 41)", line="<!-- x -->")
    after = found("slot `x`, closed on line 7 (also lines 13, 140)", line="<!-- x -->")
    assert marks(before) == marks(after)


def test_rule_message_and_text_of_the_line_tell_findings_apart() -> None:
    several = [
        found(line="a"),
        found(line="b"),
        found("another message", line="a"),
        found(rule="acme/x", line="a"),
        found(),
    ]
    assert len(set(marks(*several))) == 5


def test_equal_findings_of_an_article_are_told_apart_by_their_order() -> None:
    first, second = marks(found(line="a"), found(at=(9, 1), line="a"))
    assert first != second
    assert marks(found(line="new"), found(line="a"), found(at=(9, 1), line="a"))[1:] == [
        first,
        second,
    ]


def test_a_renamed_article_keeps_its_fingerprints() -> None:
    assert marks(found(line="a")) == marks(found(path="posts/b.md", line="a"))
    assert (
        marks(found(line="a"), found(path="posts/b.md", line="a"))[1] == marks(found(line="a"))[0]
    )


def test_lone_surrogates_are_no_obstacle() -> None:
    assert len(marks(found("\udcff", line="\ud800"))[0]) == 32
