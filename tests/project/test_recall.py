"""
Recall: newslint finds what people wrote down that it should find, and nothing besides.

`data/expected.json` was written by hand, from the articles and the labels of what was put into
them, before newslint had seen them. How it was judged stands at its head.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newslint.cli import main
from newslint.rule import BaseRule

EXPECTED: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "expected.json").read_text(encoding="utf-8")
)
TO_COME: frozenset[str] = frozenset()
"""Rules that are expected and not written yet: empty when all are."""


class Finding(NamedTuple):
    """Where what is found begins, and the rule that finds it."""

    path: str
    line: int
    column: int
    rule: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column} {self.rule}"


def expected(folder: str) -> list[Finding]:
    return sorted(
        Finding(path, place["line"], place["column"], place["rule"])
        for path, places in EXPECTED["findings"].items()
        if path.startswith(f"{folder}/")
        for place in places
        if place["rule"] not in TO_COME
    )


def found(folder: str, capsys: pytest.CaptureFixture[str]) -> list[Finding]:
    """Check the articles of a folder below the working directory, each named."""
    options = ["--isolated", "--generator", EXPECTED["generators"][folder]]
    options += ["--select", ",".join(EXPECTED["select"]), "--now", EXPECTED["now"]]
    paths = sorted(path for path in EXPECTED["findings"] if path.startswith(f"{folder}/"))
    assert main(["check", *options, "--output-format", "json", "--", *paths]) == 1
    output = capsys.readouterr()
    assert output.err == ""
    return sorted(
        Finding(finding["path"], start["line"], start["column"], finding["rule"])
        for finding in json.loads(output.out)
        for start in [finding["start"]]
    )


@pytest.mark.parametrize("folder", EXPECTED["generators"])
def test_newslint_finds_what_was_written_down_and_nothing_besides(
    folder: str,
    shared: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    corpora = shared / "corpora"
    if not (corpora / folder).is_dir():
        pytest.skip(f"the folder of articles `{folder}` is not beside this repository")
    monkeypatch.chdir(corpora)
    differences = _differences(expected(folder), found(folder, capsys))
    assert not differences, "\n".join(["", *differences])


def _differences(wanted: list[Finding], got: list[Finding]) -> list[str]:
    lines = [f"missing    {finding}" for finding in _without(wanted, got)]
    return lines + [f"unexpected {finding}" for finding in _without(got, wanted)]


def _without(some: list[Finding], others: list[Finding]) -> list[Finding]:
    left = list(some)
    for finding in others:
        if finding in left:
            left.remove(finding)
    return left


def test_every_article_of_the_oddities_was_judged(shared: Path) -> None:
    labels = json.loads(
        (shared / "corpora" / "synthetic-oddities" / "labels.json").read_text(encoding="utf-8")
    )
    judged = {path for path in EXPECTED["findings"] if path.startswith("synthetic-oddities/")}
    assert judged == {f"synthetic-oddities/{entry['file']}" for entry in labels["files"]}


def test_all_rules_that_are_expected_exist(rules: dict[str, type[BaseRule]]) -> None:
    names = {place["rule"] for places in EXPECTED["findings"].values() for place in places}
    assert names - {*rules, "not-utf8"} == TO_COME
