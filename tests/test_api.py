"""newslint from Python: reports of files and texts, errors of its own, and nothing imported early."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import newslint
from newslint import Severity, assert_clean, check, check_text
from newslint.config import ConfigError

SOUND = "---\ntitle: The ferry runs again\ndate: 2026-03-02\n---\n\nFrom Monday on.\n"
TORN = "---\ntitle: Torn\ndate: 2026-02-30\n---\n"
SAID = "posts/torn.md:3:7: error impossible-date `2026-02-30` does not exist"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "sound.md").write_text(SOUND, encoding="utf-8")
    (tmp_path / "posts" / "torn.md").write_text(TORN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_becomes_a_report(site: Path) -> None:
    report = check("posts")
    assert [(found.path, found.rule) for found in report.diagnostics] == [
        ("posts/torn.md", "impossible-date")
    ]
    assert (report.articles, report.failures, report.ok) == (2, [], False)
    assert str(report).startswith(SAID)
    assert site.exists()


def test_paths_may_be_of_any_kind_and_number(site: Path) -> None:
    everything = check(None)
    assert check() == everything
    assert check(site / "posts") == everything
    assert check(["posts/sound.md", site / "posts" / "torn.md"]) == everything
    assert check(name for name in ("posts", "posts/torn.md")) == everything
    assert check(Path("posts/sound.md")).ok


def test_nothing_to_check_is_no_success(site: Path) -> None:
    (site / "empty").mkdir()
    assert check([]).failures == ["nothing to check: the list of paths is empty"]
    assert check("nowhere").failures == ["`nowhere` does not exist"]
    (failure,) = check("empty").failures
    assert failure.startswith("nothing to check: no name under empty ends in")
    assert not check("empty").ok


def test_a_configuration_is_found_or_named(site: Path) -> None:
    (site / "newslint.toml").write_text("include = ['posts/sound.md']\n", encoding="utf-8")
    (site / "other.toml").write_text("ignore = ['impossible-date']\n", encoding="utf-8")
    assert check().articles == 1
    assert check(config="other.toml").articles == 2
    assert check("posts/torn.md", site / "other.toml").ok
    assert check_text(TORN, "posts/new.md", "other.toml").ok


def test_what_cannot_be_used_is_an_error_of_newslint(site: Path) -> None:
    (site / "newslint.toml").write_text("selct = []\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^newslint\.toml, line 1: .*`selct`"):
        check("posts")
    with pytest.raises(ConfigError, match=r"^none\.toml cannot be read: no such file"):
        check("posts", "none.toml")


def test_the_time_of_the_run_may_come_from_the_environment(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(ConfigError, match=r"^SOURCE_DATE_EPOCH is a number of seconds"):
        check("posts")
    assert site.exists()


def test_a_text_is_checked_without_a_file(site: Path) -> None:
    report = check_text(TORN, "posts/torn.md")
    assert str(report).startswith(SAID)
    assert check_text(SOUND.encode(), site / "new" / "a.md").ok
    assert not (site / "new").exists()


def test_clean_is_what_exit_code_0_says(site: Path) -> None:
    assert_clean("posts/sound.md")
    (site / "newslint.toml").write_text(
        "[rules.impossible-date]\nseverity = 'info'\n", encoding="utf-8"
    )
    (found,) = check("posts").diagnostics
    assert found.severity is Severity.INFO
    assert_clean("posts")


def test_what_is_not_clean_is_said_in_the_lines_of_the_command_line(site: Path) -> None:
    with pytest.raises(AssertionError) as raised:
        assert_clean(["posts", "nowhere"])
    first, second = str(raised.value).split("\n")
    assert first.startswith(SAID)
    assert second == "`nowhere` does not exist"
    assert site.exists()


def test_a_report_says_a_failure_once_and_no_line_of_it_is_a_command(site: Path) -> None:
    report = check_text(SOUND, "a.md")._replace(failures=["::add-path::x\n##[y]"])
    assert str(report) == r"\x3a:add-path::x\n##\x5by]"
    torn = check("posts/torn.md")
    assert str(torn._replace(failures=[torn.diagnostics[0].message])) == str(torn)
    assert site.exists()


NAMES = """
__version__ Article Edit Example Fix GaveUpError Related Rule Severity SiteRule Span Violation
assert_clean check check_text hookimpl option
""".split()


def test_newslint_offers_these_names_and_no_other() -> None:
    found: dict[str, object] = {}
    exec("from newslint import *", found)  # noqa: S102 - a star is not allowed in a function
    assert sorted(found.keys() - {"__builtins__"}) == sorted(NAMES)
    assert set(NAMES) <= set(dir(newslint))
    with pytest.raises(AttributeError, match="module `newslint` has no attribute `chekc`"):
        getattr(newslint, "chekc")  # noqa: B009 - a type checker refuses `newslint.chekc`


def test_newslint_imports_nothing_of_the_engine() -> None:
    program = "import sys, newslint; print(*(n for n in sys.modules if n.startswith('newslint')))"
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.split() == ["newslint"]


def test_a_file_that_is_missing_is_the_only_failure(site: Path) -> None:
    assert site.exists()
    assert check("posts/gone.md").failures == ["`posts/gone.md` does not exist"]
    assert check([]).failures == ["nothing to check: the list of paths is empty"]


def test_what_was_passed_over_is_no_failure_where_something_was_checked(site: Path) -> None:
    os.mkfifo(site / "pipe")
    assert check(["posts", "pipe"]).failures == []
    assert check("pipe").failures == [
        "`pipe` is a pipe, not a file; it was passed over",
        "nothing to check: no name ends in .md, .markdown, .html, .htm or .mdx",
    ]
