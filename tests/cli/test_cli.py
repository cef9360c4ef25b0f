"""The command line: what people and programs see of a run, and its exit codes."""

from __future__ import annotations

import json
import os
import pty
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.cli import main
from newslint.testing import runner_commands

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow  # starts many processes

PLUGIN = '''
import os
import signal

from newslint import Rule, Severity, Span, Violation, hookimpl
from newslint.formats import Format


class Word(Rule):
    """A word stands in the article."""

    name = "acme/word"
    tags = frozenset({"acme"})
    word = "WORD"

    def check(self, article):
        at = article.text.find(self.word)
        while at >= 0:
            yield Violation(Span(at, at + len(self.word)), f"`{self.word}` was found")
            at = article.text.find(self.word, at + 1)


class Hint(Word):
    """A hint stands in the article."""

    name = "acme/hint"
    severity = Severity.INFO
    word = "HINT"


class Broken(Rule):
    """A rule fails."""

    name = "acme/broken"

    def check(self, article):
        yield from {}["x"]


class Loud(Rule):
    """A rule prints."""

    name = "acme/loud"

    def check(self, article):
        print("printed by a rule")
        os.write(1, b"written by a rule\\n")
        return iter(())


class Interrupting(Rule):
    """Somebody presses Ctrl-C."""

    name = "acme/interrupting"

    def check(self, article):
        # Shells start programs in the background with this signal ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.raise_signal(signal.SIGINT)
        return iter(())


def count(report):
    yield str(len(report.diagnostics))


def fail(report):
    yield str(1 // 0)


@hookimpl
def newslint_register_rules():
    return [Word, Hint, Broken, Loud, Interrupting]


@hookimpl
def newslint_register_formats():
    return {"acme-count": Format(count), "acme-fail": Format(fail)}
'''
WORD = ["--isolated", "--select", "acme/word"]


@pytest.fixture(scope="session")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for `sys.path` with a plugin in it, as an installer leaves it."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / "acme_rules.py").write_text(PLUGIN)
    metadata = folder / "acme_newslint-1.2.dist-info"
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text("[newslint]\nacme = acme_rules\n")
    return folder


@pytest.fixture
def run(plugins: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the program in a folder with three articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(plugins))
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    Path("clean.md").write_text("---\ntitle: Harbour\ndate: 2024-05-01\n---\n\nQuiet.\n")
    Path("word.md").write_text("---\ntitle: A\n---\n\nOne WORD, one HINT, one WORD.\n")
    Path("hint.md").write_text("One HINT.\n")

    def run(
        *arguments: str, stdin: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, **environment},
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


