"""The page of a rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest

from newslint import Example, Rule, Severity, option
from newslint.cli import main
from newslint.cli.explain import here, page
from newslint.cli.toml_values import key_written, written
from newslint.engine.engine_rules import ENGINE_RULES
from newslint.rendering.terminal import coloured

if TYPE_CHECKING:
    from newslint.rule import BaseRule


class Shouting(Rule):
    """
    A word is written in capital letters.

    Readers feel shouted at.

    Words in `allow` are let through.
    """

    name = "acme/shouting"
    severity = Severity.INFO
    tags = frozenset({"text", "recommended"})
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            bad="---\ntitle: A\n---\n\nHURRY\n",
            good="NATO\n",
            at="HURRY",
            generator="hexo",
            options={"allow": ("NATO",)},
        ),
    )

    allow: tuple[str, ...] = option((), "Words that are let through.")
    at_most: int = option(3, "How many may stand in an article.")


def test_the_page_has_all_that_there_is_to_say() -> None:
    assert list(page(Shouting, "acme-newslint 1.2", ["selected, as info (default)"])) == [
        "acme/shouting (info; tags: recommended, text; acme-newslint 1.2)",
        "",
        "A word is written in capital letters.",
        "",
        "Readers feel shouted at.",
        "",
        "Words in `allow` are let through.",
        "",
        'Options, under [rules."acme/shouting"]',
        "  allow = []",
        "      Words that are let through. (a list of texts)",
        "  at-most = 3",
        "      How many may stand in an article. (a whole number)",
        "",
        'Reported in a hexo site with allow = ["NATO"], at `HURRY`',
        "  | ---",
        "  | title: A",
        "  | ---",
        "  |",
        "  | HURRY",
        "",
        "Not reported",
        "  | NATO",
        "",
        "Here",
        "  selected, as info (default)",
    ]


def test_the_page_of_a_rule_of_the_engine_is_short() -> None:
    lines = list(page(ENGINE_RULES[0], "newslint 0.1.0", ["always on: newslint itself reports it"]))
    assert lines[0] == "not-utf8 (error; tags: text; newslint 0.1.0)"
    assert lines[-2:] == ["Here", "  always on: newslint itself reports it"]


def test_headings_are_painted_on_a_terminal() -> None:
    lines = list(page(Shouting, "acme-newslint 1.2", [], coloured))
    assert lines[0].startswith("\x1b[1macme/shouting\x1b[0m (\x1b[36minfo\x1b[0m;")


def test_odd_characters_of_an_example_are_escaped() -> None:
    class Odd(Rule):
        """A line separator stands in the text."""

        name = "odd"
        examples = (Example(bad="a\u2028b\n::error::x", good="\x1b[2J", at="\u2028"),)

    lines = list(page(Odd, "acme", []))
    assert r"  | a\u2028b" in lines
    assert r"  | \x1b[2J" in lines
    assert r"Reported, at `\u2028`" in lines


def description(
    *rules: dict[str, object],
    overrides: tuple[dict[str, object], ...] = (),
    ignored: tuple[str, ...] = (),
) -> dict[str, object]:
    settings = {"ignore": {"value": list(ignored), "from": "newslint.toml, line 2"}}
    return {"settings": settings, "rules": list(rules), "overrides": list(overrides)}


def entry(name: str, source: str = "default", **options: object) -> dict[str, object]:
    return {"name": name, "severity": "error", "options": options, "from": source}


@pytest.mark.parametrize(
    ("rule", "configuration", "lines"),
    [
        (ENGINE_RULES[0], description(), ["always on: newslint itself reports it"]),
        (
            Shouting,
            description(entry("other")),
            ["not selected; `newslint check --extend-select acme/shouting` adds it"],
        ),
        (
            Shouting,
            description(entry("other"), ignored=("other", "acme/shouting")),
            ["ignored (newslint.toml, line 2)"],
        ),
        (
            Shouting,
            description(entry("acme/shouting", "newslint.toml, line 3", at_most=5)),
            ["selected, as error (newslint.toml, line 3)", "at-most = 5"],
        ),
        (
            Shouting,
            description(
                entry("acme/shouting"),
                overrides=(
                    {
                        "files": ["old/**"],
                        "from": "newslint.toml, line 8",
                        "adds": [],
                        "removes": ["acme/shouting"],
                    },
                ),
            ),
            ["selected, as error (default)", 'left out in ["old/**"] (newslint.toml, line 8)'],
        ),
    ],
)
def test_the_configuration_tells_whether_a_rule_runs_here(
    rule: type[BaseRule], configuration: dict[str, object], lines: list[str]
) -> None:
    assert list(here(rule, configuration)) == lines


def test_a_broken_configuration_does_not_hide_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newslint.toml").write_text("selct = []\n")
    assert main(["explain", "not-utf8"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("not-utf8 (error;")
    assert out.splitlines()[-1].startswith("  unknown: ")
    assert "the closest is `select`" in out
    assert err == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (3, "3"),
        (0.5, "0.5"),
        (None, "not set"),
        ("a", '"a"'),
        ('say "a"', r'"say \"a\""'),
        (r"^\d+$", r"'^\d+$'"),
        (r"it's \d", r'"it' + "'" + r's \\d"'),
        (("a", "b"), '["a", "b"]'),
        ({"a-b": "c", "d/e": "f"}, '{ a-b = "c", "d/e" = "f" }'),
        ({}, "{}"),
    ],
)
def test_values_are_written_as_in_a_configuration_file(value: object, text: str) -> None:
    assert written(value) == text


def test_keys_are_quoted_unless_they_are_bare() -> None:
    assert key_written("style-block") == "style-block"
    assert key_written("acme/style") == '"acme/style"'
