"""The command line as a function: what each command prints and returns, in this process."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from newslint import __version__
from newslint.cli import main

FILES = {
    ".git/x": "",
    "newslint.toml": 'ignore = ["missing-key"]\n',
    "_config.yml": "title: Harbour\ntimezone: Asia/Shanghai\n",
    "source/_posts/sound.md": "---\ntitle: Sound\ndate: 2026-03-02 10:00:00\n---\n",
    "source/_posts/torn.md": "---\ntitle: Torn\ndate: 2026-02-30\n---\n",
}
CLAIM = "`2026-02-30` does not exist (2026-02 has 28 days): Hexo publishes it as 2026-03-02; correct the date"
FOUND = f"source/_posts/torn.md:3:7: error impossible-date {CLAIM}\n"
ENDING = "\n1 finding in 1 of 2 articles (1 error).\n"
PATHS = ("source/_posts/sound.md", "source/_posts/torn.md")
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Return what runs a command line in a Hexo site: exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    for name, text in FILES.items():
        write(name, text)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return (code, *capsys.readouterr())

    return command


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(dedent(text), encoding="utf-8")


def test_check_prints_the_findings_and_counts_them(command: Command) -> None:
    assert command("check", *PATHS) == (1, FOUND + ENDING, "")


def test_check_is_silent_about_sound_articles_but_for_the_count(command: Command) -> None:
    assert command("check", PATHS[0]) == (0, "1 article, no findings.\n", "")
    assert command("check", "--quiet", PATHS[0]) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--exit-zero",), 0), (("--fail-on", "error"), 1), (("--ignore", "impossible-date"), 0)],
)
def test_options_decide_the_exit_code(
    command: Command, arguments: tuple[str, ...], code: int
) -> None:
    assert command("check", *arguments, *PATHS)[0] == code


def test_check_counts_by_rule(command: Command) -> None:
    assert command("check", "--statistics", *PATHS) == (
        1,
        f" places  articles  rule\n      1         1  impossible-date\n{ENDING}",
        "",
    )
    code, out, _ = command("check", "--statistics", "--output-format", "json", *PATHS)
    assert (code, json.loads(out)) == (
        1,
        [{"rule": "impossible-date", "places": 1, "articles": 1}],
    )


def test_check_writes_a_report_into_a_file(command: Command) -> None:
    arguments = ("check", "--output-format", "json", "--output-file", "report.json", *PATHS)
    assert command(*arguments) == (1, "", "")
    (finding,) = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert (finding["path"], finding["rule"]) == (PATHS[1], "impossible-date")


def test_check_colours_what_is_for_terminals(command: Command) -> None:
    _, out, _ = command("check", "--color", "always", *PATHS)
    assert out.startswith("\x1b[")
    assert "2026-02 has 28 days" in out


def test_check_reads_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Path(PATHS[1]).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    code, out, err = command("check", "-", "--stdin-filename", PATHS[1])
    assert (code, out.splitlines()[0] + "\n", err) == (1, FOUND, "")


def test_a_text_that_is_left_out_is_not_checked(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("newslint.toml", 'exclude = ["source/**"]\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"---\ndate: x\n---\n")))
    assert command("check", "-", "--stdin-filename", PATHS[1], "--force-exclude") == (
        *(0, ""),
        f"newslint: `{PATHS[1]}` is left out by `exclude` in newslint.toml, line 1\n",
    )


def test_rules_are_listed_in_a_line_each(command: Command) -> None:
    code, out, err = command("rules")
    assert (code, err) == (0, "")
    (line,) = (line for line in out.splitlines() if line.startswith("impossible-date "))
    assert line.split(maxsplit=3)[:3] == [
        "impossible-date",
        "error",
        "date,front-matter,recommended",
    ]
    assert "  A date does not exist. (newslint " in line


def test_rules_are_listed_for_programs(command: Command) -> None:
    listed = json.loads(command("rules", "--output-format", "json")[1])
    (rule,) = (rule for rule in listed if rule["name"] == "impossible-date")
    assert rule.pop("origin").startswith("newslint ")
    assert rule == {
        "name": "impossible-date",
        "severity": "error",
        "tags": ["date", "front-matter", "recommended"],
        "summary": "A date does not exist.",
        "options": [
            {
                "name": "keys",
                "type": "tuple[str, ...]",
                "default": [],
                "doc": "Further keys that hold dates; dotted paths are allowed.",
            }
        ],
    }


def test_explain_ends_with_what_holds_here(command: Command) -> None:
    write("newslint.toml", '[[overrides]]\nfiles = ["drafts/**"]\nignore = ["impossible-date"]\n')
    code, out, err = command("explain", "impossible-date")
    assert (code, err) == (0, "")
    assert out.startswith("impossible-date (error; tags: date, front-matter, recommended; ")
    assert out.endswith(
        "Here\n  selected, as error (default)\n  keys = []\n"
        '  left out in ["drafts/**"] (newslint.toml, line 2)\n'
    )


def test_explain_says_why_nothing_is_known_here(command: Command) -> None:
    write("newslint.toml", "selct = []\n")
    code, out, _ = command("explain", "impossible-date")
    assert code == 0
    assert "\nHere\n  unknown: newslint.toml, line 1:" in out


def test_a_long_name_is_quoted_short(command: Command) -> None:
    code, out, err = command("check", "--select", "é" * 81)
    assert (code, out) == (2, "")
    assert f"`{'é' * 79}…`" in err
    assert f"`{'é' * 80}`" in command("check", "--select", "é" * 80)[2]


def test_config_shows_settings_sites_and_rules(command: Command) -> None:
    write(
        "newslint.toml",
        """\
        ignore = ["missing-key"]
        [rules.impossible-date]
        severity = "warning"
        """,
    )
    code, out, err = command("config")
    assert (code, err) == (0, "")
    settings, site, rules = out.split("\n\n", 3)[1:]
    assert 'ignore = ["missing-key"]  # newslint.toml, line 1' in settings
    assert site.splitlines() == [
        "site .  # _config.yml and source/_posts",
        '  generator = "hexo"',
        '  timezone = "Asia/Shanghai"  # _config.yml, line 2',
        "  files article = 2",
    ]
    assert "\nimpossible-date           warning  # newslint.toml, line 2\n  keys = []\n" in rules


def test_config_shows_what_is_wrong_with_the_file_of_a_site(command: Command) -> None:
    write("_config.yml", "title: a: b\n")
    assert (
        "\n  problem _config.yml, line 1: the value contains `: `, which YAML reads as the end of a key; "
        "put the whole value in quotes\n" in (command("config")[1])
    )


def test_config_shows_keys_that_a_site_supplies(command: Command) -> None:
    write(
        "blog/_config.yml",
        "defaults:\n  - scope: { path: '' }\n    values: { author: A }\n",
    )
    write("blog/_posts/2026-03-02-a.md", "---\ntitle: A\n---\n")
    write("notes/eleventy.config.js", "")
    write("notes/posts/posts.11tydata.js", "")
    write("notes/posts/a.md", "---\ntitle: A\n---\n")
    out = command("config")[1]
    assert "\nsite blog  # blog/_config.yml and blog/_posts\n" in out
    assert "\n  supplied author  # blog/_config.yml, line 3\n" in out
    assert (
        "\n  supplied unknown keys  # notes/posts/posts.11tydata.js cannot be read as data\n" in out
    )


def test_config_is_shown_for_programs(command: Command) -> None:
    told = json.loads(command("config", "--output-format", "json")[1])
    assert told["settings"]["ignore"] == {
        "value": ["missing-key"],
        "from": "newslint.toml, line 1",
    }
    assert [site["generator"] for site in told["sites"]] == ["hexo"]


def test_why_tells_what_becomes_of_an_article(command: Command) -> None:
    assert command("why", PATHS[1]) == (
        0,
        dedent("""\
        source/_posts/torn.md in a Hexo site (_config.yml and source/_posts), time zone Asia/Shanghai (_config.yml, line 2)

        status        published
        title         Torn (line 2)
        date          2026-02-30 (line 3)
                      there is no such day, and a later one is taken
                      published at 2026-03-01T16:00:00Z
        summary       none: no `<!-- more -->` ends it
        front matter  read
        body          Markdown
        findings      3:7 error impossible-date `2026-02-30` does not exist (2026-02 has 28 days): Hexo publishes it as 2026-03-02; correct the date (see date)
        """),
        "",
    )


def test_help_names_the_options(command: Command) -> None:
    code, out, err = command("check", "--help")
    assert (code, err) == (0, "")
    assert "\n  --select RULES        use these, instead of the configured\n" in out
    assert command("--version") == (0, f"newslint {__version__}\n", "")
    assert "say what the site generator makes of articles\n" in command("--help")[1]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("nope",), "no command is called `nope`; `newslint --help` lists them"),
        (("why", "gone.md"), "`gone.md` does not exist"),
        (
            ("check", "-", "a.md"),
            "`-` cannot be used with files: check standard input or files",
        ),
        (
            ("check", "--statistics", "--output-format", "sarif"),
            "--statistics counts in text or json; `sarif` has no place for it",
        ),
        (
            ("check", "--output-format", "xyz"),
            (
                "no output format is called `xyz`; there are checkstyle, concise, full, github, "
                "gitlab, grouped, json, json-lines, junit, markdown, rdjson, sarif"
            ),
        ),
    ],
)
def test_bad_usage_is_one_line_and_exit_code_two(
    command: Command, arguments: tuple[str, ...], complaint: str
) -> None:
    assert command(*arguments) == (2, "", f"newslint: {complaint}\n")
