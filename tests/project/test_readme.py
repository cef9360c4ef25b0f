"""What the README shows is what newslint does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.testing import check_annotated

pytestmark = pytest.mark.slow  # starts many processes

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(begin: str) -> str:
    """Return the content of the fenced block that begins with `begin`."""
    start = README.index(begin) + len(begin)
    return README[start : README.index("\n```", start)]


def test_the_output_is_what_the_examples_give() -> None:
    _, _, arguments = README.partition(".venv/bin/newslint ")
    arguments, _, shown = arguments.partition("\n```")[0].partition("\n")
    command = [sys.executable, "-m", "newslint", *arguments.split()]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.stdout.rstrip("\n") == shown
    assert len(shown.splitlines()) == 5
    assert result.returncode == 1


def test_the_table_is_what_newslint_tells_of_the_article() -> None:
    arguments = "why examples/posts/harbour-library.md --generator all --timezone Asia/Shanghai"
    command = [sys.executable, "-m", "newslint", *arguments.split()]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert result.stdout.rstrip("\n") == block(f"```console\n$ newslint {arguments}\n")


def test_the_configuration_is_accepted(tmp_path: Path) -> None:
    text = "generator = " + block("```toml\ngenerator = ")
    (tmp_path / "newslint.toml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "config"]
    result = subprocess.run(
        command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert result.stderr == ""
    assert result.returncode == 0


def test_the_rule_works_as_it_is_printed() -> None:
    names: dict[str, type] = {}
    exec("from newslint import Rule" + block("```python\nfrom newslint import Rule"), names)  # noqa: S102
    check_annotated(
        names["ShoutingTitle"](),
        """\
        ---
        title: FERRY
               ^^^^^ write `FERRY` without capitals
        ---
        """,
    )


@pytest.mark.parametrize("page", ["bench/README.md", "docs/architecture.md", "CONTRIBUTING.md"])
def test_pages_that_it_points_to_are_there(page: str) -> None:
    assert f"]({page})" in README
    assert (ROOT / page).is_file()