@pytest.fixture
def acme_on_path(plugins: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process find the plugin too."""
    monkeypatch.syspath_prepend(str(plugins))


def outcome(done: subprocess.CompletedProcess[str]) -> tuple[int, str, str]:
    return done.returncode, done.stdout, done.stderr


def test_a_clean_run_says_how_many_articles_it_read(run: Run) -> None:
    assert outcome(run("check", "--isolated", "clean.md")) == (0, "1 article, no findings.\n", "")


def test_findings_are_lines_with_a_summary_and_exit_code_one(run: Run) -> None:
    assert outcome(run("check", *WORD, "word.md", "clean.md")) == (
        1,
        "word.md:5:5: warning acme/word `WORD` was found (x2)\n\n1 finding in 1 of 2 articles.\n",
        "",
    )


def test_quiet_prints_findings_only(run: Run) -> None:
    assert run("check", *WORD, "-q", "clean.md").stdout == ""
    assert run("check", *WORD, "-q", "word.md").stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--select", "acme/hint", "hint.md"], 0),
        (["--select", "acme/hint", "--fail-on", "info", "hint.md"], 1),
        (["--select", "acme", "--fail-on=error", "word.md"], 0),
        (["--select", "acme/word", "--exit-zero", "word.md"], 0),
        (["--select", "acme/word", "--exit-zero", "word.md", "gone.md"], 2),
        (["--select", "acme/word,acme/hint", "--ignore", "acme/word", "word.md"], 0),
        (["--select", "acme/hint", "--extend-select", "acme/word", "word.md"], 1),
    ],
)
def test_the_exit_code_tells_whether_a_finding_is_severe_enough(
    run: Run, arguments: list[str], code: int
) -> None:
    assert run("check", "--isolated", *arguments).returncode == code


def test_options_may_follow_paths_and_lists_add_up(run: Run) -> None:
    done = run(
        "check", "word.md", "--isolated", "--select", "acme/hint", "--select=acme/word", "-q"
    )
    assert done.stdout.count("\n") == 2


def test_a_rule_that_raises_is_named_and_the_others_go_on(run: Run) -> None:
    done = run("check", "--isolated", "--select", "acme/word,acme/broken", "word.md")
    assert done.returncode == 2
    assert "word.md:5:5: warning acme/word" in done.stdout
    assert "error internal-error" in done.stdout
    assert done.stderr == (
        "newslint: rule acme/broken failed on word.md: KeyError: 'x' "
        "(acme_rules.py line 37); the other rules ran\n"
    )


def test_a_path_that_does_not_exist_fails_the_run_and_the_others_are_checked(run: Run) -> None:
    done = run("check", *WORD, "gone.md", "word.md")
    assert done.returncode == 2
    assert "word.md:5:5" in done.stdout
    assert done.stderr.startswith("newslint: `gone.md`")
    assert done.stderr.count("\n") == 1


def test_nothing_to_check_fails_unless_hooks_force_exclude(run: Run) -> None:
    Path("drafts").mkdir()
    Path("drafts/a.md").write_text("WORD\n")
    Path("newslint.toml").write_text('exclude = ["drafts/**"]\n')
    account = (
        "newslint: nothing to check: 1 file under drafts is excluded by `exclude` "
        "in newslint.toml, line 1\n"
    )
    assert outcome(run("check", "drafts")) == (2, "", account)
    done = run("check", "--force-exclude", "drafts/a.md")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("newslint: nothing to check: 1 file")
    assert outcome(run("check", "--force-exclude", "-q", "drafts/a.md")) == (0, "", "")
    assert run("check", "--force-exclude", "--output-format=json", "drafts/a.md").stdout == "[\n]\n"


@pytest.mark.parametrize(
    ("arguments", "account"),
    [
        ("", "no command given: `newslint check` checks articles; see newslint --help"),
        ("chekc", "no command is called `chekc`; the closest is `check`"),
        ("lint", "no command is called `lint`; `newslint check` checks articles"),
        ("word.md", "`word.md` is not a command; to check it: newslint check word.md"),
        ("--quiet check", "options follow a command: newslint check --quiet"),
        (
            "check --output-formt json",
            "newslint check has no option `--output-formt`; the closest is `--output-format`",
        ),
        ("check --sel x", "newslint check has no option `--sel`; the closest is `--select`"),
        (
            "check --with-gusto",
            "newslint check has no option `--with-gusto`; `newslint check --help` lists them",
        ),
        ("check --select", "--select: expected one argument"),
        (
            "check --select acme/wrod",
            "no rule or tag is called `acme/wrod`; the closest is `acme/word`",
        ),
        (
            "check --output-format jsn",
            "no output format is called `jsn`; the closest is `json`",
        ),
        (
            "check --output-format html",
            "no output format is called `html`; there are acme-count, acme-fail, checkstyle, concise, full, github, gitlab, grouped, json, json-lines, junit, markdown, rdjson, sarif",
        ),
        ("explain zebra", "no rule is called `zebra`; `newslint rules` lists them"),
        (
            "check --fail-on warn",
            "--fail-on: takes error, warning or info, not `warn`; the closest is `warning`",
        ),
        ("check --color=red", "--color: takes auto, always or never, not `red`"),
        ("check --disable-plugin acmee", "no plugin is called `acmee`; the closest is `acme`"),
        ("check - word.md", "`-` cannot be used with files: check standard input or files"),
        ("explain acme/wrd", "no rule is called `acme/wrd`; the closest is `acme/word`"),
        ("explain", "the following arguments are required: RULE"),
        ("explain acme/word b", "`b` is one argument too many for newslint explain"),
        ("config -- word.md", "newslint config takes no files"),
    ],
)
@pytest.mark.usefixtures("run", "acme_on_path")
def test_bad_usage_is_one_line_that_helps(
    capsys: pytest.CaptureFixture[str], arguments: str, account: str
) -> None:
    assert main(arguments.split()) == 2
    assert capsys.readouterr() == ("", f"newslint: {account}\n")


@pytest.mark.parametrize("name", ["--config=evil.md", "-q", "--statistics", "-evil.md"])
def test_a_file_that_is_called_like_an_option_is_refused(run: Run, name: str) -> None:
    Path(name).write_text("WORD\n")
    done = run("check", *WORD, "word.md", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"write `./{name}`, or put `--` before the files" in done.stderr
    assert run("check", *WORD, f"./{name}").stdout.startswith(f"{name}:1:1: warning")
    assert run("check", *WORD, "--", name).stdout.startswith(f"{name}:1:1: warning")


def test_a_lone_dash_checks_standard_input(run: Run) -> None:
    done = run("check", *WORD, "-q", "-", stdin=b"a\nWORD\n")
    assert done.stdout == "stdin.md:2:1: warning acme/word `WORD` was found\n"
    done = run("check", *WORD, "-q", "--stdin-filename", "posts/a.html", "-", stdin=b"<b>WORD")
    assert done.stdout == "posts/a.html:1:4: warning acme/word `WORD` was found\n"


def test_standard_input_may_hold_any_bytes(run: Run) -> None:
    done = run("check", "--isolated", "-q", "-", stdin=b"---\ntitle: A\n---\n\n\xff\n")
    assert done.returncode == 1
    assert "stdin.md:5:1: error not-utf8" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("option", [(), ("--force-exclude",)])
def test_standard_input_without_end_is_read_up_to_the_limit(option: tuple[str, ...]) -> None:
    with open("/dev/zero", "rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", "check", "-q", *option, "-"],
            stdin=endless,
            capture_output=True,
            check=False,
            timeout=60,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30)),
        )
    assert done.returncode == 1
    assert done.stdout.startswith(b"stdin.md:1:1: error too-large the file is larger than 2 MiB")
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("redirection", "reason"),
    [("<&-", "it is closed"), ("0> /dev/null", "bad file descriptor")],
)
def test_standard_input_that_cannot_be_read_is_one_line(redirection: str, reason: str) -> None:
    done = shell(f"check - {redirection}")
    advice = "send the article there, or name a file"
    assert done.stderr.decode() == f"newslint: standard input cannot be read: {reason}; {advice}\n"
    assert (done.returncode, done.stdout) == (2, b"")


def test_the_report_may_go_to_a_file(run: Run) -> None:
    done = run("check", *WORD, "--output-file", "report.txt", "word.md")
    assert outcome(done) == (1, "\n1 finding in 1 of 1 article.\n", "")
    assert (
        Path("report.txt").read_text() == "word.md:5:5: warning acme/word `WORD` was found (x2)\n"
    )
    done = run("check", *WORD, "-o", "report.json", "--output-format", "json", "word.md")
    assert done.stdout == ""
    assert len(json.loads(Path("report.json").read_text())) == 2


def test_a_report_that_cannot_be_written_fails_the_run(run: Run) -> None:
    assert outcome(run("check", *WORD, "-o", "no/report.txt", "word.md")) == (
        2,
        "",
        "newslint: cannot write `no/report.txt`: No such file or directory\n",
    )


def test_statistics_stand_instead_of_the_findings(run: Run) -> None:
    select = ["check", "--isolated", "--select", "acme/word,acme/hint", "--statistics"]
    assert run(*select, "word.md", "hint.md").stdout == (
        " places  articles  rule\n"
        "      2         2  acme/hint\n"
        "      2         1  acme/word\n"
        "\n"
        "3 findings in 2 of 2 articles.\n"
    )
    done = run(*select, "--output-format", "json", "hint.md")
    assert json.loads(done.stdout) == [{"rule": "acme/hint", "places": 1, "articles": 1}]


def test_full_and_json_can_be_asked_for(run: Run) -> None:
    assert run("check", *WORD, "--output-format", "full", "word.md").stdout == (
        "warning[acme/word] `WORD` was found (x2)\n"
        " --> word.md:5:5\n"
        "  |\n"
        "5 | One WORD, one HINT, one WORD.\n"
        "  |     ^^^^\n"
        "  = more: newslint explain acme/word\n"
        "\n"
        "1 finding in 1 of 1 article.\n"
    )
    findings = json.loads(run("check", *WORD, "--output-format", "json", "word.md").stdout)
    assert [finding["start"]["column"] for finding in findings] == [5, 25]


def test_a_format_of_a_plugin_can_be_asked_for_and_is_blamed_where_it_fails(run: Run) -> None:
    assert run("check", *WORD, "--output-format", "acme-count", "word.md").stdout == "2\n"
    done = run("check", *WORD, "--output-format", "acme-fail", "word.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "ZeroDivisionError" in done.stderr
    assert "acme_rules.py line" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_plugin_can_be_left_out(run: Run) -> None:
    assert "acme/word" in run("rules").stdout
    assert "acme/word" not in run("rules", "--disable-plugin", "acme").stdout


def test_colour_is_for_terminals_or_for_those_who_ask(run: Run) -> None:
    check = ["check", *WORD, "word.md"]
    assert "\x1b[" not in run(*check).stdout
    assert "\x1b[33mwarning\x1b[0m" in run(*check, "--color", "always").stdout
    assert "\x1b[33mwarning\x1b[0m" in run(*check, FORCE_COLOR="1").stdout
    assert "\x1b[" not in run(*check, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[" not in run(*check, FORCE_COLOR="0").stdout


@pytest.mark.parametrize(
    ("environment", "coloured"), [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False)]
)
@pytest.mark.usefixtures("run")
def test_a_terminal_gets_colour(environment: dict[str, str], coloured: bool) -> None:  # noqa: FBT001
    shown = on_terminal("check", *WORD, "word.md", **environment)
    assert ("\x1b[33mwarning" in shown) is coloured


@pytest.mark.usefixtures("run")
def test_a_terminal_gets_the_rules_as_a_table_of_its_width() -> None:
    shown = on_terminal("rules", "--color", "never").replace("\r", "")
    assert "\n acme/hint " in shown
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80


def on_terminal(*arguments: str, **environment: str) -> str:
    """Run newslint with a terminal for its output, and return what that shows."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", *arguments],
        stdout=theirs,
        env={**os.environ, **environment},
    )
    os.close(theirs)
    shown = b""
    try:
        while more := os.read(ours, 4096):
            shown += more
    except OSError:
        pass
    os.close(ours)
    process.wait(timeout=60)
    return shown.decode()


