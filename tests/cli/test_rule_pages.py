"""The page of all rules in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest

from newslint import Article, Example, Rule, Severity, Span, Violation, option
from newslint.cli import main
from newslint.cli.rule_pages import rule_pages
from newslint.generators.hexo import HEXO
from newslint.generators.hugo import HUGO
from newslint.generators.unknown import UNKNOWN
from newslint.rule import FilePath

BAD = "A ```fence``` | \x1b[2J\n"


class Shouting(Rule):
    """
    A word is written in capital letters | or so.

    ::error::Readers feel shouted at.
    """

    name = "acme/shouting"
    severity = Severity.INFO
    tags = frozenset({"text", "recommended"})
    examples: ClassVar[tuple[Example, ...]] = (
        Example("HURRY\n", "hurry\n", "HURRY"),
        Example(
            bad=BAD,
            good="b\n",
            at="A",
            path="a/b.html",
            generator="hexo",
            options={"allow": ("NATO",), "words": '{\n"A": 1}'},
        ),
    )

    allow: tuple[str, ...] = option((), "Words that are let through.")
    words: FilePath = option("", "A list of words.")

    def check(self, article: Article) -> Iterator[Violation]:
        del article
        yield Violation(Span(0, 1), "not | @so loud")


class Quiet(Rule):
    """Nothing is said."""

    name = "acme/quiet"
    examples: ClassVar[tuple[Example, ...]] = (Example("a", "b", "", generator="gazette"),)

    @classmethod
    def is_recommended(cls, generator: object) -> bool:
        return generator is HEXO


class Loud(Quiet):
    """Everything is said."""

    name = "acme/loud"

    @classmethod
    def is_recommended(cls, generator: object) -> bool:
        return generator is not HEXO

    def problem(self) -> str:
        return "it needs a package"


class Plugins:
    def rules(self) -> dict[str, type[Rule]]:
        return {rule.name: rule for rule in (Loud, Quiet, Shouting)}

    def generators(self) -> dict[str, Any]:
        return {"hexo": HEXO, "hugo": HUGO, "unknown": UNKNOWN}


@pytest.fixture(scope="module")
def page() -> list[str]:
    return list(rule_pages(Plugins()))  # type: ignore[arg-type]


def test_the_table_has_a_row_for_each_rule(page: list[str]) -> None:
    begin = page.index("| --- | --- | --- | --- | --- |") + 1
    assert page[begin : begin + 4] == [
        "| [`acme/loud`](#acmeloud) | warning |  | for all but hexo | Everything is said. |",
        "| [`acme/quiet`](#acmequiet) | warning |  | for hexo | Nothing is said. |",
        (
            "| [`acme/shouting`](#acmeshouting) | info | text | yes "
            "| A word is written in capital letters \\| or so. |"
        ),
        "",
    ]


def test_half_of_the_generators_are_named_themselves() -> None:
    class Two(Plugins):
        def generators(self) -> dict[str, Any]:
            return {"hexo": HEXO, "hugo": HUGO}

    rows = [line for line in rule_pages(Two()) if line.startswith("| [")]  # type: ignore[arg-type]
    assert rows[0].startswith("| [`acme/loud`](#acmeloud) | warning |  | for hugo |")
    assert rows[1].startswith("| [`acme/quiet`](#acmequiet) | warning |  | for hexo |")


def test_a_rule_has_all_that_there_is_to_say(page: list[str]) -> None:
    begin = page.index("## acme/shouting")
    assert page[begin:] == [
        "## acme/shouting",
        "",
        "*info; recommended; tags: text*",
        "",
        "A word is written in capital letters | or so.",
        "",
        r"\x3a:error::Readers feel shouted at.",
        "",
        'Options, under `[rules."acme/shouting"]`:',
        "",
        "* `allow` (a list of texts; default `[]`): Words that are let through.",
        '* `words` (a path; default `""`): A list of words.',
        "",
        "Reported at `HURRY`:",
        "",
        "```markdown",
        "HURRY",
        "```",
        "",
        "> not `\\|` `@so` loud",
        "",
        "Not reported:",
        "",
        "```markdown",
        "hurry",
        "```",
        "",
        (
            'Reported at `A` in a Hexo site, in `a/b.html`, with `allow = ["NATO"]` and `words` naming '
            'a file with `{ "A": 1}`:'
        ),
        "",
        "````html",
        r"A ```fence``` | \x1b[2J",
        "````",
        "",
        "> not `\\|` `@so` loud",
        "",
        "Not reported:",
        "",
        "```html",
        "b",
        "```",
    ]


@pytest.mark.parametrize("rule", ["acme/quiet", "acme/loud"])
def test_an_example_that_cannot_be_checked_has_no_message(page: list[str], rule: str) -> None:
    begin = page.index(f"## {rule}")
    assert page[begin + 6 : begin + 12] == ["Reported:", "", "```markdown", "a", "```", ""]
    assert page[begin + 12] == "Not reported:"


def test_the_command_line_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--output-format", "markdown"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# Rules\n")
    assert "\n## missing-key\n\n*error; recommended; tags: front-matter*\n" in printed
