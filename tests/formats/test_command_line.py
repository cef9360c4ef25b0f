"""Formats as the command line gives them, of articles whose names were made to do harm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import pytest

from newslint.testing import runner_commands

from .runner import command

pytestmark = pytest.mark.slow  # starts many processes

Run = Callable[..., subprocess.CompletedProcess[str]]

STYLED = "---\ntitle: Harbour\ndate: 2024-05-01\n---\n\n<style>p {}</style>\n"
NAMES = [
    b"c\n::add-path::x.md",
    b"::error::x.md",
    b"a\x1b[31m##[error]b.md",
    b"\xff\xfe.md",
    b"50 % of,line=9::b.md",
    b"a]]>&<b>|`@team`.md",
    "上海 😀.md".encode(),
]
CHOSEN = ("check", "--isolated", "--select", "style-block", "--output-format")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the program in a folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, **environment},
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


@pytest.fixture
def harmful(run: Run) -> Run:
    """Return the same, in a folder of articles with harmful names."""
    for name in NAMES:
        Path(os.fsdecode(name)).write_text(STYLED, encoding="utf-8")
    return run


@pytest.mark.parametrize(
    "name",
    "checkstyle concise full gitlab grouped json json-lines junit markdown rdjson sarif".split(),
)
def test_no_name_of_a_file_commands_a_runner(harmful: Run, name: str) -> None:
    done = harmful(*CHOSEN, name)
    assert done.returncode == 1
    assert runner_commands(done.stdout + done.stderr) == []
    assert not any(character < " " and character != "\n" for character in done.stdout)


def test_annotations_are_ours_and_one_a_file(harmful: Run) -> None:
    read = [command(line) for line in harmful(*CHOSEN, "github").stdout.split("\n")]
    shown = [annotation for annotation in read if annotation is not None]
    assert {annotation.name for annotation in shown} == {"warning"}
    assert len(shown) == len(NAMES)
    assert "50 % of,line=9::b.md" in {annotation.properties["file"] for annotation in shown}


def test_names_come_back_as_they_are(harmful: Run) -> None:
    results = json.loads(harmful(*CHOSEN, "sarif").stdout)["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert {unquote_to_bytes(one["artifactLocation"]["uri"]) for one in places} == set(NAMES)
    listed = json.loads(harmful(*CHOSEN, "json").stdout)
    assert {os.fsencode(one["path"]) for one in listed} == set(NAMES)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "gb18030"])
def test_formats_for_programs_do_not_depend_on_the_encoding_of_the_output(
    harmful: Run, encoding: str
) -> None:
    for name in ("checkstyle", "junit", "gitlab", "rdjson", "sarif"):
        usual, other = harmful(*CHOSEN, name), harmful(*CHOSEN, name, PYTHONIOENCODING=encoding)
        assert other.stdout == usual.stdout
        assert usual.stdout.isascii()


def test_xml_is_written_to_a_file_and_no_summary_follows(harmful: Run) -> None:
    done = harmful(*CHOSEN, "junit", "-o", "report.xml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    read = ET.parse("report.xml").getroot()  # noqa: S314 - our own report
    assert read.attrib["failures"] == str(len(NAMES))


def test_in_a_folder_of_a_repository_services_get_paths_from_its_top(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    Path("site/posts").mkdir(parents=True)
    Path("site/posts/a.md").write_text(STYLED, encoding="utf-8")
    monkeypatch.chdir("site")
    (result,) = json.loads(run(*CHOSEN, "sarif").stdout)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "site/posts/a.md"
    assert json.loads(run(*CHOSEN, "gitlab").stdout)[0]["location"]["path"] == "site/posts/a.md"
    assert "file=site/posts/a.md," in run(*CHOSEN, "github").stdout
    assert json.loads(run(*CHOSEN, "json").stdout)[0]["path"] == "posts/a.md"


def test_columns_are_those_of_the_file(run: Run) -> None:
    text = STYLED.replace("<style>", "上 😀 <style>")
    Path("a.md").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (result,) = json.loads(run(*CHOSEN, "sarif").stdout)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 6,
        "startColumn": 6,
        "endLine": 6,
        "endColumn": 25,
    }
    (read,) = json.loads(run(*CHOSEN, "rdjson").stdout)["diagnostics"]
    where = read["location"]["range"]
    line = Path("a.md").read_bytes().split(b"\r\n")[where["start"]["line"] - 1]
    found = line[where["start"]["column"] - 1 : where["end"]["column"] - 1]
    assert found == b"<style>p {}</style>"


def test_a_failed_run_is_told_in_the_report_too(run: Run) -> None:
    done = run(*CHOSEN, "sarif", "gone.md")
    assert done.returncode == 2
    (invocation,) = json.loads(done.stdout)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert 'errors="1"' in run(*CHOSEN, "junit", "gone.md").stdout


# The page of a job


def test_github_gets_a_page_for_the_job_behind_what_is_there(run: Run, tmp_path: Path) -> None:
    Path("a.md").write_text(STYLED, encoding="utf-8")
    page = tmp_path / "summary"
    page.write_text("before\n", encoding="utf-8")
    done = run(*CHOSEN, "github", GITHUB_STEP_SUMMARY=str(page))
    assert done.stdout.endswith("\n\n1 finding in 1 of 1 article.\n")
    assert page.read_text(encoding="utf-8").startswith(
        "before\n### newslint\n\n1 finding in 1 of 1 article.\n\n| severity | place |"
    )


@pytest.mark.parametrize("name", ["concise", "sarif", "markdown"])
def test_other_formats_write_no_page(run: Run, tmp_path: Path, name: str) -> None:
    Path("a.md").write_text(STYLED, encoding="utf-8")
    page = tmp_path / "summary"
    run(*CHOSEN, name, GITHUB_STEP_SUMMARY=str(page))
    assert not page.exists()


def test_a_page_that_cannot_be_written_is_a_complaint_and_no_failure(
    run: Run, tmp_path: Path
) -> None:
    Path("a.md").write_text(STYLED.replace("style>", "b>"), encoding="utf-8")
    done = run(*CHOSEN, "github", GITHUB_STEP_SUMMARY=str(tmp_path))
    assert done.returncode == 0
    assert done.stdout == "1 article, no findings.\n"
    assert done.stderr == "newslint: cannot write the summary of the job: Is a directory\n"


def test_a_full_disk_under_the_page_is_a_complaint_too(run: Run) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no device that is always full")
    Path("a.md").write_text(STYLED, encoding="utf-8")
    done = run(*CHOSEN, "github", GITHUB_STEP_SUMMARY="/dev/full")
    assert done.returncode == 1
    assert "No space left on device" in done.stderr


def test_statistics_have_no_place_in_formats_for_services(run: Run) -> None:
    done = run("check", "--isolated", "--statistics", "--output-format", "sarif")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "newslint: --statistics counts in text or json; `sarif` has no place for it\n"
    )