def test_what_a_rule_prints_does_not_damage_the_report(run: Run) -> None:
    select = ["--isolated", "--select", "acme/word,acme/loud"]
    done = run("check", *select, "--output-format", "json", "word.md")
    assert len(json.loads(done.stdout)) == 2
    assert "printed by a rule" in done.stderr
    assert "written by a rule" in done.stderr


@pytest.mark.usefixtures("run")
def test_a_reader_who_leaves_ends_the_run_quietly() -> None:
    Path("long.md").write_text("WORD\n" * 900)
    done = shell("check {WORD} --output-format full long.md | (exec 0<&-; sleep 1)", pipefail=True)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.usefixtures("run")
def test_a_full_disk_is_said_and_fails_the_run() -> None:
    done = shell("check {WORD} word.md > /dev/full")
    assert (done.returncode, done.stderr) == (
        2,
        b"newslint: cannot write the report: No space left on device\n",
    )


@pytest.mark.usefixtures("run")
def test_a_closed_output_is_said_and_fails_the_run() -> None:
    done = shell("check {WORD} word.md >&-")
    assert (done.returncode, done.stderr) == (
        2,
        b"newslint: standard output is closed; there is nowhere to report to\n",
    )


@pytest.mark.usefixtures("run")
def test_a_closed_error_stream_does_not_matter() -> None:
    done = shell("check {WORD} word.md gone.md 2>&-")
    assert done.returncode == 2
    assert done.stdout.startswith(b"word.md:5:5: warning")
    assert b"gone.md" not in done.stdout


