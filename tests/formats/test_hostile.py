"""No name and no text can damage a report, command a CI runner, or reach a terminal raw."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.formats import BUILT_IN
from newslint.printable import printable
from newslint.rendering.summary import statistics, summary, table
from newslint.report import Diagnostic, Excerpt, Report
from newslint.testing import runner_commands

from . import test_gitlab, test_rdjson
from .reports import as_json, as_xml, found, lines, place, report
from .runner import command

PIECES = [
    *("\n", "\r\n", "\r", "\x00", "\x1b[31m", "\x9b", "\u202e", "\u2028", "\ufffe", "\ufeff"),
    *("::error::", "::add-path::x", "##[error]", "##vso[task]", "##teamcity[x]", "##", "["),
    *("%", "%0A", "%25", ",", ":", "::", "=", ";", "]]>", "&", "<", ">", '"', "'", "-->", "&#0;"),
    *("|", "`", "\\", "](http://x)", "@team", "../", "/", "#", "?", " ", "\t", "\u3000"),
    *("\udcff", "\udc80", "\ud800", "上海", "😀", "e\u0301", "a", "0"),
]
# To JSON, two surrogates that make a pair are the character that they stand for.
PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
TEXTS = (
    st.lists(st.sampled_from(PIECES) | st.characters(), max_size=12)
    .map("".join)
    .filter(lambda text: PAIR.search(text) is None)
)
ODD = pytest.mark.parametrize("text", [*PIECES, "".join(PIECES)])


def hostile(text: str, path: str, at: int = 0, length: int = 1) -> Diagnostic:
    line = text.rpartition("\n")[2]
    at = min(at, len(line))
    return found(text, (1, at + 1), (1, at + 1 + length), path=path, rule=text)._replace(
        notes=(text,), related=(place(text, path=f"{text}.md"),), excerpt=Excerpt(line, 1)
    )


def written(of: Report) -> list[str]:
    """Return the lines of all formats but GitHub's, of summaries and statistics."""
    shown = [line for name in BUILT_IN if name != "github" for line in lines(name, of)]
    job_summary = BUILT_IN["github"].job_summary
    assert job_summary is not None
    return [*shown, *job_summary(of), summary(of), *table(statistics(of))]


@pytest.mark.slow
@settings(deadline=None)
@given(TEXTS, TEXTS, st.integers(0, 60), st.integers(0, 9))
def test_no_text_becomes_a_runner_command_or_a_control(
    text: str, path: str, at: int, length: int
) -> None:
    assert_harmless(report(hostile(text, path, at, length), failures=(text,)))


@pytest.mark.slow
def test_the_list_of_naughty_strings_is_harmless(shared: Path) -> None:
    naughty = json.loads((shared / "suites/blns/blns.json").read_text(encoding="utf-8"))
    for text in naughty:
        assert_harmless(report(hostile(text, text), failures=(text,)))


def assert_harmless(of: Report) -> None:
    shown = written(of)
    assert runner_commands("\n".join(shown)) == []
    for line in [*shown, *lines("github", of)]:
        assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in line)
        line.encode()


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_github_sees_one_annotation_a_finding_and_nothing_else(text: str, path: str) -> None:
    (line,) = lines("github", report(hostile(text, path)))
    read = command(line)
    assert read is not None
    assert read.name == "warning"
    assert list(read.properties)[-1] == "title"
    assert {"line": "1", "endLine": "1"}.items() <= read.properties.items()
    assert read.properties["title"] == f"newslint ({printable(text)})"
    assert read.data.split("\n")[0] == printable(text)
    assert "##[" not in line


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_formats_of_json_read_back_as_they_were_meant(text: str, path: str) -> None:
    of = report(hostile(text, path))
    (whole,) = as_json("json", of)
    assert (whole["message"], whole["path"]) == (text, path)
    (issue,) = as_json("gitlab", of)
    (read,) = as_json("rdjson", of)["diagnostics"]
    shown = path.encode(errors="backslashreplace").decode()
    assert (issue["description"], issue["location"]["path"]) == (printable(text), shown)
    assert (read["location"]["path"], read["code"]["value"]) == (shown, printable(text))


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_sarif_gives_back_every_byte_of_a_name(text: str, path: str) -> None:
    path = path.encode(errors="ignore").decode() + "\udcff"
    of = report(hostile(text, path))
    (result,) = as_json("sarif", of)["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote_to_bytes(uri) == path.encode(errors="surrogateescape")
    assert uri.isascii()


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(TEXTS, TEXTS)
def test_formats_of_json_keep_their_schemas(text: str, path: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    of = report(hostile(f"x{text}", f"x{path}"), hostile(f"x{text}", f"x{path}"))
    jsonschema.validate(as_json("gitlab", of), test_gitlab.SCHEMA)
    jsonschema.validate(as_json("rdjson", of), test_rdjson.SCHEMA)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_formats_of_xml_read_back_as_they_were_meant(text: str, path: str) -> None:
    of = report(hostile(text, path), failures=(text,))
    (file,) = as_xml("checkstyle", of)
    assert file.attrib == {"name": printable(path)}
    assert file[0].attrib["message"] == printable(text)
    own, suite = as_xml("junit", of)
    assert own[0][0].text == (printable(text) or None)
    assert suite.attrib["file"] == printable(path)
    assert suite[0][0].attrib["message"] == printable(text)


@ODD
def test_one_finding_stays_one_finding(text: str) -> None:
    of = report(hostile(text, text), hostile(f"{text}!", text))
    assert len(lines("concise", of)) == 2
    assert len(lines("grouped", of)) == 3
    assert len(lines("json-lines", of)) == 2
    assert len(lines("markdown", of)) == 8
    assert len(lines("github", of)) == 2
