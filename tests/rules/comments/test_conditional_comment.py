"""What conditional-comment reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import violations


def found(rule: BaseRule, text: str, path: str = "a.html") -> list[tuple[str, str, list[str]]]:
    article = Article.from_text(text, path)
    return [
        (article.cut(v.span), v.full_message, [article.cut(place.span) for place in v.related])
        for v in violations(rule, article)
    ]


def test_a_condition_that_hides_is_reported_whole(rule: BaseRule) -> None:
    comment = "<!--[if lt IE 9]>\n<p>Please update.</p>\n<![endif]-->"
    message = "all browsers ignore the condition `[if lt IE 9]`; remove it"
    assert found(rule, f"{comment}\n", "a.md") == [(comment, message, [])]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("<!--[if !IE]> -->", "<!-- <![endif]-->"),
        ("<!--[if !IE]><!-->", "<!--<![endif]-->"),
        ("<!--[if !IE]>-->", "<!--<![endif]-->"),
        ("<![if !IE]>", "<![endif]>"),
    ],
)
def test_a_condition_that_shows_is_one_finding(rule: BaseRule, first: str, last: str) -> None:
    message = "all browsers ignore the condition `[if !IE]`; remove both comments"
    assert found(rule, f"{first}\n<p>a</p>\n{last}\n") == [(first, message, [last])]


def test_inner_conditions_are_paired_first(rule: BaseRule) -> None:
    text = "<![if IE]>a<![if lt IE 8]>b<![endif]>c<![endif]>"
    assert [cut for cut, _, _ in found(rule, text)] == ["<![if IE]>", "<![if lt IE 8]>"]


def test_conditions_for_mail_name_their_reader(rule: BaseRule) -> None:
    (finding,) = found(rule, "<!--[if mso]><table><tr><td><![endif]-->\n")
    assert finding[1] == "only Outlook reads the condition `[if mso]`; remove it"


def test_a_condition_without_an_end_is_reported(rule: BaseRule) -> None:
    assert [cut for cut, _, _ in found(rule, "<![if IE]>a\n")] == ["<![if IE]>"]


def test_an_end_without_a_condition_is_reported(rule: BaseRule) -> None:
    message = "`[endif]` ends no condition, and no program reads it; remove it"
    assert found(rule, "<p>a</p><!--<![endif]-->\n") == [("<!--<![endif]-->", message, [])]


def test_conditions_that_markdown_shows_are_reported(rule: BaseRule) -> None:
    text = "## <![if !supportLists]>1. <![endif]>安装\n\n`<![if IE]>`\n"
    message = (
        "the condition `<![if !supportLists]>` is text to Markdown, so readers see it; remove it"
    )
    assert found(rule, text, "a.md")[0] == ("<![if !supportLists]>", message, [])
    assert len(found(rule, text, "a.md")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "<p>a [if IE] b</p>\n",
        "<!-- [if you like] a note -->\n",
        "<!--[if !supportLists]-->1.<!--[endif]-->\n",
        "<!--[if gte mso 9]><xml></xml><![endif]-->\n",
        "<!--[if !IE]>|xGv00|0a1b2c3d<![endif]-->\n",
        "<!--[if IE]> never closed\n",
    ],
)
def test_what_is_no_condition_or_of_other_rules_is_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text) == []
    assert found(rule, text, "a.md") == []


def test_layouts_are_let_through(rule: BaseRule) -> None:
    text = "<!--[if lt IE 9]><script></script><![endif]-->\n"
    assert found(rule, text, "_layouts/page.html") == []
    assert found(rule, text, "posts/page.html") != []
