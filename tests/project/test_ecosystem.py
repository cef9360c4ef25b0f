"""The comparison of two checkouts: what differs between them, and runs that fail."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from ecosystem.checkouts import prepare
from ecosystem.differences import Change, Finding, compared, read_finding
from ecosystem.page import difference_lines
from ecosystem.runs import read_run

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ("newslint", "rules", "pyproject.toml", "README.md", "LICENSE")
ARTICLE = """\
---
title: Ferry
date: 2024-05-01
---
<p>The quay.</p>
<img src="https://example.org/quay.jpg">

<style>p { color: red }</style>
"""


def line(message: str, column: int = 1, rule: str = "style-block", **others: str) -> str:
    places = {"start": {"line": 3, "column": column}, "end": {"line": 3, "column": column + 4}}
    fields = {"path": "a.md", "rule": rule, "severity": "warning", "message": message}
    return json.dumps({**fields, **places, **others})


def finding(message: str, column: int = 1, rule: str = "style-block", **others: str) -> Finding:
    return read_finding("blog", line(message, column, rule, **others).encode())


def page(old: list[Finding], new: list[Finding], most: int = 5) -> str:
    return "\n".join(difference_lines("hexo", compared(Counter(old), Counter(new)), most))


def test_the_same_findings_in_another_order_do_not_differ() -> None:
    one, two = finding("one"), finding("two", 9)
    assert not compared(Counter([one, two]), Counter([two, one])).any()


def test_a_finding_that_is_given_twice_is_counted_twice() -> None:
    one = finding("one")
    assert compared(Counter([one]), Counter([one, one])).appeared == [one]
    assert compared(Counter([one, one]), Counter([one])).vanished == [one]


def test_a_finding_in_the_same_place_with_another_message_is_changed() -> None:
    old, new = finding("remove it"), finding("a style sheet", help="remove it")
    differences = compared(Counter([old]), Counter([new]))
    assert differences.changed == [Change(old, new)]
    assert (differences.appeared, differences.vanished) == ([], [])


def test_what_appeared_vanished_and_changed_is_told_by_rule() -> None:
    old = [finding("remove it"), finding("gone", 5), finding("kept", 9)]
    new = [finding("a sheet", help="remove it"), finding("come\x1b", rule="lazy-image"), old[2]]
    assert page(old, new) == (
        "hexo: 3 findings before, 3 now; 1 appeared, 1 vanished, 1 in the same place changed\n"
        "  appeared: lazy-image 1\n"
        "    blog/a.md:3:1-3:5 warning: come\\x1b\n"
        "  vanished: style-block 1\n"
        "    blog/a.md:3:5-3:9 warning: gone\n"
        "  changed: style-block 1 (help 1, message 1)\n"
        "    blog/a.md:3:1-3:5\n"
        "      old help: null\n"
        "      new help: remove it\n"
        "      old message: remove it\n"
        "      new message: a sheet"
    )


def test_examples_are_taken_evenly_from_all() -> None:
    told = page([finding("gone", column) for column in range(1, 101)], [], most=4)
    assert [one.split(":")[2] for one in told.splitlines()[2:]] == ["1-3", "26-3", "51-3", "76-3"]


def test_what_a_run_writes_on_standard_error_is_compared_too() -> None:
    run = read_run("blog", 1, line("one").encode(), b"cannot read `_config.yml`\n")
    assert run.failure is None
    assert page([finding("one")], list(run.findings)).splitlines()[1:] == [
        "  appeared: standard-error 1",
        "    blog/:0:0-0:0 remark: cannot read `_config.yml`",
    ]


@pytest.mark.parametrize(
    ("code", "output", "failure"),
    [
        (2, line("one"), "exit code 2\nTraceback"),
        (-9, line("one"), "exit code -9\nTraceback"),
        (1, line("one")[:-5], "its output is not JSON Lines: "),
        (1, '{"rule": "lazy-image"}', "its output is not JSON Lines: 'start'\nTraceback"),
    ],
)
def test_a_run_that_did_not_finish_is_a_failure(code: int, output: str, failure: str) -> None:
    run = read_run("blog", code, output.encode(), b"Traceback\n")
    assert (run.failure or "").startswith(failure)
    assert not run.findings


def compare(*arguments: str | Path) -> tuple[int, list[str], str]:
    """Run the command; return its exit code, its lines but the first and last, and its errors."""
    done = subprocess.run(
        [sys.executable, ROOT / "tests" / "ecosystem" / "compare.py", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout.splitlines()[1:-1], done.stderr


@pytest.fixture
def repositories(tmp_path: Path) -> Path:
    """Return a folder with one repository, which git does not know."""
    folder = tmp_path / "repositories"
    (folder / "ferry" / "_posts").mkdir(parents=True)
    (folder / "ferry" / "_config.yml").write_text("title: Ferry\n")
    (folder / "ferry" / "_posts" / "2024-05-01-quay.md").write_text(ARTICLE)
    return folder


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this checkout, with the environment that the command makes."""
    copy = tmp_path_factory.mktemp("checkouts") / "copy"
    copy.mkdir()
    for name in INSTALLED:
        put = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        put(ROOT / name, copy / name)
    assert prepare(copy).python == copy / ".venv" / "bin" / "python"
    return copy


