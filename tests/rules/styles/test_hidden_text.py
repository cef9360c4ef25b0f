"""What hidden-text reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def messages(rule: BaseRule, text: str, path: str = "a.md") -> list[str]:
    return [violation.full_message for violation in violations(rule, Article.from_text(text, path))]


def test_the_style_that_hides_is_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <p>港口</p><p style="display:none">便宜机票</p>
                      ^^^^^^^^^^^^^^^^^^^^ `display: none` hides text from readers; remove what is hidden, or show it
        """,
    )


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("DISPLAY: None !important", "display: none"),
        ("visibility:hidden", "visibility: hidden"),
        ("font-size:0", "font-size: 0"),
        ("font-size: 0.0px; color: red", "font-size: 0.0px"),
        ("opacity: 0", "opacity: 0"),
        ("position:absolute; left:-9999px", "left: -9999px"),
        ("top: -1000em; position: fixed", "top: -1000em"),
        ("text-indent: -9999px", "text-indent: -9999px"),
        ("display: block; display: none", "display: none"),
    ],
)
def test_ways_to_hide(rule: BaseRule, style: str, shown: str) -> None:
    text = f'<div style="{style}">Cheap flights</div>\n'
    assert messages(rule, text) == [
        f"`{shown}` hides text from readers; remove what is hidden, or show it"
    ]


def test_a_hidden_link_is_named(rule: BaseRule) -> None:
    text = '<div style="left:-5000px;position:absolute"><a href="http://a.example">a</a></div>\n'
    assert messages(rule, text) == [
        "`left: -5000px` hides text and a link from readers; remove what is hidden, or show it"
    ]


def test_the_attribute_that_hides_is_reported(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <p><a href="/a" class="source" hidden>来源</a></p>
                                       ^^^^^^ `hidden` hides a link from readers; remove what is hidden, or show it
        """,
    )


@pytest.mark.parametrize("written", ["hidden", "HIDDEN", 'hidden=""', "hidden=hidden"])
def test_the_attribute_hides_whatever_it_says(rule: BaseRule, written: str) -> None:
    text = f"<div {written}><p>Cheap flights</p></div>\n"
    assert messages(rule, text, "a.html") == [
        "`hidden` hides text from readers; remove what is hidden, or show it"
    ]


def test_attributes_and_styles_are_told_in_order(rule: BaseRule) -> None:
    text = '<p hidden style="opacity:0">a</p>\n<p style="opacity:0">b</p>\n<p hidden>c</p>\n'
    assert messages(rule, text) == [
        "`hidden` hides text from readers; remove what is hidden, or show it",
        "`opacity: 0` hides text from readers; remove what is hidden, or show it",
        "`hidden` hides text from readers; remove what is hidden, or show it",
    ]


def test_what_is_hidden_twice_is_one_finding(rule: BaseRule) -> None:
    text = '<p style="display:none">a <b style="display:none">b</b></p>\n<p style="opacity:0">c</p>'
    assert len(messages(rule, text)) == 2


def test_markdown_in_a_hidden_element_counts(rule: BaseRule) -> None:
    assert len(messages(rule, '<div style="display:none">\n\n**Cheap** flights\n\n</div>\n')) == 1


@pytest.mark.parametrize(
    "style",
    [
        "display: inline",
        "opacity: 0.5",
        "font-size: 0.9rem",
        "left: -9999px",
        "position: absolute; left: -20px",
        "position: absolute; left: -100%",
        "text-indent: -2em",
        "display: none; display: block",
        "visibility: visible",
        "margin-left: -9999px; background: url(display:none)",
    ],
)
def test_styles_that_hide_nothing_are_let_through(rule: BaseRule, style: str) -> None:
    assert messages(rule, f'<div style="{style}">text</div>\n') == []


@pytest.mark.parametrize(
    "text",
    [
        "The style display:none hides text.\n",
        '<img style="display:none" src="a.png" alt="text">\n',
        '<p style="display:none"></p>\n',
        '<p style="display:none">&nbsp; <img src="a.png" alt="text"> --- <!-- text --></p>\n',
        '<p style="display:none"><script>text</script><style>text</style></p>\n',
        '<p style="display:none">{{ page.title }}{% include a.html %}</p>\n',
        '<div style="left:-5000px;position:absolute">Leave empty <input name="b"></div>\n',
        '<div style="display:none">$\\newcommand{\\a}{b}$</div>\n',
        '<svg style="display:none"><text>text</text></svg>\n',
        '<svg><text style="display:none">text</text></svg>\n',
        '<p id="more" style="display:none">text</p>\n<a href="#more">a</a>\n',
        '<p class="late" style="display:none">text</p>\n<script>show(".late")</script>\n',
        '<p v-if="a" style="display:none">text</p>\n',
        '<p x-show="a" style="display:none">text</p>\n',
        '<p style="display:none">never closed\n',
        "What is hidden is hidden: <b>a</b>\n",
        '<p hidden="until-found">text</p>\n',
        '<p hidden="{{ page.a }}">text</p>\n',
        "<button hidden>text</button>\n",
        '<p id="more" hidden>text</p>\n<a href="#more">a</a>\n',
        "<p hidden></p>\n",
        "`<p hidden>text</p>`\n",
        '`<p style="display:none">text</p>`\n',
    ],
)
def test_what_is_no_text_or_may_be_shown_is_let_through(rule: BaseRule, text: str) -> None:
    assert messages(rule, text) == []


def test_layouts_are_let_through(rule: BaseRule) -> None:
    text = '<p style="display:none">text</p>\n'
    assert messages(rule, text, "_layouts/a.html") == []
    assert len(messages(rule, text, "posts/a.html")) == 1


@pytest.mark.parametrize(
    ("unit", "reported"),
    [
        ('<p style="display:none"><script></p>', 0),
        ('<p id=a style="display:none">', 0),
        ('<b style="display:none">1</b>', 300),
        ('<p class=a style="display:none">a</p><script></script>', 300),
    ],
)
def test_hundreds_are_each_judged(rule: BaseRule, unit: str, reported: int) -> None:
    assert len(violations(rule, Article.from_text(unit * 300, "a.html"))) == reported
