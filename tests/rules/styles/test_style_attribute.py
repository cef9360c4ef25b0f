"""What style-attribute reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations
from newslint.violation import Severity


def messages(rule: BaseRule, text: str, path: str = "a.md") -> list[str]:
    return [violation.full_message for violation in violations(rule, Article.from_text(text, path))]


def test_the_attribute_is_reported_with_its_properties(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <p style='color: red; text-align: left; margin:0; color: blue'>港口</p>
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this style overrides the theme: `color`, `margin`; move the style to the theme
        """,
    )
    assert rule.severity is Severity.INFO
    assert "recommended" not in rule.tags


def test_each_element_is_one_finding(rule: BaseRule) -> None:
    text = '<p style="color: red">a <b STYLE="color: red">b</b></p>\n'
    assert (
        messages(rule, text)
        == ["this style overrides the theme: `color`; move the style to the theme"] * 2
    )


def test_many_properties_are_counted(rule: BaseRule) -> None:
    style = "; ".join(f"p{number}: 1" for number in range(11))
    (message,) = messages(rule, f'<p style="{style}">a</p>\n')
    assert message.endswith(
        ": `p0`, `p1`, `p2`, `p3`, `p4`, `p5`, `p6`, `p7` and 3 more; move the style to the theme"
    )


def test_what_word_wrote_is_never_let_through(rule: BaseRule) -> None:
    (message,) = messages(rule, '<p style="mso-margin-top-alt:auto;text-align:left">a</p>\n')
    assert (
        message
        == "this style from Word overrides the theme: `mso-margin-top-alt`; move the style to the theme"
    )
    assert messages(type(rule)(allow_properties=("mso-",)), '<p style="mso-a:b">a</p>\n')


@pytest.mark.parametrize("attribute", ['style=""', "style", "style=' '"])
def test_an_empty_attribute_is_reported(rule: BaseRule, attribute: str) -> None:
    assert messages(rule, f"<p {attribute}>a</p>\n") == [
        "the `style` attribute is empty; remove it"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A style of their own.\n",
        '<td style="text-align: right; width: 40%">a</td>\n',
        '<img style="zoom:67%;" src="a.png" alt="a">\n',
        '<p style="display: none">a</p>\n',
        '<p style="{{ page.style }}">a</p>\n',
        '<p style="color: {{ page.colour }}">a</p>\n',
        "<Box style={{ color: 'red' }}>a</Box>\n",
        '<p :style="color: red">a</p>\n',
        '<svg style="fill: red"><path style="stroke: red"/></svg>\n',
        '<iframe style="border: 0" src="a"></iframe>\n',
        '`<p style="color: red">`\n',
        '```\n<p style="color: red">a</p>\n```\n',
    ],
)
def test_what_is_allowed_and_what_is_no_style_is_let_through(rule: BaseRule, text: str) -> None:
    assert messages(rule, text) == []


def test_properties_can_be_allowed_by_name_and_by_beginning(rule: BaseRule) -> None:
    text = '<p style="margin-left: 1px; color: red; border: 0">a</p>\n'
    allowing = type(rule)(allow_properties=("margin-", "color"))
    assert messages(allowing, text) == [
        "this style overrides the theme: `border`; move the style to the theme"
    ]


def test_eight_properties_are_all_named(rule: BaseRule) -> None:
    style = "; ".join(f"p{number}: 1" for number in range(8))
    (message,) = messages(rule, f'<p style="{style}">a</p>\n')
    assert message.endswith("`p6`, `p7`; move the style to the theme")


def test_a_value_without_a_property_is_passed_over(rule: BaseRule) -> None:
    assert messages(rule, '<p style=": red; color: blue">a</p>\n') == [
        "this style overrides the theme: `color`; move the style to the theme"
    ]
