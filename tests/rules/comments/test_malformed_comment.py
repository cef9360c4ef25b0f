"""What malformed-comment reports, and what it lets through."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.rule import BaseRule
from newslint.testing import check_annotated, violations


def found(rule: BaseRule, text: str, path: str = "a.md") -> list[tuple[str, str]]:
    article = Article.from_text(text, path)
    return [(article.cut(v.span), v.full_message) for v in violations(rule, article)]


@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_another_end_than_that_of_comments_is_reported(rule: BaseRule, path: str) -> None:
    assert found(rule, "<p>a</p>\n<!-- note --!>\n<p>b</p>\n", path) == [
        (
            "<!-- note --!>",
            "`--!>` closes a comment in browsers, but not in Markdown and XML; write `-->`",
        )
    ]


@pytest.mark.parametrize("comment", ["<!-->", "<!--->"])
def test_a_comment_that_ends_before_it_begins_is_reported(rule: BaseRule, comment: str) -> None:
    message = f"browsers read `{comment}` as an empty comment; write `<!-- -->`"
    assert found(rule, f"{comment} note -->\n") == [(comment, message)]


def test_a_comment_in_a_comment_is_reported_where_it_opens(rule: BaseRule) -> None:
    check_annotated(
        rule,
        """
        <!--
        <p>旧闻</p>
        <!-- 图 -->
        ^^^^ the comment that begins on line 2 is still open here; close it before this `<!--`, or remove this `<!--`
        -->
        """,
    )


@pytest.mark.parametrize(
    "text",
    ["<?php the_title(); ?>", "<!x>", "<!-more-->", "<![CDATA[a]]>", "</ b>", "<?xml version=1?>"],
)
def test_what_browsers_take_for_a_comment_is_reported(rule: BaseRule, text: str) -> None:
    message = f"browsers read `{text}` as a comment and hide it; write `&lt;` for `<` if it is text"
    assert found(rule, f"<p>a{text}b</p>\n", "a.html") == [(text, message)]


@pytest.mark.parametrize("opener", ["<!–", "<!—", "<!–-", "<!-", "<! --"])
def test_what_opens_no_comment_in_markdown_is_reported(rule: BaseRule, opener: str) -> None:
    message = f"`{opener}` opens no comment, so readers see it as text; write `<!--`"
    assert found(rule, f"Text.\n\n{opener}more-->\n") == [(opener, message)]


def test_findings_come_in_order(rule: BaseRule) -> None:
    text = "<!–more–>\n\n<p>a <!-- b --!> c</p>\n\n<!–more–>\n"
    assert [cut for cut, _ in found(rule, text)] == ["<!–", "<!-- b --!>", "<!–"]


@pytest.mark.parametrize("path", ["a.md", "a.html"])
@pytest.mark.parametrize(
    "text",
    [
        "Text.\n",
        "<!-- a -- b ---- c -->\n<!---->\n<!-- -->\n",
        "<!-- open\n",
        "<!DOCTYPE html>\n<p>a</p>\n",
        "<svg><style><![CDATA[a]]></style></svg>\n",
        "<svg><![CDATA[a]]></svg>\n",
        "<details>\n<summary>a</ summary>\n</details>\n",
        "<?xml version='1.0'?>\n<feed><![CDATA[a]]></feed>\n",
        "{% x %}\n<feed xmlns='a'><title><![CDATA[a]]></title></feed>\n",
        "<!--[if IE]><!-->a<!--<![endif]-->\n",
        "<pre>a <!-- b --> c</pre>\n",
        "<script>/* <!- */</script>\n",
        "<!-- <!- -->\n",
    ],
)
def test_what_is_sound_or_of_other_rules_is_let_through(
    rule: BaseRule, text: str, path: str
) -> None:
    assert found(rule, text, path) == []


@pytest.mark.parametrize("text", ["```\n<!–a–>\n<?php ?>\n```\n", "`<!–a–>` and `<?x?>`\n"])
def test_samples_of_code_are_let_through(rule: BaseRule, text: str) -> None:
    assert found(rule, text) == []


def test_conditions_are_let_through(rule: BaseRule) -> None:
    assert found(rule, "<![if !IE]>a<![endif]>\n", "a.html") == []


@pytest.mark.parametrize(
    ("unit", "path"),
    [
        ("<!–", "a.md"),
        ("<!-", "a.md"),
        ("<?x?>\n", "a.html"),
        ("<svg></svg><![CDATA[a]]>", "a.html"),
        ("</ x>\n", "a.html"),
    ],
)
def test_a_thousand_are_each_reported(rule: BaseRule, unit: str, path: str) -> None:
    article = Article.from_text(f"{unit * 1_000}\n", path)
    assert len(violations(rule, article)) == 1_000


def test_a_torn_end_tag_of_an_element_that_is_never_closed_is_of_another_rule(
    rule: BaseRule,
) -> None:
    assert found(rule, "<DIV>a</ DIV>\n") == []
    assert [place for place, _ in found(rule, "<div>a</div></ DIV>\n")] == ["</ DIV>"]
