"""Which rules run: a table of who beats whom, within one place and between several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint import Rule
from newslint.config.layers import Layer, Registry, Stack
from newslint.config.selection import Choice, complaint
from newslint.generators.hexo import HEXO
from newslint.generators.unknown import UNKNOWN

if TYPE_CHECKING:
    from newslint.generators import Generator
    from newslint.rule import BaseRule


class BlurredImage(Rule):
    """An image is blurred."""

    name = "blurred-image"
    tags = frozenset({"image", "recommended"})


class HugeImage(Rule):
    """An image is huge."""

    name = "huge-image"
    tags = frozenset({"image"})


class StaleLink(Rule):
    """A link is stale."""

    name = "stale-link"
    tags = frozenset({"link", "image"})

    @classmethod
    def is_recommended(cls, generator: Generator) -> bool:
        return generator.name == "hexo"


RULES: dict[str, type[BaseRule]] = {
    rule.name: rule for rule in (BlurredImage, HugeImage, StaleLink)
}
NOTHING = Choice()
OFFER = Registry(RULES, {"hexo": HEXO, "unknown": UNKNOWN})


def selected(layers: list[Choice], barred: Choice = NOTHING, generator: Generator = UNKNOWN) -> str:
    stack = Stack(tuple(Layer(choice) for choice in layers), barred, OFFER)
    return " ".join(name for name in RULES if stack.selects(RULES[name], generator))


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        ("", "", ""),
        ("recommended", "", "blurred-image"),
        ("all", "", "blurred-image huge-image stale-link"),
        ("image", "", "blurred-image huge-image stale-link"),
        ("link", "", "stale-link"),
        ("huge-image", "", "huge-image"),
        ("recommended link", "", "blurred-image stale-link"),
        # a name beats a tag
        ("image", "huge-image", "blurred-image stale-link"),
        ("huge-image", "image", "huge-image"),
        # a tag beats recommended
        ("recommended", "image", ""),
        ("image", "recommended", "blurred-image huge-image stale-link"),
        # recommended beats all
        ("all", "recommended", "huge-image stale-link"),
        ("recommended", "all", "blurred-image"),
        # a name beats recommended and all
        ("recommended", "blurred-image", ""),
        ("huge-image", "all", "huge-image"),
        ("all", "huge-image", "blurred-image stale-link"),
        # on a tie ignore wins
        ("huge-image", "huge-image", ""),
        ("link", "image", ""),
        ("recommended", "recommended", ""),
        ("all", "all", ""),
    ],
)
def test_the_more_precise_word_wins_and_on_a_tie_ignore(
    select: str, ignore: str, runs: str
) -> None:
    choice = Choice(tuple(select.split()), tuple(ignore.split()))
    assert selected([choice]) == runs


@pytest.mark.parametrize(
    ("layers", "runs"),
    [
        # what a later layer does not speak of stays
        ([("image", ""), ("", "")], "blurred-image huge-image stale-link"),
        ([("image", ""), ("", "huge-image")], "blurred-image stale-link"),
        ([("link", ""), ("huge-image", "")], "huge-image stale-link"),
        # the later one wins, however precise the earlier one is
        ([("huge-image", ""), ("", "image")], ""),
        ([("image", ""), ("", "all")], ""),
        ([("all", "huge-image"), ("image", "")], "blurred-image huge-image stale-link"),
        ([("all", "image"), ("link", ""), ("", "stale-link")], ""),
        ([("all", "image"), ("", "stale-link"), ("link", "")], "stale-link"),
        # within the later one, the more precise word wins
        ([("all", ""), ("huge-image", "all")], "huge-image"),
        ([("", ""), ("image", "huge-image")], "blurred-image stale-link"),
    ],
)
def test_the_later_layer_wins(layers: list[tuple[str, str]], runs: str) -> None:
    choices = [Choice(tuple(add.split()), tuple(drop.split())) for add, drop in layers]
    assert selected(choices) == runs


@pytest.mark.parametrize(
    ("barred", "runs"),
    [
        (Choice(ignore=("huge-image",)), "blurred-image stale-link"),
        (Choice(ignore=("image",)), ""),
        (Choice(select=("huge-image",), ignore=("image",)), "huge-image"),
        (Choice(select=("image",), ignore=("all",)), "blurred-image huge-image stale-link"),
    ],
)
def test_what_the_command_line_ignores_no_layer_brings_back(barred: Choice, runs: str) -> None:
    assert selected([Choice(), Choice(select=("all",))], barred) == runs


def test_recommended_depends_on_the_generator() -> None:
    assert selected([Choice(("recommended",))], generator=HEXO) == "blurred-image stale-link"
    assert selected([Choice(("recommended",))], generator=UNKNOWN) == "blurred-image"


def test_recommended_depends_on_the_generator_that_an_override_names() -> None:
    stack = Stack((Layer(Choice(("recommended",)), UNKNOWN),), Choice(), OFFER)
    assert not stack.may_select(StaleLink)
    assert stack.extended([Layer(generator=HEXO)]).may_select(StaleLink)


@pytest.mark.parametrize("name", ["all", "recommended", "image", "link", "stale-link"])
def test_rules_tags_and_the_two_words_can_be_selected_and_ignored(name: str) -> None:
    assert complaint(name, RULES, ignored=False) is None
    assert complaint(name, RULES, ignored=True) is None


@pytest.mark.parametrize(
    ("name", "ignored", "said"),
    [
        (
            "huge-images",
            False,
            "no rule or tag is called `huge-images`; the closest is `huge-image`",
        ),
        ("recomended", True, "no rule or tag is called `recomended`; the closest is `recommended`"),
        ("zzz", True, "no rule or tag is called `zzz`; `newslint rules` lists them"),
        (
            "too-large",
            True,
            "`too-large` cannot be ignored: it reports what newslint could not check",
        ),
    ],
)
def test_a_name_that_does_not_work_is_refused(name: str, ignored: bool, said: str) -> None:  # noqa: FBT001
    assert complaint(name, RULES, ignored=ignored) == said


def test_a_hopelessly_long_name_is_refused_at_once() -> None:
    said = complaint("x" * 100_000, RULES, ignored=False)
    assert said == f"no rule or tag is called `{'x' * 79}…`; `newslint rules` lists them"