@pytest.mark.usefixtures("run")
def test_an_interrupted_run_says_so_in_a_line() -> None:
    done = shell("check --isolated --select acme/interrupting word.md")
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"newslint: interrupted\n")


def shell(command: str, *, pipefail: bool = False) -> subprocess.CompletedProcess[bytes]:
    """Run newslint with the redirections that only a shell can make."""
    program = f"{sys.executable} -m newslint {command.format(WORD=' '.join(WORD))}"
    options = ["-o", "pipefail"] if pipefail else []
    return subprocess.run(
        ["bash", *options, "-c", program], capture_output=True, check=False, timeout=60
    )


@pytest.mark.parametrize(
    ("environment", "harbour"),
    [
        ({"PYTHONIOENCODING": "ascii"}, r"\u6e2f"),
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, r"\udce6\udcb8\udcaf"),
    ],
)
def test_any_encoding_of_the_output_will_do(
    run: Run, environment: dict[str, str], harbour: str
) -> None:
    Path("港.md").write_text("港 WORD\n")
    for name in ("concise", "full", "json"):
        done = run("check", *WORD, "--output-format", name, "港.md", "港.gone", **environment)
        assert done.returncode == 2
        assert f"{harbour}.md" in done.stdout
        assert f"`{harbour}.gone`" in done.stderr


