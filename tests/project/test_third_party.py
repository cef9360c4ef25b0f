"""A plugin of somebody else, built and installed for real."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # starts many processes

ROOT = Path(__file__).resolve().parents[2]
ACME = Path(__file__).parents[1] / "data" / "acme-newslint"


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory, pinned: dict[str, str]) -> Path:
    """Install the plugin into a folder of its own, from a copy that building may litter."""
    folder = tmp_path_factory.mktemp("acme")
    shutil.copytree(ACME, folder / "source")
    options = ("-q", "--no-deps", "--target", str(folder / "lib"), str(folder / "source"))
    command = [sys.executable, "-m", "pip", "install", *options]
    subprocess.run(command, check=True, capture_output=True, env=pinned)
    return folder / "lib"


def newslint(acme: Path, directory: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    start = (
        f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(acme)!r}]; "
        "from newslint.cli import run; sys.exit(run())"
    )
    return subprocess.run(
        [sys.executable, "-c", start, *arguments],
        cwd=directory,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for name in ("a", "b", "archive"):
        text = "---\ntitle: Acme Inc. opens\ndate: 2026-03-02\n---\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return tmp_path


def test_its_rules_are_listed_with_their_origin(acme: Path, tmp_path: Path) -> None:
    listed = newslint(acme, tmp_path, "rules", "--output-format", "json").stdout
    rules = {rule["name"]: rule for rule in json.loads(listed)}
    assert rules["acme/house-style"]["origin"] == "acme-newslint 1.2"
    assert rules["missing-key"]["origin"].startswith("newslint ")


def test_its_rules_run_like_the_built_in_ones(acme: Path, articles: Path) -> None:
    result = newslint(acme, articles, "check", "--isolated", "--select", "acme/house-style,site")
    assert result.stderr == ""
    assert result.stdout.splitlines()[:3] == [
        "a.md:2:8: warning acme/house-style write `Acme`, not `Acme Inc.`",
        "b.md:2:8: warning acme/house-style write `Acme`, not `Acme Inc.`",
        "b.md:2:8: info acme/duplicate-title a.md has this title too",
    ]
    assert result.returncode == 1


def test_its_options_are_configured_like_any_other(acme: Path, articles: Path) -> None:
    text = '[rules."acme/house-style"]\nword = "opens"\nseverity = "error"\n'
    (articles / "newslint.toml").write_text(text, encoding="utf-8")
    result = newslint(acme, articles, "check", "--select", "acme/house-style", "a.md")
    first = "a.md:2:18: error acme/house-style write `Acme`, not `opens`"
    assert result.stdout.splitlines()[0] == first


def test_its_format_and_its_generator_can_be_named(acme: Path, articles: Path) -> None:
    options = ("--select", "acme/house-style", "--generator", "acme-site")
    result = newslint(acme, articles, "check", *options, "--output-format", "acme-count")
    assert result.stdout == "2 findings\n"


def test_its_page_can_be_read(acme: Path, tmp_path: Path) -> None:
    page = newslint(acme, tmp_path, "explain", "acme/house-style").stdout
    assert "The title names the house by a word that it does not like." in page


def test_a_plugin_that_cannot_load_is_named(acme: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(acme, broken)
    module = broken / "acme_newslint" / "__init__.py"
    module.write_text("import no_such_module\n", encoding="utf-8")
    (tmp_path / "articles").mkdir()
    result = newslint(broken, tmp_path / "articles", "check", ".")
    assert result.returncode == 2
    assert result.stderr == (
        "newslint: plugin acme of acme-newslint 1.2 cannot be loaded: "
        "ModuleNotFoundError: No module named 'no_such_module'\n"
    )


def test_a_plugin_can_be_left_out(acme: Path, articles: Path) -> None:
    result = newslint(acme, articles, "rules", "--disable-plugin", "acme")
    assert "acme/" not in result.stdout
