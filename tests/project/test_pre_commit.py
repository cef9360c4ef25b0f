"""The hooks of pre-commit, run by pre-commit itself on a small content repository."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # starts many processes

ROOT = Path(__file__).resolve().parents[2]
SOUND = "---\ntitle: The ferry runs again\ndate: 2026-03-02\n---\n\nFrom Monday on.\n"
TORN = SOUND.replace("03-02", "02-30")
FILES = {
    **{f"posts/sound{number}.md": SOUND for number in range(9)},
    "posts/torn.md": TORN,
    "posts/torn.html": TORN,
    "old/torn.md": TORN,
    "--config=evil.md": TORN,
    "notes.txt": TORN,
    "newslint.toml": "exclude = ['old/**']\n",
}
REPORTED = ["--config=evil.md", "posts/torn.html", "posts/torn.md"]
UNREACHABLE = (
    "NewConnectionError",
    "NameResolutionError",
    "Temporary failure in name resolution",
    "No matching distribution found",
)


def pre_commit(
    *arguments: str | Path, folder: Path, home: Path, environment: Mapping[str, str] = os.environ
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder,
        env={**environment, "PRE_COMMIT_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, pinned: dict[str, str]) -> dict[str, str]:
    """Run all hooks on all files of a repository; return what each printed."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git repository, so pre-commit cannot take hooks from it")
    content, home = tmp_path_factory.mktemp("content"), tmp_path_factory.mktemp("home")
    for path, text in FILES.items():
        (content / path).parent.mkdir(exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *command], cwd=content, check=True)
    arguments = ("try-repo", ROOT, "--all-files", "--verbose")
    done = pre_commit(*arguments, folder=content, home=home, environment=pinned)
    log = home / "pre-commit.log"
    said = done.stdout + (log.read_text(encoding="utf-8") if log.is_file() else "")
    if any(word in said for word in UNREACHABLE):
        pytest.skip("the hooks' environment cannot be built: its packages are out of reach")
    assert done.returncode == 1, said + done.stderr
    _, first, second = done.stdout.split("\n- hook id: ")
    return dict(map(_named, (first, second)))


def _named(printed: str) -> tuple[str, str]:
    name, _, rest = printed.partition("\n")
    return name, rest


def reported(printed: str) -> list[str]:
    """Return the paths of the articles whose date is reported."""
    lines = printed.splitlines()
    return [line.partition(":")[0] for line in lines if " error impossible-date " in line]


def test_the_manifest_is_valid(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    manifest = ROOT / ".pre-commit-hooks.yaml"
    done = pre_commit("validate-manifest", manifest, folder=tmp_path, home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_files_of_a_commit_are_checked_in_one_process_whatever_their_names(
    hooks: dict[str, str],
) -> None:
    assert reported(hooks["newslint"]) == REPORTED
    assert "3 findings in 3 of 12 articles (3 errors)." in hooks["newslint"]
    assert "exit code: 1" in hooks["newslint"]


def test_all_articles_of_a_repository_are_checked(hooks: dict[str, str]) -> None:
    assert reported(hooks["newslint-all"]) == REPORTED
    assert "3 findings in 3 of 12 articles (3 errors)." in hooks["newslint-all"]
