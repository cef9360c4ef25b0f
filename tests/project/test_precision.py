"""The page about precision has a row for each rule, and counts what newslint finds today."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

import precision_page
from newslint.cli import main
from newslint.rule import BaseRule
from precision_page import COMMAND, Row, read, updated

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = ROOT / "tests" / "data" / "corpora.toml"
PAGE = precision_page.PAGE.read_text(encoding="utf-8")
ROWS = read(PAGE)
NOW = "2026-11-22"
SAMPLE = 30
BARS = {"yes": 0.95, "some": 0.95, "no": 0.8}


def test_the_page_has_a_row_for_each_rule_and_says_which_are_recommended() -> None:
    current = updated(PAGE, precision_page.rules())
    assert current == PAGE, f"docs/precision.md is not current; run: {COMMAND}"


def test_a_new_rule_is_not_judged_and_what_was_read_of_others_is_kept(
    rules: dict[str, type[BaseRule]],
) -> None:
    page = (
        "| rule |\n| --- |\n"
        "| `gone` | no | 3 | 3 | 3 | |\n"
        "| `tracking-pixel` | no | 16 | 16 | 15 | of shops |\n"
        "\nNotes.\n"
    )
    known = {name: rules[name] for name in ("tracking-pixel", "image-proxy")}
    assert updated(page, known) == (
        "| rule |\n| --- |\n"
        "| `image-proxy` | no | | not judged | | |\n"
        "| `tracking-pixel` | yes | 16 | 16 | 15 | of shops |\n"
        "\nNotes.\n"
    )


def test_what_is_judged_was_read_enough_and_reaches_its_bar() -> None:
    assert [fault for row in ROWS if row.judged is not None for fault in _faults(row)] == []


def _faults(row: Row) -> list[str]:
    findings, judged, right = row.findings or 0, row.judged or 0, row.right or 0
    bar = BARS[row.recommended]
    laws = {
        "nothing was read: write «not judged»": judged > 0,
        f"read {SAMPLE} findings, or all": min(findings, SAMPLE) <= judged <= findings,
        f"{right} of {judged} are right, which is below {bar:.0%}": right >= bar * judged,
    }
    return [f"{row.rule}: {law}" for law, is_kept in laws.items() if not is_kept]


@pytest.mark.parametrize(
    ("figures", "fault"),
    [
        ((0, 0, 0), "x: nothing was read: write «not judged»"),
        ((31, 29, 29), "x: read 30 findings, or all"),
        ((3, 4, 4), "x: read 30 findings, or all"),
        ((100, 40, 37), "x: 37 of 40 are right, which is below 95%"),
    ],
)
def test_a_row_that_claims_too_much_is_told(figures: tuple[int, int, int], fault: str) -> None:
    assert _faults(Row("x", "yes", *figures)) == [fault]


def test_a_rule_that_is_not_judged_has_nothing_to_read_and_claims_nothing() -> None:
    unjudged = [row for row in ROWS if row.judged is None]
    assert [row.rule for row in unjudged if row.findings or row.right is not None] == []


def test_the_page_says_how_many_rules_are_judged() -> None:
    judged = sum(row.judged is not None for row in ROWS)
    assert f"{judged} rules are judged" in PAGE


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
    counted = {row.rule: row.findings for row in ROWS if row.findings is not None}
    assert counted == {rule: found[rule] for rule in counted}
