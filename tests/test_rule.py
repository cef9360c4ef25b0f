"""What a rule class makes of its body."""

import pytest

from newslint.rule import Rule, option


class Plain(Rule):
    """A rule of a module that keeps its annotations as they are."""

    name = "acme/plain"

    most: int = option(4, "The most that there may be.")
    words: tuple[str, ...] = option((), "The words that are let through.")


def test_options_have_the_types_of_their_annotations_however_these_are_kept() -> None:
    assert {name: found.type for name, found in Plain.options.items()} == {
        "most": "int",
        "words": "tuple[str, ...]",
    }


def test_a_configured_rule_is_a_value() -> None:
    rule = Plain(most=5)
    assert rule == Plain(most=5)
    assert rule != Plain()
    assert (rule.most, Plain().most) == (5, 4)
    with pytest.raises(AttributeError, match="acme/plain is immutable"):
        rule.most = 6


def test_an_option_that_is_not_declared_is_refused() -> None:
    with pytest.raises(TypeError, match="acme/plain has no option `least`"):
        Plain(least=1)