def test_no_name_of_a_file_is_a_command_to_a_runner_or_a_terminal(run: Run) -> None:
    names = [
        "c\n::add-path::x.md",
        "::set-env name=A::x.md",
        "\u3000::error::x.md",
        "##[group]x.md",
        "\x1b[2Jx.md",
        "invoice\u202egpj.md",
        "\udcff.md",
    ]
    for name in names:
        Path(name).write_text(f"WORD ##[error]\n::error::x {'HINT' * 40}\r::stop-commands::x\n")
    for name in ("concise", "full", "json"):
        done = run("check", *WORD, "--output-format", name, *names, *(f"{n}.gone" for n in names))
        assert done.returncode == 2
        for output in (done.stdout, done.stderr):
            assert output
            assert runner_commands(output) == []
            assert not set("\x1b\r\u202e") & set(output)


def test_a_checkout_cannot_slip_its_own_modules_in(run: Run) -> None:
    for name in ("yaml", "argparse", "pluggy", "json", "unicodedata", "newslint_rules"):
        Path(f"{name}.py").write_text("raise SystemExit('imported from the checkout')\n")
    done = run("check", *WORD, "--output-format", "full", "word.md")
    assert (done.returncode, done.stderr) == (1, "")


def test_rules_are_listed_with_what_they_find_and_where_they_come_from(run: Run) -> None:
    lines = run("rules").stdout.splitlines()
    (word,) = (line for line in lines if line.startswith("acme/word "))
    assert word.split() == [
        *("acme/word", "warning", "acme"),
        *("A", "word", "stands", "in", "the", "article.", "(acme-newslint", "1.2)"),
    ]
    assert any(line.startswith("not-utf8 ") for line in lines)
    rules = {rule["name"]: rule for rule in json.loads(run("rules", "--output-format=json").stdout)}
    assert rules["acme/hint"] == {
        "name": "acme/hint",
        "severity": "info",
        "tags": ["acme"],
        "summary": "A hint stands in the article.",
        "origin": "acme-newslint 1.2",
        "options": [],
    }


def test_the_configuration_is_shown_with_its_sources(run: Run) -> None:
    Path("newslint.toml").write_text(
        'select = ["acme/word"]\ntimezone = "Asia/Shanghai"\n'
        '[rules."acme/word"]\nseverity = "error"\n'
        '[[overrides]]\nfiles = ["old/**"]\nignore = ["acme/word"]\n'
    )
    shown = run("config", "--generator", "hexo").stdout
    assert shown.startswith(f"file  newslint.toml\nroot  {Path.cwd()}\n\n")
    assert 'generator = "hexo"  # --generator\n' in shown
    assert 'timezone = "Asia/Shanghai"  # newslint.toml, line 2\n' in shown
    assert "acme/word  error  # newslint.toml, line 3\n" in shown
    assert 'files = ["old/**"]\n' in shown
    described = json.loads(run("config", "--output-format", "json").stdout)
    assert described["settings"]["select"]["value"] == ["acme/word"]


