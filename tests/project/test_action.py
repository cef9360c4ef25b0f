"""The action for GitHub, read as data and run as a runner runs it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.slow  # starts many processes

ROOT = Path(__file__).resolve().parents[2]
ACTION = ROOT / "action.yml"
PARTS = ("pyproject.toml", "README.md", "LICENSE", "newslint", "rules")
SOUND = "---\ntitle: The ferry runs again\ndate: 2026-03-02\n---\n\nFrom Monday on.\n"
TORN = SOUND.replace("03-02", "02-30")
UNREACHABLE = (
    "NewConnectionError",
    "NameResolutionError",
    "Temporary failure in name resolution",
    "No matching distribution found",
)


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    return read


def steps(action: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = action["runs"]["steps"]
    return found


def test_inputs_never_become_part_of_a_script(action: dict[str, Any]) -> None:
    assert action["runs"]["using"] == "composite"
    for step in steps(action):
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
        assert "uses" not in step


def test_every_input_is_described_and_handed_over(action: dict[str, Any]) -> None:
    used = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(steps(action))))
    assert used == set(action["inputs"])
    for declared in (*action["inputs"].values(), *action["outputs"].values()):
        assert declared["description"].endswith(".")
    for declared in action["inputs"].values():
        assert isinstance(declared["default"], str)
    for step in steps(action):
        for variable in step.get("env", {}):
            assert f"${variable}" in step["run"]


def test_an_auditor_of_workflows_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=os.path.dirname(sys.executable))
    if zizmor is None:
        pytest.skip("zizmor is not installed")
    command = [zizmor, "--offline", "--no-progress", "--persona", "auditor"]
    done = subprocess.run([*command, ACTION], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


class Runner:
    """Runs the steps of the action in a workspace, as the runner of GitHub does."""

    def __init__(
        self, action: dict[str, Any], checkout: Path, temporary: Path, environment: dict[str, str]
    ) -> None:
        self.action = action
        self.environment = environment
        self.checkout = checkout
        self.temporary = temporary
        self.workspace = Path()

    def step(self, number: int, **inputs: str) -> subprocess.CompletedProcess[str]:
        values = {name: given["default"] for name, given in self.action["inputs"].items()}
        values |= {name.replace("_", "-"): value for name, value in inputs.items()}

        def filled(text: str) -> str:
            return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda at: values[at[1]], text)

        step = steps(self.action)[number]
        script = self.temporary / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script],
            cwd=self.workspace / filled(step.get("working-directory", ".")),
            env={
                **self.environment,
                **{name: filled(value) for name, value in step.get("env", {}).items()},
                "RUNNER_TEMP": str(self.temporary),
                "GITHUB_ACTION_PATH": str(self.checkout),
                "GITHUB_STEP_SUMMARY": str(self.temporary / "summary.md"),
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="module")
def installed(
    action: dict[str, Any], tmp_path_factory: pytest.TempPathFactory, pinned: dict[str, str]
) -> Runner:
    checkout = tmp_path_factory.mktemp("checkout")
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, checkout / part)
    runner = Runner(action, checkout, tmp_path_factory.mktemp("runner"), pinned)
    runner.workspace = tmp_path_factory.mktemp("hostile")
    for name in ("venv.py", "pip.py", "newslint.py"):
        (runner.workspace / name).write_text("raise SystemExit('code of the checkout ran')\n")
    done = runner.step(0)
    if any(word in done.stderr for word in UNREACHABLE):
        pytest.skip("newslint cannot be installed: its packages are out of reach")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return runner


@pytest.fixture
def runner(installed: Runner, tmp_path: Path) -> Runner:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "sound.md").write_text(SOUND, encoding="utf-8")
    (tmp_path / "posts" / "torn.md").write_text(TORN, encoding="utf-8")
    installed.workspace = tmp_path
    (installed.temporary / "summary.md").unlink(missing_ok=True)
    return installed


def test_findings_become_annotations_and_a_summary(runner: Runner) -> None:
    done = runner.step(1)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=posts/torn.md,line=3,")
    assert "impossible-date" in (runner.temporary / "summary.md").read_text(encoding="utf-8")


def test_a_sarif_file_is_written_beside_the_annotations(runner: Runner) -> None:
    done = runner.step(1, sarif_file="newslint.sarif", paths="posts\n\nposts/torn.md\n")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=posts/torn.md,")
    sarif = json.loads((runner.workspace / "newslint.sarif").read_text(encoding="utf-8"))
    assert [found["ruleId"] for found in sarif["runs"][0]["results"]] == ["impossible-date"]
    clean = runner.step(1, sarif_file="newslint.sarif", paths="posts/sound.md")
    assert (clean.returncode, clean.stderr) == (0, "")
    assert runner.step(1, sarif_file="no/folder.sarif", paths="posts/sound.md").returncode != 0


def test_options_and_folders_are_passed_on(runner: Runner) -> None:
    (runner.workspace / "other.toml").write_text("ignore = ['impossible-date']\n")
    assert runner.step(1, config="other.toml").returncode == 0
    assert runner.step(1, options="--select=image\n--select=comment\n").returncode == 0
    assert runner.step(1, fail_on="error", working_directory="posts").returncode == 1
    assert runner.step(1, config="none.toml").returncode == 2
    assert runner.step(1, paths="nowhere").returncode == 2


def test_nothing_that_is_given_is_run_or_taken_for_an_option(runner: Runner) -> None:
    evil = "$(touch pwned)\n`touch pwned`\n; touch pwned #\n--exit-zero\n*"
    done = runner.step(1, paths=evil)
    assert done.returncode == 2
    assert "`--exit-zero` does not exist" in done.stderr
    assert runner.step(1, config='"; touch pwned; "', options="$(touch pwned)").returncode == 2
    assert not (runner.workspace / "pwned").exists()
