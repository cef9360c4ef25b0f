"""SARIF: against its schema, GitHub's limits, and Microsoft's validator with GitHub's rules."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newslint import Example, Rule, Severity, __version__, option, plugins
from newslint.article import Article
from newslint.engine.linter import lint
from newslint.report import PlacedEdit, PlacedFix, Report
from newslint.rule import BaseRule
from newslint.text import Position, Source, Span
from newslint.violation import Edit, Fix, Related, Violation

from .reports import as_json, error, found, hint, lines, place, report, text

TWIN = Path(__file__).parents[1] / "data" / "twin.md"
VALIDATOR = "@microsoft/sarif-multitool@5.7.0"
NO_HOME_PAGE = "SARIF2005"
"""The validator misses `informationUri`: newslint has no page of its own yet."""


class HouseStyle(Rule):
    """
    A word is not in the `style` of the house.

    Readers stumble.

    Let through: quotations.
    """

    name = "acme/house-style"
    severity = Severity.INFO
    tags = frozenset({"text", "acme"})
    examples = (Example(bad="```\nlove\n```", good="like", at="love"),)

    words: tuple[str, ...] = option(("love",), "What may not stand there.")

    def check(self, article: Article) -> Iterator[Violation]:
        at = article.text.find("x")
        span = Span(at, at + 1)
        fix = Fix("Drop it", (Edit(span, ""), Edit(Span(0, 0), "上 ##[x]")))
        yield Violation(span, "a word", fix=fix, related=(Related(Span(0, at), "up to here"),))


RULES: dict[str, type[BaseRule]] = {
    HouseStyle.name: HouseStyle,
    **plugins.load(names=("newslint",)).rules(),
}


def log(of: Report) -> Any:
    return as_json("sarif", of._replace(rules=RULES))


def results(of: Report) -> Any:
    return log(of)["runs"][0]["results"]


def driver(of: Report) -> Any:
    return log(of)["runs"][0]["tool"]["driver"]


def twin() -> Report:
    """Return a report of all that newslint says of a scraped post."""
    article = Article("source/_posts/twin.md", Source.decode(TWIN.read_bytes()))
    rules = [rule() for name, rule in RULES.items() if name != HouseStyle.name]
    return report(*lint(article, rules, with_excerpts=True).diagnostics)


def crossed(content: str) -> Report:
    """Return a report of the cross in a text, with a related place and a fix."""
    article = Article("a.md", Source.from_text(content))
    return report(*lint(article, [HouseStyle()], with_excerpts=True).diagnostics)


ODD = found(
    "a [link](https://example.org) 😀\n\x1b ##[error] \udcff",
    path="posts/50 % of::上海\n\udcff#?.md",
    rule="acme/unheard of",
    line="\udcff",
)
REPORTS = {
    "clean": report(),
    "every kind": report(error(), found()._replace(notes=("a note", "another")), hint()),
    "odd": report(ODD),
    "related": report(found()._replace(related=(place(), place(path="b.md"), place("")))),
    "fix": crossed("😀 x\n"),
    "failed": report(failures=("rule acme/x failed on `a.md`: KeyError",)),
    "twin": twin(),
    "every rule": report(*(found(rule=name) for name in RULES)),
    "below the top": report(found())._replace(folder="website/docs"),
}


@cache
def schema(shared: Path) -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    found = json.loads((shared / "suites/sarif/sarif-2.1.0.schema.json").read_text())
    return jsonschema.Draft7Validator(found, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("of", REPORTS.values(), ids=list(REPORTS))
def test_the_log_is_valid_against_the_schema(shared: Path, of: Report) -> None:
    assert [complaint.message for complaint in schema(shared).iter_errors(log(of))] == []


@pytest.fixture
def validator(tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Return the path of Microsoft's validator, which npm installs into pytest's cache once."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed, with which the validator of SARIF comes")
    caches = getattr(request.config, "cache", None)
    folder = tmp_path if caches is None else caches.mkdir("sarif-validator")
    if not (program := validator_in(folder)):
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder]
        done = subprocess.run([*command, VALIDATOR], capture_output=True, check=False, timeout=120)
        if done.returncode or not (program := validator_in(folder)):
            pytest.skip(f"npm cannot install {VALIDATOR}")
    os.chmod(program, 0o755)  # noqa: S103 - npm runs no script of a package that would do it
    return program


def validator_in(folder: Path) -> str:
    programs = folder.glob("node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool*")
    return next((str(path) for path in programs if path.suffix in ("", ".Multitool", ".exe")), "")


@pytest.mark.slow
def test_microsofts_validator_has_no_complaint_with_githubs_rules(
    validator: str, tmp_path: Path
) -> None:
    for name, of in REPORTS.items():
        (tmp_path / f"{name}.sarif").write_text(text("sarif", of._replace(rules=RULES)))
    (tmp_path / "bad.sarif").write_text(json.dumps(without_help(log(report(found())))))
    command = [validator, "validate", "*.sarif", "--rule-kind", "Sarif;Gh", "-o", "complaints.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    complaints = json.loads((tmp_path / "complaints.json").read_text())["runs"][0]["results"]
    shown = {(file_of(one), one["ruleId"]) for one in complaints}
    assert b"10 files scanned" in done.stdout
    assert {name for file, name in shown if file != "bad.sarif"} <= {NO_HOME_PAGE}
    assert ("bad.sarif", "GH2012") in shown


def file_of(complaint: Any) -> str:
    uri = complaint["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return str(uri).rpartition("/")[2]


def without_help(log: Any) -> Any:
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        del rule["help"]
    return log


def test_a_finding_is_a_result_with_its_place_and_rule() -> None:
    (result,) = results(report(found(to=(5, 2))._replace(notes=("the theme has a sheet",))))
    assert len(result.pop("partialFingerprints")["newslint/v1"]) == 32
    assert result == {
        "ruleId": "style-block",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "a style sheet. the theme has a sheet."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "posts/a.md"},
                    "region": {"startLine": 3, "startColumn": 5, "endLine": 5, "endColumn": 2},
                }
            }
        ],
    }


def test_a_rule_brings_its_page() -> None:
    shown = driver(report(found(rule="acme/house-style", severity=Severity.ERROR)))
    assert shown.pop("rules") == [
        {
            "id": "acme/house-style",
            "name": "AcmeHouseStyle",
            "shortDescription": {"text": "A word is not in the `style` of the house."},
            "fullDescription": {
                "text": "A word is not in the `style` of the house. Readers stumble. "
                "Let through: quotations."
            },
            "help": {
                "text": "A word is not in the `style` of the house.\n\nReaders stumble.\n\n"
                "Let through: quotations.",
                "markdown": "A word is not in the `style` of the house.\n\nReaders stumble.\n\n"
                "Let through: quotations.\n\nReported:\n\n````text\n```\nlove\n```\n````\n\n"
                "Not reported:\n\n```text\nlike\n```",
            },
            "defaultConfiguration": {"level": "note"},
            "properties": {"tags": ["acme", "text"], "problem.severity": "recommendation"},
        }
    ]
    assert shown == {"name": "newslint", "version": __version__, "semanticVersion": __version__}


def test_only_rules_with_results_are_listed_and_results_point_at_them() -> None:
    of = report(found(), found(rule="missing-key"), found(rule="acme/made up"), found())
    names = [rule["id"] for rule in driver(of)["rules"]]
    assert names == ["acme/made up", "missing-key", "style-block"]
    assert [names[result["ruleIndex"]] for result in results(of)] == [
        result["ruleId"] for result in results(of)
    ]


def test_every_page_keeps_githubs_limits() -> None:
    rules = driver(report(*(found(rule=rule) for rule in RULES)))["rules"]
    assert {rule["id"] for rule in rules} == set(RULES)
    for shown in rules:
        assert len(shown["name"]) <= 255, shown["id"]
        assert len(shown["shortDescription"]["text"]) <= 1024, shown["id"]
        assert len(shown["fullDescription"]["text"]) <= 1024, shown["id"]
        assert len(shown["properties"]["tags"]) <= 20, shown["id"]
        assert shown["help"]["text"], shown["id"]


def test_columns_are_those_of_utf16_as_the_log_says() -> None:
    of = crossed("😀 𠮷x\n")
    assert log(of)["runs"][0]["columnKind"] == "utf16CodeUnits"
    (result,) = results(of)
    units = "😀 𠮷x".encode("utf-16-le")
    for region in (
        result["locations"][0]["physicalLocation"]["region"],
        result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"],
    ):
        start, end = (2 * (region[f"{side}Column"] - 1) for side in ("start", "end"))
        assert units[start:end].decode("utf-16-le") == "x"
    related = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert related == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6}


def test_related_places_are_numbered_and_may_lie_elsewhere() -> None:
    (result,) = results(report(found()._replace(related=(place(), place("twin", path="b.md")))))
    assert [
        (
            one["id"],
            one["message"]["text"],
            one["physicalLocation"]["artifactLocation"]["uri"],
        )
        for one in result["relatedLocations"]
    ] == [(1, "its end.", "posts/a.md"), (2, "twin.", "b.md")]


def test_a_fix_replaces_all_its_ranges() -> None:
    edits = (
        PlacedEdit(Position(3, 5), Position(3, 6), ""),
        PlacedEdit(Position(4, 1), Position(4, 1), "上\n"),
    )
    (result,) = results(report(found()._replace(fix=PlacedFix("Move it", safe=True, edits=edits))))
    assert result["fixes"] == [
        {
            "description": {"text": "Move it."},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "posts/a.md"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 3,
                                "startColumn": 5,
                                "endLine": 3,
                                "endColumn": 6,
                            }
                        },
                        {
                            "deletedRegion": {
                                "startLine": 4,
                                "startColumn": 1,
                                "endLine": 4,
                                "endColumn": 1,
                            },
                            "insertedContent": {"text": "上\n"},
                        },
                    ],
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("path", "folder", "uri"),
    [
        ("posts/a b.md", "", "posts/a%20b.md"),
        ("上海.md", "", "%E4%B8%8A%E6%B5%B7.md"),
        ("c:/a#b?c%.md", "", "c%3A/a%23b%3Fc%25.md"),
        ("\udcff\n.md", "", "%FF%0A.md"),
        ("a.md", "website/docs", "website/docs/a.md"),
        ("../a.md", "website/docs", "website/a.md"),
    ],
)
def test_paths_are_percent_encoded_and_begin_at_the_top_of_the_repository(
    path: str, folder: str, uri: str
) -> None:
    (result,) = results(report(found(path=path))._replace(folder=folder))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_nothing_quoted_becomes_a_link() -> None:
    (result,) = results(report(ODD))
    assert result["message"]["text"] == (
        r"a [link] (https://example.org) 😀\n\x1b ##\x5berror] \udcff."
    )


def test_fingerprints_do_not_move_with_lines() -> None:
    before, after = crossed("one\n😀 x\n"), crossed("one\n\n\ntwo\n😀 x\n")
    (one,), (other,) = results(before), results(after)
    assert one["locations"] != other["locations"]
    assert one["partialFingerprints"] == other["partialFingerprints"]


def test_github_keeps_to_its_own_category_of_alerts() -> None:
    assert log(report())["runs"][0]["automationDetails"] == {"id": "newslint/"}


def test_what_went_wrong_in_the_run_is_told() -> None:
    (invocation,) = log(report(failures=("`a.md` cannot be read",)))["runs"][0]["invocations"]
    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": "`a.md` cannot be read."}}
        ],
    }


@pytest.mark.slow
def test_of_too_many_findings_the_worst_are_kept_in_their_order() -> None:
    of = report(
        *(found(str(number)) for number in range(15_000)),
        *(error(str(number)) for number in range(12_000)),
    )
    read = json.loads("\n".join(lines("sarif", of)))["runs"][0]
    assert len(read["results"]) == 25_000
    levels = [result["level"] for result in read["results"]]
    assert levels == ["warning"] * 13_000 + ["error"] * 12_000
    (notice,) = read["invocations"][0]["toolExecutionNotifications"]
    assert notice["message"]["text"] == "2,000 more findings are left out."


def test_a_log_has_one_result_a_line() -> None:
    assert len(lines("sarif", report(found(), found(), found()))) == 5


def test_nothing_tells_of_the_machine() -> None:
    written = text("sarif", twin()._replace(rules=RULES))
    assert not [part for part in Path.cwd().parts[2:] if f"/{part}/" in written]
    assert "commandLine" not in written