def test_the_sites_are_shown_with_the_files_that_tell_of_them(run: Run) -> None:
    for path, text in {
        "_config.yml": "title: 港\ntimezone: Asia/Shanghai\n",
        "source/_posts/a.md": "",
        "docs/mkdocs.yml": "plugins: [meta]\n",
        "docs/docs/.meta.yml": "author: A\n",
        "docs/docs/a.md": "",
        "blog/.eleventy.js": "",
        "blog/posts/posts.11tydata.js": "",
        "blog/posts/a.md": "",
        "old/_config.yml": "timezone: Mars/Olympus\n",
        "old/_posts/2022-02-17-a.md": "",
    }.items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")
    shown = run("config").stdout
    assert 'generator = "hexo"  # _config.yml and source/_posts\n' in shown
    assert 'timezone = "Asia/Shanghai"  # _config.yml, line 2\n' in shown
    assert (
        "site blog  # blog/.eleventy.js\n"
        '  generator = "eleventy"\n'
        "  timezone = not set\n"
        "  supplied unknown keys  # blog/posts/posts.11tydata.js cannot be read as data\n"
        "  files article = 1\n\n"
        "site docs  # docs/mkdocs.yml\n"
        '  generator = "mkdocs"\n'
        "  timezone = not set\n"
        "  supplied author  # docs/docs/.meta.yml, line 1\n"
        "  files article = 1\n\n"
        "site old  # old/_config.yml and old/_posts\n"
        '  generator = "jekyll"\n'
        "  timezone = not set\n"
        "  files article = 1\n"
        "  problem old/_config.yml, line 1: no time zone is called `Mars/Olympus`; names are like `Europe/Paris` or `UTC`\n"
    ) in shown
    sites = json.loads(run("config", "--output-format", "json").stdout)["sites"]
    assert sites[0] == {
        "folder": ".",
        "generator": "hexo",
        "from": ["_config.yml", "source/_posts"],
        "configuration": "_config.yml",
        "timezone": {"value": "Asia/Shanghai", "from": "_config.yml, line 2"},
        "files": {"article": {"count": 1, "from": []}, "unread": {"count": 3, "from": []}},
        "supplied": {},
        "unread": [],
        "problems": [],
    }


def test_a_configuration_of_the_site_that_cannot_be_read_is_a_note(run: Run) -> None:
    Path("_posts").mkdir()
    Path("_config.yml").write_text("a: b: c")
    Path("_posts/2022-02-17-a.md").write_text("---\nlayout: post\n---\n![a](/a.png)\n")
    Path("a.png").touch()
    done = run("check", "_posts")
    assert (
        done.stderr
        == "newslint: _config.yml, line 1: the value contains `: `, which YAML reads as the end of a key; put the whole value in quotes\n"
    )
    assert (done.returncode, done.stdout) == (0, "1 article, no findings.\n")


def test_standard_input_is_held_to_include_and_exclude_with_force_exclude(run: Run) -> None:
    Path("newslint.toml").write_text('include = ["posts/**"]\nexclude = ["posts/old/**"]\n')
    asked = ("check", "--select", "acme/word", "--force-exclude", "-", "--stdin-filename")
    done = run(*asked, "posts/a.md", stdin=b"WORD")
    assert done.returncode == 1
    for path, setting, line in (("posts/old/a.md", "exclude", 2), ("a.md", "include", 1)):
        done = run(*asked, path, stdin=b"WORD")
        note = f"newslint: `{path}` is left out by `{setting}` in newslint.toml, line {line}\n"
        assert (done.returncode, done.stdout, done.stderr) == (0, "", note)
    arguments = ("check", "--select", "acme/word", "-", "--stdin-filename", "a.md")
    assert run(*arguments, stdin=b"WORD").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        ("--help", "newslint checks articles"),
        ("-h", "newslint checks articles"),
        ("check --help", "usage: newslint check [OPTION ...] [PATH ...]\n"),
        ("explain -h", "usage: newslint explain [OPTION ...] RULE\n"),
        ("--version", "newslint 0."),
    ],
)
def test_help_and_version_go_to_standard_output(
    capsys: pytest.CaptureFixture[str], arguments: str, begins: str
) -> None:
    assert main(arguments.split()) == 0
    out, err = capsys.readouterr()
    assert out.startswith(begins)
    assert err == ""


@pytest.mark.parametrize(
    "plugin",
    [
        "import atexit; atexit.register(lambda: print('the end', file=sys.stderr))",
        (
            "from threading import Thread; from time import sleep;"
            "Thread(target=lambda: (sleep(0.2), print('the end', file=sys.stderr))).start()"
        ),
    ],
    ids=["at-exit", "thread"],
)
def test_the_process_ends_at_once_but_for_what_plugins_still_have_to_do(plugin: str) -> None:
    code = f"import sys; {plugin}\nfrom newslint.cli import command\ncommand()"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "--isolated", "--now", "2026-11-22", "-"],
        input="---\ntitle: Ferry\n---\n\n<style>p{}</style>\n\nText.\n",
        capture_output=True,
        text=True,
        check=False,
    )

    assert "style-block" in done.stdout
    assert done.stderr == "the end\n"
    assert done.returncode == 1
