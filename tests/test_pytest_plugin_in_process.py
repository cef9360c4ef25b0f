"""The pytest plugin, in runs of pytest within this process."""

from __future__ import annotations

from textwrap import dedent

import pytest

from newslint import pytest_engine

pytest_plugins = "pytester"

SOUND = "---\ntitle: Sound\ndate: 2026-03-02\n---\n\nFrom Monday on.\n"
TORN = SOUND.replace("03-02", "02-30")
CLAIM = (
    "`2026-02-30` does not exist (2026-02 has 28 days): Hugo, MkDocs, Pelican and Zola do not read it, "
    "others publish it as 2026-03-02; correct the date"
)
RULES = '''
from newslint import SiteRule, Span, Violation, hookimpl


class Twin(SiteRule):
    """Two articles have the same text."""

    name = "acme/twin"
    tags = frozenset({"recommended"})

    def collect(self, article):
        yield article.text

    def check(self, facts, site):
        texts = [text for (text,) in facts.values()]
        for path, (text,) in facts.items():
            if "broken site" in text:
                raise ValueError("no")
            if texts.count(text) > 1:
                yield path, Violation(Span(0, 0), "another article has this text too")


@hookimpl
def newslint_register_rules():
    return [Twin]
'''


class Site:
    """A folder of articles, and pytest started there."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester

    def write(self, name: str, text: str) -> None:
        path = self.pytester.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")

    def run(self, *arguments: str) -> pytest.RunResult:
        return self.pytester.runpytest_inprocess("-p", "no:hypothesispytest", *arguments)


@pytest.fixture
def site(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    site = Site(pytester)
    site.write("pytest.ini", "[pytest]\n")
    site.write("newslint.toml", 'select = ["recommended"]\n')
    site.write("posts/sound.md", SOUND)
    site.write("posts/torn.md", TORN)
    return site


@pytest.fixture
def twins(
    site: Site, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Site:
    """Return a site whose plugin has a rule for the whole site."""
    plugins = tmp_path_factory.mktemp("plugins")
    (plugins / "acme_twins.py").write_text(RULES, encoding="utf-8")
    (plugins / "acme_twins-1.0.dist-info").mkdir()
    (plugins / "acme_twins-1.0.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: acme-twins\nVersion: 1.0\n", encoding="utf-8"
    )
    (plugins / "acme_twins-1.0.dist-info" / "entry_points.txt").write_text(
        "[newslint]\nacme = acme_twins\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(plugins)
    return site


def failures(result: pytest.RunResult) -> list[str]:
    """Return what the failed tests say."""
    return [
        line
        for line in result.outlines
        if (": error " in line or ": warning " in line) and not line.startswith("FAILED ")
    ]


def test_without_the_switch_articles_are_no_tests(site: Site) -> None:
    assert site.run("posts").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_with_the_switch_each_article_is_a_test(site: Site) -> None:
    result = site.run("--newslint", "-v")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "posts/sound.md::newslint PASSED *",
            "posts/torn.md::newslint FAILED *",
            "* newslint posts/torn.md *",
            "posts/torn.md:3:7: error impossible-date *",
        ]
    )
    assert failures(result) == [f"posts/torn.md:3:7: error impossible-date {CLAIM}"]


def test_the_settings_switch_it_on_and_name_the_folders(site: Site) -> None:
    site.write("pytest.ini", "[pytest]\nnewslint = true\nnewslint_paths = posts\n")
    site.write("README.md", TORN)
    site.write("tests/test_own.py", "def test_own(): pass\n")
    site.run().assert_outcomes(passed=2, failed=1)
    site.run("tests").assert_outcomes(passed=1)
    site.run("README.md").assert_outcomes(failed=1)
    site.run(".").assert_outcomes(passed=2, failed=1)
    site.write(
        "pytest.ini", "[pytest]\nnewslint = true\nnewslint_paths = posts\ntestpaths = tests\n"
    )
    site.run().assert_outcomes(passed=2, failed=1)


def test_an_article_that_the_configuration_leaves_out_is_skipped(site: Site) -> None:
    site.write("newslint.toml", 'exclude = ["posts/torn.md"]\n')
    result = site.run("--newslint", "-rs")
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(["*left out by `exclude` in newslint.toml, line 1"])


def test_an_article_of_another_repository_is_skipped(site: Site) -> None:
    site.write("inner/.git/HEAD", "ref: refs/heads/main\n")
    site.write("inner/a.md", TORN)
    result = site.run("--newslint", "-rs", "-k", "inner")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*in another repository"])


def test_a_configuration_that_cannot_be_used_ends_the_run_in_one_line(site: Site) -> None:
    site.write("newslint.toml", "select = [\n")
    result = site.run("--newslint")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    (line,) = [line for line in result.errlines if line]
    assert line.startswith("ERROR: newslint: newslint.toml, line ")


def test_the_configuration_may_lie_elsewhere(site: Site) -> None:
    site.write("pytest.ini", "[pytest]\nnewslint_config = settings/lint.toml\n")
    site.write("settings/lint.toml", 'ignore = ["impossible-date"]\n')
    site.run("--newslint").assert_outcomes(passed=2)


def test_what_is_wrong_with_the_site_fails_the_tests_of_its_articles(twins: Site) -> None:
    twins.write("posts/torn.md", SOUND)
    result = twins.run("--newslint")
    result.assert_outcomes(failed=2)
    assert failures(result) == [
        "posts/sound.md:1:1: warning acme/twin another article has this text too",
        "posts/torn.md:1:1: warning acme/twin another article has this text too",
    ]


def test_a_rule_of_the_site_that_breaks_fails_one_test(twins: Site) -> None:
    twins.write("posts/torn.md", f"{SOUND}A broken site.\n")
    result = twins.run("--newslint")
    result.assert_outcomes(passed=1, failed=1)
    assert "acme/twin" in result.stdout.str()


def test_paths_are_seen_from_where_pytest_was_started(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.pytester.path / "posts")
    result = site.run("--newslint", "--rootdir", "..", "-c", "../pytest.ini")
    result.assert_outcomes(passed=1, failed=1)
    assert failures(result) == [f"torn.md:3:7: error impossible-date {CLAIM}"]


def test_node_ids_have_no_escape_sequences(site: Site) -> None:
    site.write("posts/a\x1b[2J::b.md", TORN)
    result = site.run("--newslint", "-k", "2J")
    result.assert_outcomes(failed=1)
    assert "\x1b[2J" not in result.stdout.str()
    result.stdout.fnmatch_lines(["FAILED posts/a%x1b[[]2J%x3a:b.md::newslint*"])


def test_the_fixture_checks_what_a_test_gives_it(site: Site) -> None:
    site.write(
        "test_own.py",
        """
        import os

        import pytest


        def test_a_folder(newslint):
            assert [found.rule for found in newslint.check("posts").diagnostics] == ["impossible-date"]


        def test_a_text(newslint, tmp_path, monkeypatch):
            monkeypatch.chdir(tmp_path)
            assert newslint.check_text("---\\ntitle: A\\ndate: 2026-03-02\\n---\\n", "posts/a.md").ok
            assert os.getcwd() == str(tmp_path)


        def test_clean(newslint):
            newslint.assert_clean("posts/sound.md")
            with pytest.raises(AssertionError, match="impossible-date"):
                newslint.assert_clean()
        """,
    )
    site.run("test_own.py").assert_outcomes(passed=3)


def test_a_working_directory_that_is_no_more_is_no_trouble(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = site.pytester.mkdir("gone")
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest_engine.working_in(str(site.pytester.path)):
        pass
    monkeypatch.undo()
