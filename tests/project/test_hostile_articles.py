"""The whole program on hostile articles: it ends normally, and prints nothing that bites."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.config import load
from newslint.config.flags import Flags
from newslint.engine.runner import check_file
from newslint.plugins import load as load_plugins
from newslint.testing import runner_commands

pytestmark = pytest.mark.slow  # starts many processes

PLUGINS = load_plugins(names=("newslint",))
EVERYTHING = Flags(isolated=True, select=("all",))


def articles(folder: Path) -> list[str]:
    return [
        os.path.join(below, name)
        for below, _, names in os.walk(folder)
        for name in sorted(names)
        if name != "EXPECT.json"
    ]


@pytest.mark.parametrize("output_format", ["concise", "full", "json", "sarif", "junit"])
def test_the_run_ends_normally_and_its_output_is_harmless(
    hostile: Path, output_format: str
) -> None:
    arguments = ("--isolated", "--select", "all", "--output-format", output_format)
    result = subprocess.run(
        [sys.executable, "-m", "newslint", "check", *arguments, "."],
        cwd=hostile,
        capture_output=True,
        check=False,
    )
    output = (result.stdout + result.stderr).decode("utf-8")
    assert result.returncode == 1
    assert "Traceback" not in output
    assert runner_commands(output) == []
    assert [c for c in set(output) if ord(c) < 32 and c != "\n"] == []


def test_every_article_is_read_by_every_rule(hostile: Path) -> None:
    config = load(EVERYTHING, PLUGINS, str(hostile))
    failures = {path: check_file(path, config).failures for path in articles(hostile)}
    assert {path: failed for path, failed in failures.items() if failed} == {}


@pytest.mark.parametrize("host", ["a." * 200_000 + "com", "a" * 400_000, "1." * 200_000 + "1"])
def test_a_host_longer_than_any_is_not_quoted_whole(tmp_path: Path, host: str) -> None:
    path = tmp_path / "quay.md"
    path.write_text(
        f"---\nimage: http://{host}/a.png?X-Amz-Expires=60\n---\n"
        f"![quay](//{host}/b.png)\n<img src='https://{host}/c.png' width=1 height=1 alt=''>\n",
        encoding="utf-8",
    )
    result = check_file(str(path), load(EVERYTHING, PLUGINS, str(tmp_path)))
    assert result.diagnostics
    assert max(len(diagnostic.message) for diagnostic in result.diagnostics) < 300


@pytest.mark.parametrize("name", [b"--config=evil.md", b"a\nb.md", b"\xff\xfe.md", b"-.md"])
def test_an_article_with_an_odd_name_is_checked_alone(hostile: Path, name: bytes) -> None:
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--"]
    result = subprocess.run(
        [*map(os.fsencode, command), name],
        cwd=hostile / "names",
        capture_output=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == b"1 article, no findings.\n"
