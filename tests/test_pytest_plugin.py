"""The pytest plugin, in runs of pytest as people start them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.files import search
from newslint.pytest_plugin import ENDINGS
from newslint.testing import runner_commands

pytestmark = pytest.mark.slow  # starts many processes

SOUND = "---\ntitle: The ferry runs again\ndate: 2026-03-02\n---\n\nFrom Monday on.\n"
TORN = SOUND.replace("03-02", "02-30")
SAID = (
    "{path}:3:7: error impossible-date `2026-02-30` does not exist (2026-02 has 28 days): "
    "Hugo, MkDocs, Pelican and Zola do not read it, others publish it as 2026-03-02; correct the date"
)
ARTICLES = {"posts/sound.md": SOUND, "posts/torn.md": TORN}
RULES = '''
from newslint import Rule, Severity, SiteRule, Span, Violation, hookimpl


class Twin(SiteRule):
    """Two articles have the same text."""

    name = "acme/twin"
    tags = frozenset({"recommended"})

    def collect(self, article):
        yield article.text

    def check(self, facts, site):
        texts = [text for (text,) in facts.values()]
        if any("site breaks" in text for text in texts):
            raise ValueError("two of a kind")
        for path, (text,) in facts.items():
            if texts.count(text) > 1:
                yield path, Violation(Span(0, 0), f"one of {len(texts)} has this text too")


class Hint(Rule):
    """A hint stands in the article."""

    name = "acme/hint"
    severity = Severity.INFO
    tags = frozenset({"recommended"})

    def check(self, article):
        if "rule breaks" in article.text:
            raise KeyError("x")
        if "hint" in article.text:
            yield Violation(Span(0, 0), "a hint")


@hookimpl
def newslint_register_rules():
    return [Twin, Hint]
'''
ENGINE = """
import sys

def pytest_sessionfinish():
    sys.__stderr__.write("imported " + " ".join(n for n in sys.modules if n.startswith("newslint")) + "\\n")
"""
ALWAYS = ("-W", "error", "--strict-markers", "-p", "no:hypothesispytest")
"""Warnings are errors; and half of the time of a run goes to a plugin that is no use here."""
PLUGIN_ALONE = "imported newslint newslint.pytest_plugin"


class Run:
    """Runs pytest in a folder that holds a site, every warning an error."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.environment = {**os.environ, "PYTEST_ADDOPTS": ""}
        for name in ("CI", "BUILD_NUMBER", "PYTEST_XDIST_WORKER", "PYTEST_CURRENT_TEST"):
            self.environment.pop(name, None)

    def write(self, files: dict[str, str]) -> None:
        for path, text in files.items():
            (self.site / path).parent.mkdir(parents=True, exist_ok=True)
            (self.site / path).write_text(text, encoding="utf-8")

    def __call__(
        self, *arguments: str, below: str = "", ini: str = ""
    ) -> subprocess.CompletedProcess[str]:
        (self.site / "pytest.ini").write_text(f"[pytest]\n{ini}", encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-m", "pytest", *ALWAYS, *arguments],
            cwd=self.site / below,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )


@pytest.fixture
def run(tmp_path: Path) -> Run:
    run = Run(tmp_path)
    run.write(ARTICLES)
    return run


