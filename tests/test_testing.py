"""The checks of rules that newslint offers to its own tests and to plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from newslint import Article, Example, Rule, SiteRule, Span, Violation, option
from newslint.generators import Generator
from newslint.testing import (
    check_annotated,
    check_documentation,
    check_examples,
    check_rule,
    runner_commands,
    violations,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.site import Site


class Shouting(Rule):
    """
    A word is written in capital letters.

    Readers feel shouted at.
    """

    name = "shouting"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(bad="Now HURRY up\n", good="Now hurry up\n", at="HURRY"),
        Example(bad="An ABC\n", good="NATO\n", at="ABC", options={"allow": ("NATO",)}),
    )

    allow: tuple[str, ...] = option((), "Words that are let through.")

    def check(self, article: Article) -> Iterator[Violation]:
        at = 0
        for word in article.text.split():
            at = article.text.index(word, at)
            if word.isupper() and len(word) > 1 and word not in self.allow:
                yield Violation(Span(at, at + len(word)), f"write `{word.lower()}`")
            at += len(word)


def test_a_sound_rule_passes() -> None:
    check_rule(Shouting)


def test_an_example_that_is_not_reported_is_named() -> None:
    class Silent(Shouting):
        """A word."""

        name = "silent"
        examples = (Example(bad="calm", good="calm", at="calm"),)

    with pytest.raises(AssertionError, match="example 1 of silent: `bad` is not reported"):
        check_examples(Silent)


def test_an_example_reported_elsewhere_says_where() -> None:
    class Elsewhere(Shouting):
        """A word."""

        name = "elsewhere"
        examples = (Example(bad="AN ERROR", good="calm", at="ERROR"),)

    with pytest.raises(AssertionError, match="reported at 'AN', not at 'ERROR'"):
        check_examples(Elsewhere)


def test_a_good_example_that_is_reported_says_how() -> None:
    class Strict(Shouting):
        """A word."""

        name = "strict"
        examples = (Example(bad="AN", good="an ERROR", at="AN"),)

    with pytest.raises(AssertionError, match="`good` is reported at 'ERROR': write `error`"):
        check_examples(Strict)


def test_a_rule_without_examples_is_refused() -> None:
    class Bare(Rule):
        """A word."""

        name = "bare"

    with pytest.raises(AssertionError, match="bare has no examples"):
        check_examples(Bare)


def test_an_example_may_name_a_generator_of_the_plugin() -> None:
    class Elsewhere(Shouting):
        """A word."""

        name = "elsewhere"
        examples = (Example(bad="AN", good="an", at="AN", generator="acme"),)

    with pytest.raises(AssertionError, match="no generator is called acme"):
        check_examples(Elsewhere)
    check_examples(Elsewhere, [Generator("acme", "Acme")])


def test_a_page_begins_with_a_sentence() -> None:
    class Mumbling(Shouting):
        """some words without an end"""

        name = "mumbling"

    with pytest.raises(AssertionError, match="must begin with a sentence"):
        check_documentation(Mumbling)


def test_a_rule_has_a_page_of_its_own() -> None:
    class Silent(Rule):
        name = "silent"

    Silent.__doc__ = None
    with pytest.raises(AssertionError, match="silent has no docstring"):
        check_documentation(Silent)


def test_options_are_documented_by_a_sentence() -> None:
    class Vague(Rule):
        """A word."""

        name = "vague"
        words: int = option(3, "")

    with pytest.raises(AssertionError, match="option `words` of vague"):
        check_documentation(Vague)


@pytest.mark.parametrize("name", ["", "Shouting", "a_b", "acme/", "a--b", "acme/x/y"])
def test_names_are_in_kebab_case(name: str) -> None:
    named = type("Named", (Shouting,), {"name": name, "__doc__": "A word."})
    with pytest.raises(AssertionError, match="kebab case"):
        check_documentation(named)


def reports(*found: Violation) -> Rule:
    class Fixed(Rule):
        """A place."""

        name = "fixed"

        def check(self, article: Article) -> Iterator[Violation]:
            del article
            yield from found

    return Fixed()


@pytest.mark.parametrize(
    ("found", "account"),
    [
        ([Violation(Span(0, 99), "x")], "place 0-99 in a text of 5"),
        ([Violation(Span(3, 2), "x")], "place 3-2"),
        ([Violation(Span(4, 5), "x"), Violation(Span(0, 1), "x")], "offset 0 after offset 4"),
        ([Violation(Span(0, 1), "a period.")], "ends in a period"),
        ([Violation(Span(0, 1), "two\nlines")], "not one line"),
        ([Violation(Span(0, 1), "")], "is empty"),
        ([Violation(Span(0, 1), "x", "write it.")], "a help of .* ends in a period"),
        ([Violation(Span(0, 1), "x", "two\nlines")], "a help of .* is not one line"),
    ],
)
def test_the_laws_of_violations_are_kept(found: list[Violation], account: str) -> None:
    with pytest.raises(AssertionError, match=account):
        violations(reports(*found), Article.from_text("texts"))


def test_a_site_rule_sees_a_site_of_one_article() -> None:
    class Twice(SiteRule[str]):
        """A first word is used twice."""

        name = "twice"

        def collect(self, article: Article) -> Iterator[Any]:
            yield article.text.split()[0]

        def check(
            self, facts: Mapping[str, list[Any]], site: Site
        ) -> Iterator[tuple[str, Violation]]:
            for path, words in facts.items():
                yield path, Violation(Span(0, 1), f"{words[0]} in {len(site.files)} file")

    (violation,) = violations(Twice(), Article.from_text("one two"))
    assert violation.full_message == "one in 1 file"


@pytest.mark.parametrize("fact", [Span(0, 1), {"span": (0, 1)}, {1: "a"}, {"a"}])
def test_a_fact_that_changes_on_its_way_through_json_is_refused(fact: object) -> None:
    class Asking(SiteRule[object]):
        """A fact is no JSON value."""

        name = "asking"

        def collect(self, article: Article) -> Iterator[object]:
            del article
            yield fact

        def check(
            self, facts: Mapping[str, list[object]], site: Site
        ) -> Iterator[tuple[str, Violation]]:
            del facts, site
            yield from ()

    with pytest.raises(AssertionError, match="a fact of asking is not a plain JSON value"):
        violations(Asking(), Article.from_text("one"))


def test_carets_mark_every_place() -> None:
    check_annotated(
        Shouting(),
        """
        the ABC and the XYZ of it
            ^^^ write `abc`
                        ^^^
        no more
        """,
    )


def test_carets_stand_as_an_editor_shows_them() -> None:
    def marks(text: str, marked: str) -> Rule:
        start = text.index(marked)
        return reports(Violation(Span(start, start + len(marked)), "here"))

    check_annotated(marks("\n港口将于周五", "周五"), "\n港口将于周五\n        ^^^^")
    check_annotated(marks("\ne\u0301 <b>", "<b>"), "\ne\u0301 <b>\n  ^^^")


def test_empty_places_and_those_of_several_lines_are_marked_too() -> None:
    check_annotated(reports(Violation(Span(1, 1), "x")), "\nabc\n^")
    check_annotated(reports(Violation(Span(2, 6), "x")), "\nabc\n ^^\ndef\n")


def test_the_account_shows_both_annotations() -> None:
    with pytest.raises(AssertionError) as error:
        check_annotated(Shouting(), "the ABC\n^^^")
    assert str(error.value) == ("shouting reports\n\nthe ABC\n    ^^^\n\nand not\n\nthe ABC\n^^^")


def test_a_wrong_message_is_shown() -> None:
    with pytest.raises(AssertionError, match=r"\^\^\^ write `abc`\n\nand not"):
        check_annotated(Shouting(), "the ABC\n    ^^^ write `xyz`")


def test_a_runner_obeys_commands_at_the_start_of_a_line_and_brackets_anywhere() -> None:
    assert runner_commands("fine\n \u3000::error::x\rno ::error::\r\na ##[group] b\n##vso") == [
        " \u3000::error::x",
        "a ##[group] b",
    ]