@pytest.fixture
def changed(copied: Path) -> Iterator[Path]:
    """Return the copy after a line of two rules was changed; they are as before after the test."""
    before = {
        _replace(copied, "image_without_alt", "Severity.WARNING", "Severity.ERROR"),
        _replace(
            copied,
            "style_block",
            "sheet inside the article changes",
            "styles inside the article change",
        ),
    }
    yield copied
    for path, text in before:
        path.write_text(text, encoding="utf-8")


def _replace(checkout: Path, module: str, old: str, new: str) -> tuple[Path, str]:
    (path,) = (checkout / "rules").rglob(f"{module}.py")
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path, text


@pytest.mark.slow  # makes an environment
def test_a_copy_of_this_checkout_finds_the_same(copied: Path, repositories: Path) -> None:
    code, lines, errors = compare(ROOT, copied, repositories, "--generators", "auto,hexo")
    assert (code, errors) == (0, "")
    count = "2 findings before, 2 now; 0 appeared, 0 vanished, 0 in the same place changed"
    assert lines == [f"auto: {count}", f"hexo: {count}"]


@pytest.mark.slow  # makes an environment
def test_a_rule_changed_in_one_line_is_seen(changed: Path, repositories: Path) -> None:
    code, lines, errors = compare(ROOT, changed, repositories)
    assert (code, errors) == (1, "")
    path = "ferry/_posts/2024-05-01-quay.md"
    assert lines == [
        "auto: 2 findings before, 2 now; 1 appeared, 1 vanished, 1 in the same place changed",
        "  appeared: image-without-alt 1",
        f"    {path}:6:1-6:41 error: the image has no `alt` attribute, so screen readers cannot describe it",
        "  vanished: image-without-alt 1",
        f"    {path}:6:1-6:41 warning: the image has no `alt` attribute, so screen readers cannot describe it",
        "  changed: style-block 1 (message 1)",
        f"    {path}:8:1-8:32",
        "      old message: a style sheet inside the article changes the whole page",
        "      new message: a style styles inside the article change the whole page",
    ]


@pytest.mark.slow  # makes an environment
def test_an_environment_copied_with_its_checkout_is_refused(
    copied: Path, repositories: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    shutil.copytree(copied, again, symlinks=True, ignore=shutil.ignore_patterns("pip"))
    code, lines, errors = compare(copied, again, repositories)
    assert (code, lines) == (2, [])
    place = f"{copied}/newslint/__init__.py"
    problem = f"{again}/.venv imports newslint from {place}, not from this checkout"
    assert errors == f"error: {problem}; delete it and try again\n"


def test_runs_that_fail_are_told_and_the_other_repositories_compared(repositories: Path) -> None:
    (repositories / "broken").mkdir()
    (repositories / "broken" / "newslint.toml").write_text("[rules\n")
    code, lines, errors = compare(ROOT, ROOT, repositories)
    assert code == 2
    assert lines[0].startswith("auto: 2 findings before, 2 now")
    told = [one for one in errors.splitlines() if not one.startswith("    ")]
    assert told == [
        "RUN FAILED, repository not compared (old): broken",
        "RUN FAILED, repository not compared (new): broken",
    ]
    assert "newslint.toml" in errors


def test_a_run_that_takes_too_long_is_a_failure(repositories: Path) -> None:
    code, _, errors = compare(ROOT, ROOT, repositories, "--time-limit", "0")
    assert code == 2
    assert errors.count("    stopped after 0 s\n") == 2


def test_bad_usage_ends_with_2(repositories: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert compare(ROOT, empty, repositories)[::2] == (
        2,
        f"error: {empty} is no checkout of newslint\n",
    )
    assert compare(ROOT, ROOT, empty)[::2] == (
        2,
        f"error: {empty} holds no folder: each repository is a folder in it\n",
    )
    code, _, errors = compare(ROOT, ROOT, repositories, "--generators", "hexo,hxo")
    assert code == 2
    assert errors.endswith("error: argument --generators: no generator is called `hxo`\n")
