from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = [
    *"<>\"'/=!-&? \n\t\x0c\0aBé港🌊\u2028\u0085",
    *("<!--", "-->", "--!>", "--", "<!", "</", "<?", "/>", "<![CDATA[", "]]>", "<!DOCTYPE html>"),
    *(
        "<a ",
        "<p>",
        "</p>",
        "<div",
        "<img src=",
        "<IMG",
        "<image ",
        "</image>",
        "<br>",
        "<b>",
        "</b>",
    ),
    *(" class='", ' style="', " x=y", " viewBox=1", " a\0b='c'", "&amp;", "&#0;"),
    *("<table>", "<tr>", "<td>", "</table>", "<form>", "<select><option>", "<template>"),
    *("</template>", "<svg>", "<svg ", "</svg>", "<math><mi>", "<foreignObject>", "<title/>"),
    *("<style>", "</style>", "<script>", "</script>", "<title>", "</title>", "<textarea>"),
    *("<noscript>", "</noscript>", "<NoScript/>", "<xmp>", "<iframe>", "<plaintext>"),
]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


def html(text: str) -> Article:
    return Article.from_text(text, "page.html")


@pytest.mark.slow
@settings(derandomize=True, max_examples=1500, deadline=None)
@given(MARKUP)
def test_every_place_in_html_holds_what_it_is_said_to_hold(
    places_are_true: Callable[[Article], None], markup: str
) -> None:
    # Tokens know no CDATA section: `test_a_cdata_section_in_a_drawing...` below.
    assume("<![CDATA[" not in markup or not ("<svg" in markup or "<math" in markup))

    places_are_true(html(markup))


@pytest.mark.slow
@settings(derandomize=True, max_examples=1000, deadline=None)
@given(MARKUP, st.sampled_from(["", "    ", "\n\n    ", "> ", "\n- "]))
def test_every_place_in_markdown_holds_what_it_is_said_to_hold(
    places_are_true: Callable[[Article], None], markup: str, before: str
) -> None:
    assume("<![CDATA[" not in markup)

    places_are_true(Article.from_text(f"---\ntitle: é\n---\n{before}<div>{before}{markup}"))


@pytest.mark.parametrize(
    ("markup", "comments"),
    [
        ("a", []),
        ("<!--a-->b<!-- c -->", ["a", " c "]),
        ("<!---->", [""]),
        ("<!-->a<!--->b", ["", ""]),
        ("<!--a--!>b", ["a"]),
        ("<!--a<!--b-->", ["a<!--b"]),
        ("<!--a--->", ["a-"]),
        ("<!--a\0&amp;é\n\u2028🌊-->", ["a\0&amp;é\n\u2028🌊"]),
        ("<style><!--a--></style><script><!--b--></script><textarea><!--c--></textarea>", []),
        ("<a title='<!--b-->'>", []),
        ("<pre><code><!--a--></code></pre><template><!--b--></template>", ["a", "b"]),
    ],
)
def test_comments_are_what_a_browser_takes_as_comments(markup: str, comments: list[str]) -> None:
    found = html(markup).comments

    assert [comment.text for comment in found] == comments
    assert all(comment.is_closed and not comment.is_bogus for comment in found)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p><!-- a <p>", " a <p>"),
        ("<!--", ""),
        ("<!--a--!", "a--!"),
        ("<!--a-", "a-"),
        ("<!--!>", "!>"),
    ],
)
def test_a_comment_that_is_not_closed_runs_to_the_end(markup: str, text: str) -> None:
    (comment,) = html(markup).comments

    assert comment.text == text
    assert comment.span.end == len(markup)
    assert not comment.is_closed


@pytest.mark.parametrize(
    ("markup", "is_closed"),
    [
        ("<!ELEMENT br EMPTY>", True),
        ("</ br>", True),
        ("</1>", True),
        ("<?php echo 1 ?>", True),
        ("<?xml version='1.0'?>", True),
        ("<![CDATA[a]]>", True),
        ("<!>", True),
        ("<!x", False),
        ("</ x", False),
    ],
)
def test_what_browsers_take_as_a_comment_by_mistake_is_bogus(markup: str, is_closed: bool) -> None:  # noqa: FBT001
    (comment,) = html(f"a{markup}").comments

    assert comment.is_bogus
    assert comment.is_closed is is_closed
    assert comment.span == Span(1, 1 + len(markup))
    assert comment.text == markup


@pytest.mark.parametrize(
    "hiding",
    [
        "<noscript><img>",
        "<NOSCRIPT >",
        "<svg><title/><path/></svg>",
        "<svg><style/></svg>",
        "<SVG><TITLE>a</TITLE>",
        "<svg><style><b></style>",
        "<math><iframe/></math><svg><xmp/>",
        "<svg><foreignObject><noscript>",
    ],
)
def test_comments_behind_what_looks_like_raw_text_are_found(hiding: str) -> None:
    article = html(f"{hiding}<!--a-->")

    assert [comment.text for comment in article.comments][:1] == ["a"]


def test_comments_in_raw_text_inside_a_drawing_are_found() -> None:
    article = html("<svg><style><!--a--></style><title>b<!--c--></title></svg>")

    assert [comment.text for comment in article.comments] == ["a", "c"]


def test_a_cdata_section_in_the_style_of_a_drawing_holds_no_comment() -> None:
    article = html("<svg><style><![CDATA[ <!--a--> ]]></style></svg><!--b-->")

    assert [comment.text for comment in article.comments] == ["b"]


def test_a_cdata_section_elsewhere_in_a_drawing_is_taken_as_a_bogus_comment() -> None:
    article = html("<svg><desc><![CDATA[a]]></desc></svg>")

    assert [comment.is_bogus for comment in article.comments] == [True]


BLOCK = "<div>\n\n    <b>a</b><!--b-->\n\n</div>\n\n"


def test_elements_and_comments_know_that_readers_see_their_source() -> None:
    article = Article.from_text(f"{BLOCK}    plain code\n\n<i>c</i>")

    assert {e.name: e.shown_as_code for e in article.elements} == {
        "div": False,
        "b": True,
        "i": False,
    }
    assert [comment.shown_as_code for comment in article.comments] == [True]


def test_a_comment_between_two_blocks_of_shown_source_is_no_source() -> None:
    article = Article.from_text(f"{BLOCK}<!--c-->\n\n{BLOCK}<!--d-->\n")

    assert {comment.text: comment.shown_as_code for comment in article.comments} == {
        "b": True,
        "c": False,
        "d": False,
    }
    assert article.html is not None
    first, second = article.shown_as_code
    assert article.html.source.is_code(first.start)
    assert not article.html.source.is_code(first.end)
    assert article.html.source.is_code(second.end - 1)
