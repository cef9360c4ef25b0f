"""What the page about pipelines says: its snippets are read, and their commands run."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.slow  # starts many processes

PAGE = Path(__file__).resolve().parents[2] / "docs" / "ci.md"
BLOCKS = re.findall(r"(?ms)^```([a-z]+)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"))
SNIPPETS = [text for language, text in BLOCKS if language == "yaml"]
COMMANDS = [
    line.strip().removeprefix("- ").partition("|")[0].partition("#")[0].strip()
    for _, text in BLOCKS
    for line in text.splitlines()
    if line.strip().removeprefix("- ").startswith("newslint check")
]
SOUND = "---\ntitle: The ferry runs again\ndate: 2026-03-02\n---\n\nFrom Monday on.\n"
TORN = SOUND.replace("03-02", "02-30")
ARTICLES = {"posts/sound.md": SOUND, "posts/torn.md": TORN, "posts/torn.html": TORN}
CONFIG = {"newslint.toml": "exclude = ['old/**']\n", "old/torn.md": TORN}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for path, text in (ARTICLES | CONFIG).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def newslint(
    workspace: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the program with its two outputs in one, as services collect them."""
    return subprocess.run(
        [sys.executable, "-m", "newslint", *arguments],
        cwd=workspace,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_every_snippet_is_yaml(snippet: str) -> None:
    assert yaml.safe_load(snippet)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_reports_and_fails(workspace: Path, command: str) -> None:
    program, *arguments = shlex.split(command)
    done = newslint(workspace, *arguments)
    assert (program, done.returncode) == ("newslint", 1)
    if "--output-file" in arguments:
        written = workspace / arguments[arguments.index("--output-file") + 1]
        assert "impossible-date" in written.read_text(encoding="utf-8")
    else:
        assert "impossible-date" in done.stdout


def test_the_snippets_name_hooks_and_inputs_that_there_are() -> None:
    root = PAGE.parent.parent
    hooks = {hook["id"] for hook in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())}
    inputs = set(yaml.safe_load((root / "action.yml").read_text())["inputs"])
    text = PAGE.read_text(encoding="utf-8")
    assert set(re.findall(r"id: (newslint\S*)", text)) <= hooks
    for name in hooks | inputs:
        assert f"`{name}`" in text
    given = re.findall(r"uses: OWNER/newslint@\S+\n +with:\n +([a-z-]+):", text)
    assert given
    assert set(given) <= inputs


# MegaLinter


class MegaLinter:
    """
    Runs newslint as MegaLinter runs a linter that a descriptor describes.

    After `megalinter/Linter.py` of https://github.com/oxsecurity/megalinter: the order of arguments
    is that of `build_lint_command`, the environment that of `execute_lint_command`.
    """

    def __init__(self, workspace: Path) -> None:
        (descriptor,) = (text for text in SNIPPETS if text.startswith("descriptor_id:"))
        read = yaml.safe_load(descriptor)
        self.extensions: list[str] = read["file_extensions"]
        (self.linter,) = read["linters"]
        self.workspace = workspace
        self.sarif = workspace / "report.sarif"

    def lint(self, *files: Path, with_sarif: bool = False) -> subprocess.CompletedProcess[str]:
        linter = self.linter
        config = self.workspace / linter["config_file_name"]
        arguments = [*linter["cli_lint_extra_args"], linter["cli_config_arg_name"], str(config)]
        if with_sarif:
            placeholder = "{{SARIF_OUTPUT_FILE}}"
            given = linter["cli_sarif_args"]
            arguments += [arg.replace(placeholder, str(self.sarif)) for arg in given]
        arguments += [*linter["cli_lint_extra_args_after"], *map(str, files)]
        assert linter["cli_executable"] == "newslint"
        return newslint(self.workspace, *arguments, FORCE_COLOR="0")

    def errors(self, done: subprocess.CompletedProcess[str]) -> int:
        """Count as `regex_count` does."""
        assert self.linter["cli_lint_errors_count"] == "regex_count"
        return len(re.findall(self.linter["cli_lint_errors_regex"], done.stdout))

    def files(self) -> list[Path]:
        paths = (path for path in self.workspace.rglob("*") if path.suffix in self.extensions)
        return sorted(paths)


@pytest.fixture
def mega(workspace: Path) -> MegaLinter:
    return MegaLinter(workspace)


def test_megalinter_sends_a_list_of_files_and_counts_what_is_wrong(mega: MegaLinter) -> None:
    assert [path.name for path in mega.files()] == ["torn.md", "sound.md", "torn.html", "torn.md"]
    done = mega.lint(*mega.files())
    assert (done.returncode, mega.errors(done)) == (1, 2)
    assert done.stdout.startswith("posts/torn.html:3:7: error impossible-date ")
    (mega.workspace / "--isolated").write_text(TORN, encoding="utf-8")
    assert mega.errors(mega.lint(Path("--isolated"))) == 1


def test_megalinter_sends_one_file_or_none(mega: MegaLinter) -> None:
    by_name = {str(path.relative_to(mega.workspace)): mega.lint(path) for path in mega.files()}
    codes = {name: (done.returncode, mega.errors(done)) for name, done in by_name.items()}
    assert codes == {
        "old/torn.md": (0, 0),
        "posts/sound.md": (0, 0),
        "posts/torn.html": (1, 1),
        "posts/torn.md": (1, 1),
    }
    project = mega.lint()
    assert (project.returncode, mega.errors(project)) == (1, 2)


def test_megalinter_gets_a_sarif_file_and_no_other_output(mega: MegaLinter) -> None:
    done = mega.lint(*mega.files(), with_sarif=True)
    assert (done.returncode, done.stdout) == (1, "")
    (run,) = json.loads(mega.sarif.read_text(encoding="utf-8"))["runs"]
    assert [found["ruleId"] for found in run["results"]] == ["impossible-date"] * 2
    places = [found["locations"][0]["physicalLocation"] for found in run["results"]]
    uris = [place["artifactLocation"]["uri"] for place in places]
    assert uris == ["posts/torn.html", "posts/torn.md"]


def test_megalinter_asks_for_version_and_help(mega: MegaLinter) -> None:
    version = newslint(mega.workspace, mega.linter["cli_version_arg_name"], FORCE_COLOR="0")
    assert version.returncode == 0
    assert re.search(r"\d+(?:\.\d+)+", version.stdout)
    asked = newslint(mega.workspace, mega.linter["cli_help_arg_name"], FORCE_COLOR="0")
    assert (asked.returncode, "newslint check" in asked.stdout) == (0, True)


def test_megalinter_sees_a_run_that_failed(mega: MegaLinter) -> None:
    (mega.workspace / "newslint.toml").write_text("selct = []\n", encoding="utf-8")
    done = mega.lint(*mega.files())
    assert (done.returncode, mega.errors(done)) == (2, 0)
    assert "`selct`" in done.stdout
