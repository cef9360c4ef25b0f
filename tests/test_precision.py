"""The page about precision is complete, and counts what newslint finds today."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli import main
from newslint.engine_rules import ENGINE_RULES
from newslint.generators.built_in import BUILT_IN
from newslint.rule import BaseRule

ROOT = Path(__file__).resolve().parent.parent
CONFIGURATION = ROOT / "tests" / "data" / "corpora.toml"
PAGE = (ROOT / "docs" / "precision.md").read_text(encoding="utf-8")
NOW = "2026-11-22"
NOT_JUDGED = {"missing-image-file", *(rule.name for rule in ENGINE_RULES)}
SAMPLE = 30
BARS = {"yes": 0.95, "some": 0.95, "no": 0.8}


class Row(NamedTuple):
    """One row of the page's table."""

    rule: str
    recommended: str
    findings: int
    judged: int
    right: int


def rows() -> list[Row]:
    found = []
    for line in PAGE.splitlines():
        if line.startswith("| `"):
            rule, recommended, *figures = (cell.strip(" `") for cell in line.split("|")[1:6])
            found.append(Row(rule, recommended, *map(int, figures)))
    return found


def test_every_rule_has_a_row(rules: dict[str, type[BaseRule]]) -> None:
    assert [row.rule for row in rows()] == sorted(rules.keys() - NOT_JUDGED)


def test_the_page_says_which_rules_are_recommended(rules: dict[str, type[BaseRule]]) -> None:
    for row in rows():
        said = {rules[row.rule].is_recommended(generator) for generator in BUILT_IN}
        assert row.recommended == ("some" if len(said) == 2 else "yes" if True in said else "no")


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.rule)
def test_enough_was_read_and_every_rule_reaches_its_bar(row: Row) -> None:
    assert min(row.findings, SAMPLE) <= row.judged <= row.findings
    assert row.right >= BARS[row.recommended] * row.judged


@pytest.mark.slow
def test_the_page_counts_what_is_found(
    shared: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """If it does not, read what is new, as the page tells, before writing the new figures."""
    monkeypatch.chdir(shared / "corpora")
    sets = sorted(folder.name for folder in Path().glob("*+*"))
    options = ["--config", str(CONFIGURATION), "--now", NOW, "--exit-zero"]
    assert main(["check", *options, "--output-format", "json", *sets]) == 0
    found = Counter(finding["rule"] for finding in json.loads(capsys.readouterr().out))
    assert {row.rule: row.findings for row in rows() if row.findings} == dict(found)
