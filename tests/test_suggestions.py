"""What newslint suggests in place of a name that does not exist."""

from __future__ import annotations

import pytest

from newslint.cli.arguments import UsageError, parse
from newslint.site.time_zones import complaint
from newslint.suggestions import closest, quoted

OPTIONS = (
    *("--config", "--isolated", "--select", "--extend-select", "--ignore", "--generator"),
    *("--timezone", "--output-format", "--output-file", "--force-exclude", "--help", "--fail-on"),
)
SETTINGS = (
    *("select", "extend-select", "ignore", "include", "exclude", "generator", "timezone"),
    *("front-matter", "rules", "overrides"),
)
TYPES = ("string", "number", "integer", "boolean", "list", "mapping", "date", "image", "url")


@pytest.mark.parametrize(
    ("word", "known", "suggested"),
    [
        ("--confg", OPTIONS, "--config"),
        ("--format", OPTIONS, "--output-format"),
        ("--sel", OPTIONS, "--select"),
        ("--config-file", OPTIONS, "--config"),
        ("--output-fromat", OPTIONS, "--output-format"),
        ("--Select", OPTIONS, "--select"),
        ("--output_format", OPTIONS, "--output-format"),
        ("extend_select", SETTINGS, "extend-select"),
        ("extend", SETTINGS, "extend-select"),
        ("bool", TYPES, "boolean"),
        ("int", TYPES, "integer"),
        ("str", TYPES, "string"),
        ("IMAGE", TYPES, "image"),
        ("hexoo", ("hexo", "hugo"), "hexo"),
        ("acme/wrd", ("acme/word", "apex/word"), "acme/word"),
        ("word", ("acme/word", "hugo"), "acme/word"),
    ],
)
def test_a_name_that_is_near_is_suggested(
    word: str, known: tuple[str, ...], suggested: str
) -> None:
    assert closest(word, known) == f"; the closest is `{suggested}`"


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("--fix", OPTIONS),
        ("--cache", OPTIONS),
        ("--list", OPTIONS),
        ("--watch", OPTIONS),
        ("--", OPTIONS),
        ("extends", SETTINGS),
        ("plugins", SETTINGS),
        ("gatsby", ("hexo", "hugo", "jekyll", "astro", "pelican")),
        ("text", TYPES),
        ("", TYPES),
        ("a", TYPES),
        ("acme/sums", ("acme/word", "acme/once")),
        ("x" * 1_000_000, ("x" * 100,)),
    ],
)
def test_nothing_is_suggested_where_nothing_is_near(word: str, known: tuple[str, ...]) -> None:
    assert closest(word, known, "; see --help") == "; see --help"


def test_a_long_name_is_cut_where_it_is_quoted() -> None:
    assert quoted("x" * 80) == f"`{'x' * 80}`"
    assert quoted("x" * 81) == f"`{'x' * 79}…`"


@pytest.mark.parametrize(
    ("zone", "remedy"),
    [
        ("Asia/Beijing", "; the closest is `Asia/Shanghai`"),
        ("asia/beijing", "; the closest is `Asia/Shanghai`"),
        ("Asia/Bejing", "; the closest is `Asia/Shanghai`"),
        ("Beijing", "; the closest is `Asia/Shanghai`"),
        ("Asia/New_Delhi", "; the closest is `Asia/Kolkata`"),
        ("Asia/Mumbai", "; the closest is `Asia/Kolkata`"),
        ("America/San_Francisco", "; the closest is `America/Los_Angeles`"),
        ("Europe/Munich", "; the closest is `Europe/Berlin`"),
        ("Shanghai", "; the closest is `Asia/Shanghai`"),
        ("JST", "; the closest is `Asia/Tokyo`"),
        ("cest", "; the closest is `Europe/Berlin`"),
        ("CST6", "; the closest is `CST6CDT`"),
        ("CST", ": it may be `Asia/Shanghai` or `America/Chicago`; write the one that is meant"),
        ("cst", ": it may be `Asia/Shanghai` or `America/Chicago`; write the one that is meant"),
        ("IST", ": it may be `Asia/Kolkata` or `Europe/Dublin`; write the one that is meant"),
        ("BST", ": it may be `Europe/London` or `Asia/Dhaka`; write the one that is meant"),
        ("GMT+8", "; an offset is none: write a place, such as `Asia/Shanghai`"),
        ("UTC+08:00", "; an offset is none: write a place, such as `Asia/Shanghai`"),
        ("+0800", "; an offset is none: write a place, such as `Asia/Shanghai`"),
        ("Mars/Olympus", "; names are like `Europe/Paris` or `UTC`"),
        ("Asia/Brxxxi", "; names are like `Europe/Paris` or `UTC`"),
    ],
)
def test_what_is_suggested_for_a_time_zone(zone: str, remedy: str) -> None:
    assert complaint(zone) == f"no time zone is called `{zone}`{remedy}"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            "check --fix",
            "newslint check has no option `--fix`; newslint changes no files; `newslint explain RULE` shows what to write instead",
        ),
        (
            "check --cache",
            "newslint check has no option `--cache`; newslint keeps no cache",
        ),
        ("check --list", "newslint check has no option `--list`; `newslint rules` lists the rules"),
        (
            "check --exclude a",
            "newslint check has no option `--exclude`; set `exclude` in the configuration",
        ),
        (
            "check --jobs=2",
            "newslint check has no option `--jobs`; newslint runs in one process",
        ),
        (
            "check --version",
            "newslint check has no option `--version`; `newslint --version` shows it",
        ),
        (
            "check --watch",
            "newslint check has no option `--watch`; `newslint check --help` lists them",
        ),
        ("help", "no command is called `help`; `newslint --help` lists them"),
        ("version", "no command is called `version`; `newslint --version` shows it"),
        ("lint", "no command is called `lint`; `newslint check` checks articles"),
        ("-V", "newslint has no option `-V`; `newslint --version` shows it"),
    ],
)
def test_what_is_said_of_options_and_commands_of_other_programs(command: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(command.split(), "1.0")
    assert str(caught.value) == said
