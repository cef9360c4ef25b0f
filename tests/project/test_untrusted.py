"""What an untrusted repository must not be able to do: have code of its choice run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SOUND = "---\ntitle: The ferry runs again\ndate: 2026-03-02\n---\n\nFrom Monday on.\n"
SCRIPT = str(Path(sys.executable).parent / "newslint")
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
"""The git of this machine has no say in what the tests make."""


def git(folder: Path, *arguments: str) -> str:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", *author, *arguments],
        cwd=folder,
        env={**os.environ, **ALONE},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def hostile(folder: Path, mark: Path) -> Path:
    """
    Make a repository whose own configuration has git make the file `mark` when it lists files.

    Its index leaves a folder out that its objects lack; git asks the named remote for that folder,
    and what runs for this remote is any command.
    """
    folder.mkdir()
    write(folder, {"posts/a.md": SOUND, "left-out/b.md": SOUND, "top.md": SOUND})
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")
    git(folder, "sparse-checkout", "set", "--cone", "--sparse-index", "posts")
    missing = git(folder, "rev-parse", "HEAD:left-out")
    (folder / ".git" / "objects" / missing[:2] / missing[2:]).unlink()
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "core.worktree": str(folder),
        "extensions.partialClone": "origin",
        "remote.origin.url": str(folder),
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": f"touch '{mark}'; false",
    }.items():
        git(folder, "config", key, value)
    return folder


MARK = "a-program-was-run"


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """Return the path of the file that a hostile repository makes."""
    return tmp_path / MARK


@pytest.fixture(scope="module")
def cloned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clone of a repository that holds the git folder of a hostile one as `blog`."""
    top = tmp_path_factory.mktemp("clones")
    git_folder = hostile(top / "inner", top / MARK) / ".git"
    outer = top / "outer"
    shutil.copytree(git_folder, outer / "blog", ignore=shutil.ignore_patterns("hooks", "logs"))
    write(
        outer,
        {
            "newslint.toml": 'include = ["blog/**"]\nselect = ["all"]\n',
            "blog/posts/a.md": SOUND,
            "blog/top.md": SOUND,
            "blog/refs/heads/.keep": "",
        },
    )
    git(outer / "blog", "--git-dir=.", "config", "core.worktree", ".")
    git(outer, "init", "-q", "-b", "main")
    git(outer, "add", "-A", "-f")
    git(outer, "commit", "-qm", "x")
    git(top, "clone", "-q", "outer", "clone")
    return top / "clone"


@pytest.fixture
def clone(cloned: Path) -> Path:
    """Return the clone; the file that it makes where a program runs is not there."""
    (cloned.parent / MARK).unlink(missing_ok=True)
    return cloned


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **ALONE, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def hook(number: int, *files: str) -> list[str]:
    program, *arguments = HOOKS[number]["entry"].split()
    assert program == "newslint"
    return [SCRIPT, *arguments, *HOOKS[number].get("args", ()), *files]


@pytest.mark.parametrize(
    "command",
    [
        [SCRIPT, "check"],
        [SCRIPT, "check", "blog"],
        [SCRIPT, "check", "--isolated", "blog"],
        [SCRIPT, "config"],
        hook(0, "blog/top.md"),
        hook(1),
        [sys.executable, "-m", "pytest", "--newslint", "-q", "blog"],
    ],
    ids=["check", "folder", "isolated", "config", "hook", "hook-all", "pytest"],
)
def test_a_clone_that_holds_a_git_folder_runs_no_program(clone: Path, command: list[str]) -> None:
    done = run(clone, *command)
    assert not (clone.parent / MARK).exists()
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["check"], ["config"]])
def test_an_unpacked_archive_with_a_hostile_git_folder_runs_no_program(
    tmp_path: Path, mark: Path, arguments: list[str]
) -> None:
    folder = hostile(tmp_path / "archive", mark)
    mark.unlink(missing_ok=True)
    done = run(folder, SCRIPT, *arguments)
    assert not mark.exists()
    assert done.returncode in (0, 1), done.stderr


# Code of Python in the working directory


RUNS = "import pathlib; pathlib.Path({!r}).touch()\n"


