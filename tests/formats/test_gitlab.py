"""GitLab's Code Quality report."""

from __future__ import annotations

from .reports import as_json, error, found, hint, report

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What https://docs.gitlab.com/ci/testing/code_quality/ demands of a report."""


def test_a_finding_is_an_object() -> None:
    (issue,) = as_json("gitlab", report(found("a `<style>` in 上海", (54, 13), (59, 21))))
    fingerprint = issue.pop("fingerprint")
    assert len(fingerprint) == 32
    assert issue == {
        "description": "a `<style>` in 上海",
        "check_name": "style-block",
        "severity": "minor",
        "location": {"path": "posts/a.md", "lines": {"begin": 54, "end": 59}},
    }


def test_severities_are_gitlabs() -> None:
    issues = as_json("gitlab", report(error(), found(), hint()))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info"]


def test_no_two_fingerprints_are_equal_and_none_moves_with_its_line() -> None:
    here = report(found(at=(3, 5), line="<style>"), found(at=(9, 1), line="<style>"))
    later = report(found(at=(7, 5), line="<style>"), found(at=(13, 1), line="<style>"))
    there = report(found(path="posts/b.md", line="<style>"))
    first, second = (issue["fingerprint"] for issue in as_json("gitlab", here))
    assert first != second
    assert [issue["fingerprint"] for issue in as_json("gitlab", later)] == [first, second]
    assert as_json("gitlab", there)[0]["fingerprint"] not in (first, second)


def test_paths_are_those_of_the_project() -> None:
    (issue,) = as_json("gitlab", report(found())._replace(folder="website"))
    assert issue["location"]["path"] == "website/posts/a.md"


def test_a_clean_run_is_an_empty_list() -> None:
    assert as_json("gitlab", report()) == []
