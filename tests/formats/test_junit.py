"""JUnit's XML."""

from __future__ import annotations

import pytest

from .reports import as_xml, error, found, hint, lines, report, text

junitparser = pytest.importorskip("junitparser")

ALLOWED = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "file", "tests", "failures", "errors"},
    "testcase": {"classname", "name"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "system-out": set(),
}
"""The elements and attributes that the schema of Jenkins' xUnit plugin knows, and we use."""

SEVERAL = report(
    found(at=(3, 5)),
    error("a wrong date", at=(4, 1), rule="impossible-date"),
    hint(at=(5, 1), rule="unexplained-comment"),
    found("another sheet", at=(9, 1)),
    found(path="posts/b.md"),
)


def test_a_suite_is_an_article_and_a_case_a_rule_that_reports_it() -> None:
    read = junitparser.JUnitXml.fromstring(text("junit", SEVERAL).encode())
    assert [(suite.name, suite.tests, suite.failures, suite.errors) for suite in read] == [
        ("posts/a.md", 3, 2, 0),
        ("posts/b.md", 1, 1, 0),
    ]
    assert [(case.classname, case.name) for suite in read for case in suite] == [
        ("posts/a.md", "style-block"),
        ("posts/a.md", "impossible-date"),
        ("posts/a.md", "unexplained-comment"),
        ("posts/b.md", "style-block"),
    ]
    assert (read.tests, read.failures, read.errors) == (4, 3, 0)


def test_a_failure_lists_every_place() -> None:
    (failure,) = as_xml("junit", SEVERAL)[0][0]
    assert failure.attrib == {"type": "warning", "message": "a style sheet (and 1 more)"}
    assert failure.text == (
        "posts/a.md:3:5: warning style-block a style sheet\n"
        "posts/a.md:9:1: warning style-block another sheet"
    )


def test_the_worst_of_a_rule_is_its_message() -> None:
    (failure,) = as_xml("junit", report(found(), error(at=(9, 1))))[0][0]
    assert failure.attrib == {"type": "error", "message": "an error (and 1 more)"}


def test_what_never_fails_a_run_is_output_of_a_case_that_passed() -> None:
    (output,) = as_xml("junit", report(hint()))[0][0]
    assert (output.tag, output.text) == ("system-out", "posts/a.md:3:5: info style-block a hint")


def test_names_of_cases_do_not_move_with_lines() -> None:
    names = [case.attrib for case in as_xml("junit", report(found(at=(3, 5)))).iter("testcase")]
    later = [case.attrib for case in as_xml("junit", report(found(at=(30, 5)))).iter("testcase")]
    assert names == later


def test_a_clean_run_is_a_test_that_passed() -> None:
    assert lines("junit", report()) == [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<testsuites name="newslint" tests="1" failures="0" errors="0">',
        '<testsuite name="newslint" tests="1" failures="0" errors="0">',
        '<testcase classname="newslint" name="no findings"/>',
        "</testsuite>",
        "</testsuites>",
    ]


def test_what_went_wrong_in_the_run_is_an_error() -> None:
    root = as_xml("junit", report(found(), failures=("`a.md` cannot be read", "<b>")))
    assert root.attrib == {"name": "newslint", "tests": "3", "failures": "1", "errors": "2"}
    assert [element.text for element in root.iter("error")] == ["`a.md` cannot be read", "<b>"]


def test_only_elements_and_attributes_that_servers_know_are_used() -> None:
    for element in as_xml("junit", SEVERAL._replace(failures=["x"])).iter():
        assert set(element.attrib) <= ALLOWED[element.tag]


def test_the_numbers_are_those_of_the_elements() -> None:
    root = as_xml("junit", SEVERAL._replace(failures=["x", "y"]))
    for level in (root, *root.iter("testsuite")):
        assert level.attrib["tests"] == str(len(list(level.iter("testcase"))))
        assert level.attrib["failures"] == str(len(list(level.iter("failure"))))
        assert level.attrib["errors"] == str(len(list(level.iter("error"))))