@pytest.fixture
def acme(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return a run that finds a plugin of newslint, as an installer leaves it."""
    lib = tmp_path_factory.mktemp("lib")
    (lib / "acme_rules.py").write_text(RULES, encoding="utf-8")
    metadata = lib / "acme_newslint-1.2.dist-info"
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text("[newslint]\nacme = acme_rules\n")
    run.environment["PYTHONPATH"] = str(lib)
    return run


def outcomes(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the lines of `-rA -q` that tell what became of each test, sorted."""
    words = ("PASSED", "FAILED", "SKIPPED", "ERROR")
    return sorted(line for line in done.stdout.splitlines() if line.startswith(words))


def results(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return those lines without what newer versions of pytest add of the reason."""
    return [line.partition(" - ")[0] for line in outcomes(done)]


def items(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the node ids that `--collect-only -q` lists."""
    return [line for line in done.stdout.splitlines() if "::" in line]


# Switched off


def test_nothing_happens_unless_it_is_switched_on(run: Run) -> None:
    run.write({"conftest.py": ENGINE, "test_own.py": "def test_own(): pass\n"})
    done = run("-q", "-m", "not newslint")
    assert done.stdout.splitlines()[-1].startswith("1 passed")
    assert done.stderr.strip() == PLUGIN_ALONE


def test_it_may_be_left_out_altogether(run: Run) -> None:
    run.write({"conftest.py": ENGINE, "test_own.py": "def test_own(): pass\n"})
    done = run("-q", "-p", "no:newslint")
    assert done.returncode == 0
    assert done.stderr.strip() == "imported"


# Switched on


def test_every_article_is_a_test_and_fails_with_its_findings_alone(run: Run) -> None:
    done = run("--newslint", "-v")
    assert done.returncode == 1
    assert "posts/sound.md::newslint PASSED" in done.stdout
    assert "posts/torn.md::newslint FAILED" in done.stdout
    _, headline, rest = done.stdout.partition(" newslint posts/torn.md ")
    assert headline
    _, said, ruler, summary, *_ = rest.splitlines()
    assert said == SAID.format(path="posts/torn.md")
    assert "short test summary info" in ruler
    assert summary.startswith("FAILED posts/torn.md::newslint")


def test_it_can_be_switched_on_in_the_settings(run: Run) -> None:
    assert len(items(run("--co", "-q", ini="newslint = true"))) == 2
    assert items(run("--co", "-q", "-o", "newslint=false", ini="newslint = true")) == []


def test_nothing_of_the_engine_is_imported_before_a_test_runs(run: Run) -> None:
    run.write({"conftest.py": ENGINE, "newslint.toml": "not read yet"})
    for arguments in (["--co"], ["-k", "nothing"], ["-m", "not newslint"]):
        done = run("--newslint", "-q", *arguments)
        assert done.stderr.strip() == PLUGIN_ALONE
        assert done.returncode in (0, 5)


def test_names_end_in_what_the_engine_takes_for_articles(run: Run) -> None:
    assert ENDINGS == search.ENDINGS
    run.write({"a.MD": "", "b.htm": "", "c.txt": "", "d.mdx": "", "node_modules/e.md": ""})
    found = ["a.MD", "b.htm", "d.mdx", "posts/sound.md", "posts/torn.md"]
    assert items(run("--newslint", "--co", "-q")) == [f"{path}::newslint" for path in found]


def test_information_fails_no_test(acme: Run) -> None:
    acme.write({"posts/hint.md": SOUND + "hint"})
    assert outcomes(acme("--newslint", "-rA", "-q", "-k", "hint")) == [
        "PASSED posts/hint.md::newslint"
    ]


# The options of pytest


def test_tests_are_chosen_by_name_by_marker_and_by_node_id(run: Run) -> None:
    run.write({"test_own.py": "def test_own(): pass\n"})
    both = ["posts/sound.md::newslint", "posts/torn.md::newslint"]
    assert items(run("--newslint", "--co", "-q", "-k", "sound")) == both[:1]
    assert items(run("--newslint", "--co", "-q", "-m", "newslint")) == both
    assert items(run("--newslint", "--co", "-q", both[1])) == both[1:]
    assert items(run("--newslint", "--co", "-q", "posts")) == both


def test_the_last_failures_are_run_again(run: Run) -> None:
    run("--newslint", "-q")
    done = run("--newslint", "-q", "--lf", "-rA")
    assert results(done) == ["FAILED posts/torn.md::newslint"]
    run.write({"posts/torn.md": SOUND})
    assert outcomes(run("--newslint", "-q", "--lf", "-rA")) == ["PASSED posts/torn.md::newslint"]


def test_workers_find_what_one_process_finds(acme: Run) -> None:
    acme.write({"posts/twin.md": SOUND, "docs/a.md": TORN, "tests/test_own.py": "def test(): pass"})
    ini = "newslint = true\nnewslint_paths = posts\ntestpaths = tests\n"
    alone = acme("-rA", "-q", ini=ini)
    together = acme("-rA", "-q", "-n2", "-p", "no:cacheprovider", ini=ini)
    assert outcomes(together) == outcomes(alone)
    assert results(alone) == [
        "FAILED posts/sound.md::newslint",
        "FAILED posts/torn.md::newslint",
        "FAILED posts/twin.md::newslint",
        "PASSED tests/test_own.py::test",
    ]
    assert together.stderr == ""


# Which files


def test_articles_are_looked_for_where_they_are_said_to_be(run: Run) -> None:
    run.write({"README.md": "", "tests/data/a.md": "", "tests/test_own.py": "def test(): pass"})
    ini = "newslint = true\nnewslint_paths = posts\n"
    both = ["posts/sound.md::newslint", "posts/torn.md::newslint"]
    own = ["tests/test_own.py::test"]
    assert items(run("--co", "-q", ini=ini)) == both + own
    assert items(run("--co", "-q", ini=ini + "testpaths = tests\n")) == own + both
    assert items(run("--co", "-q", "tests", ini=ini)) == own
    assert items(run("--co", "-q", below="tests", ini=ini)) == own


def test_where_only_articles_are_looked_for_there_are_no_other_tests(run: Run) -> None:
    own = "def test(): pass"
    run.write({"posts/test_a.py": own, "test_b.py": own, "tests/test_c.py": own})
    ini = "newslint = true\ntestpaths = tests\nnewslint_paths = {}\n"
    expected = ["posts/sound.md::newslint", "posts/torn.md::newslint", "tests/test_c.py::test"]
    for paths in ("posts", ".", "posts posts/torn.md", "posts . tests"):
        assert sorted(items(run("--co", "-q", ini=ini.format(paths)))) == expected


def test_a_file_that_is_named_is_an_article_wherever_it_lies(run: Run) -> None:
    run.write({"README.md": "", "newslint.toml": "include = ['posts/**']\nexclude = ['**']"})
    ini = "newslint = true\nnewslint_paths = posts\n"
    assert items(run("--co", "-q", "README.md", ini=ini)) == ["README.md::newslint"]
    done = run("-q", "posts/torn.md", ini=ini)
    assert SAID.format(path="posts/torn.md") in done.stdout


def test_what_newslint_leaves_out_is_skipped_and_says_why(run: Run) -> None:
    run.write(
        {
            "newslint.toml": "\nexclude = ['posts/old/**']\n",
            ".gitignore": "site/\n",
            "posts/old/a.md": TORN,
            "posts/old/b.md": TORN,
            "site/c.html": TORN,
        }
    )
    subprocess.run(["git", "init", "-q"], cwd=run.site, check=True)
    done = run("--newslint", "-q", "-rs", "--deselect", "posts/torn.md::newslint")
    first, second = (line.partition(": ")[2] for line in outcomes(done))
    assert done.stdout.splitlines()[-1].startswith("1 passed, 3 skipped, 1 deselected")
    assert first == "git ignores it, or it is hidden, a link or in another repository"
    assert second == "left out by `exclude` in newslint.toml, line 2"


def test_the_root_folder_decides_wherever_pytest_is_started(run: Run) -> None:
    run.write(
        {
            "newslint.toml": "[[overrides]]\nfiles = ['posts/**']\nignore = ['impossible-date']\n",
            "old/torn.md": TORN,
            "tools/newslint.toml": "select = []\n",
        }
    )
    done = run("--newslint", "-rA", "-q", "..", below="tools")
    assert results(done) == [
        "FAILED ../old/torn.md::newslint",
        "PASSED ../posts/sound.md::newslint",
        "PASSED ../posts/torn.md::newslint",
    ]
    assert SAID.format(path="../old/torn.md") in done.stdout


def test_another_configuration_can_be_named(run: Run) -> None:
    run.write({"lint/strict.toml": "ignore = ['impossible-date']\n"})
    assert run("--newslint", "-q", ini="newslint_config = lint/strict.toml\n").returncode == 0


def test_a_test_that_goes_elsewhere_does_not_take_newslint_along(run: Run) -> None:
    run.write({"a_test.py": "def test(tmp_path, monkeypatch):\n    import os\n    os.chdir('/')\n"})
    done = run("--newslint", "-q", "-rA", "a_test.py", "posts")
    assert outcomes(done)[1:] == [
        "PASSED a_test.py::test",
        "PASSED posts/sound.md::newslint",
    ]
    assert SAID.format(path="posts/torn.md") in done.stdout


# The site


def test_findings_of_the_site_appear_on_their_articles(acme: Run) -> None:
    acme.write({"posts/twin.md": SOUND})
    done = acme("--newslint", "-q", "-k", "sound or twin")
    for name in ("sound", "twin"):
        said = f"posts/{name}.md:1:1: warning acme/twin one of 3 has this text too"
        assert done.stdout.count(f"\n{said}\n") == 1


def test_a_site_rule_that_breaks_is_said_once_and_a_rule_with_its_article(acme: Run) -> None:
    acme.write({"posts/a.md": SOUND + "site breaks", "posts/b.md": SOUND + "rule breaks"})
    done = acme("--newslint", "-q", "-rA")
    site = "rule acme/twin failed on the site: ValueError: two of a kind (acme_rules.py line "
    own = "rule acme/hint failed on posts/b.md: KeyError: 'x' (acme_rules.py line "
    assert done.stdout.count(f"\n{site}") == 1
    assert done.stdout.count(f"\nposts/b.md:1:1: error internal-error {own}") == 1
    assert "Traceback" not in done.stdout
    assert "PASSED posts/sound.md::newslint" in done.stdout


# What cannot work


@pytest.mark.parametrize("workers", [[], ["-n2"]], ids=["one process", "two workers"])
def test_a_wrong_configuration_is_a_usage_error_of_one_line(run: Run, workers: list[str]) -> None:
    run.write({"newslint.toml": "selct = []\n"})
    done = run("--newslint", "-q", *workers)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    first, *others = done.stderr.splitlines()
    assert first.startswith("ERROR: newslint: newslint.toml, line 1: ")
    assert "`selct`" in first
    assert "".join(others) == ""
    assert "Traceback" not in done.stdout


def test_a_wrong_configuration_stops_no_tests_but_those_of_articles(run: Run) -> None:
    run.write({"newslint.toml": "selct = []\n", "test_own.py": "def test(): pass\n"})
    assert run("--newslint", "-q", "test_own.py").returncode == 0


def test_folders_that_are_not_there_are_a_usage_error(run: Run) -> None:
    done = run("--newslint", "-q", ini="testpaths = posts\nnewslint_paths = nowhere\n")
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "nowhere" in done.stderr


# Tests that people write themselves


def test_the_fixture_checks_files_and_texts_wherever_pytest_is_started(run: Run) -> None:
    run.write(
        {
            "tests/test_own.py": """
def test_sound(newslint):
    newslint.assert_clean("posts/sound.md")

def test_all(newslint):
    newslint.assert_clean(["posts", "nowhere"])

def test_report(newslint, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (found,) = newslint.check("posts").diagnostics
    assert found.rule == "impossible-date"
    assert newslint.check_text("---\\ntitle: x\\ndate: 2026-03-02\\n---\\n", "posts/x.md").ok
    assert tmp_path.samefile(".")
""",
        }
    )
    done = run("-q", "-rA", below="tests")
    assert results(done) == [
        "FAILED test_own.py::test_all",
        "PASSED test_own.py::test_report",
        "PASSED test_own.py::test_sound",
    ]
    assert f"\nE       AssertionError: {SAID.format(path='posts/torn.md')}\n" in done.stdout
    assert "`nowhere` does not exist" in done.stdout
    assert "newslint/api.py" not in done.stdout


# Names of files


HOSTILE = {
    b"a\x1b[31m.md": "a%x1b[31m.md",
    b"b\n::add-path::x.md": "b%n%x3a:add-path%x3a:x.md",
    b"::add-path::c.md": "%x3a:add-path%x3a:c.md",
    b"d ##[e].md": "d ##%x5be].md",
    b"\xe9/f.md": "%udce9/f.md",
    b"[slug].md": "[slug].md",
    "全角　空格.md".encode(): "全角　空格.md",
}


@pytest.mark.parametrize("workers", [[], ["-n2"]], ids=["one process", "two workers"])
def test_names_of_files_do_no_harm(run: Run, workers: list[str]) -> None:
    for name in HOSTILE:
        path = os.path.join(os.fsencode(run.site), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        Path(os.fsdecode(path)).write_text(TORN, encoding="utf-8")
    done = run("--newslint", "-v", "--junitxml=junit.xml", "--deselect", "posts", *workers)
    assert done.stdout.count(f"{SAID.format(path='')}\n") == len(HOSTILE)
    for shown in HOSTILE.values():
        assert f"FAILED {shown}::newslint" in results(done)
    assert runner_commands(done.stdout) == []
    assert "\x1b" not in done.stdout
    assert (run.site / "junit.xml").is_file()