@pytest.fixture
def python_trap(tmp_path: Path, mark: Path) -> Path:
    """Return a repository with modules that newslint's own imports could meet."""
    folder = tmp_path / "trap"
    modules = ("typing.py", "__future__.py", "yaml.py", "pluggy.py", "newslint_rules/__init__.py")
    write(folder, {"a.md": SOUND, **{path: RUNS.format(str(mark)) for path in modules}})
    return folder


def test_run_as_a_module_it_imports_nothing_of_the_working_directory(
    python_trap: Path, mark: Path
) -> None:
    done = run(python_trap, sys.executable, "-m", "newslint", "check", "--select", "all")
    assert (done.returncode, done.stderr) == (0, "")
    assert not mark.exists()


@pytest.mark.parametrize(
    "program", [[SCRIPT], [sys.executable, "-P", "-m", "newslint"]], ids=["script", "safe-path"]
)
def test_a_folder_that_is_called_newslint_is_not_run(
    python_trap: Path, mark: Path, program: list[str]
) -> None:
    write(
        python_trap,
        dict.fromkeys(("newslint/__init__.py", "newslint/__main__.py"), RUNS.format(str(mark))),
    )
    done = run(python_trap, *program, "check", "a.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert not mark.exists()


def plugin_in(folder: Path, mark: Path) -> Path:
    """Write a plugin as an installer leaves it; it makes the file `mark` when it is imported."""
    write(
        folder,
        {
            "evil.py": RUNS.format(str(mark)),
            "evil-1.dist-info/entry_points.txt": "[newslint]\nevil = evil\n",
            "posts/a.md": SOUND,
        },
    )
    return folder


CHECK = "from newslint.cli import main; main(['check', 'posts'])"


@pytest.mark.parametrize(
    ("command", "path"),
    [
        ([sys.executable, "-m", "pytest", "--newslint", "-q", "posts"], None),
        ([sys.executable, "-c", CHECK], None),
        ([SCRIPT, "check", "posts"], os.pathsep),
        ([SCRIPT, "check", "posts"], "."),
        ([sys.executable, "-m", "newslint", "check", "posts"], os.pathsep),
    ],
    ids=["pytest", "code", "empty-entry", "dot", "module"],
)
def test_a_plugin_in_the_working_directory_is_not_loaded(
    tmp_path: Path, mark: Path, command: list[str], path: str | None
) -> None:
    folder = plugin_in(tmp_path / "articles", mark)
    done = run(folder, *command, **({} if path is None else {"PYTHONPATH": path}))
    assert done.returncode == 0, done.stderr
    assert not mark.exists()


def test_a_plugin_in_the_repository_around_the_working_directory_is_not_loaded(
    tmp_path: Path, mark: Path
) -> None:
    top = tmp_path / "articles"
    plugin_in(top / "lib", mark)
    git(top, "init", "-q")
    for folder in (top, top / "lib" / "posts"):
        done = run(folder, SCRIPT, "check", ".", PYTHONPATH=str(top / "lib"))
        assert done.returncode == 0, done.stderr
        assert not mark.exists()


def test_a_plugin_elsewhere_is_loaded(tmp_path: Path, mark: Path) -> None:
    plugin_in(tmp_path / "lib", mark)
    write(tmp_path, {"articles/a.md": SOUND})
    run(tmp_path / "articles", SCRIPT, "check", "a.md", PYTHONPATH=str(tmp_path / "lib"))
    assert mark.exists()


def test_a_plugin_in_the_environment_of_the_repository_is_loaded(
    tmp_path: Path, mark: Path
) -> None:
    """An environment in the repository, as `python -m venv .venv` makes it, is not the articles'."""
    git(tmp_path, "init", "-q")
    run(tmp_path, sys.executable, "-m", "venv", "--without-pip", ".venv")
    (packages,) = (tmp_path / ".venv").glob("lib/python*/site-packages")
    plugin_in(packages, mark)
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "others.pth").write_text("\n".join((str(ROOT), *libraries)), encoding="utf-8")
    write(tmp_path, {"posts/a.md": SOUND})
    code = f"import sys; sys.argv = ['newslint', 'check', 'posts']; {CHECK}"
    run(tmp_path, str(tmp_path / ".venv" / "bin" / "python"), "-c", code)
    assert mark.exists()
