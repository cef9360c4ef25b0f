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


def named(article: Article, *names: str) -> list[str]:
    return [article.cut(element.span) for element in article.elements.named(*names)]


@settings(derandomize=True, max_examples=1500, deadline=None)
@given(MARKUP)
def test_every_place_in_html_holds_what_it_is_said_to_hold(
    places_are_true: Callable[[Article], None], markup: str
) -> None:
    # Tokens know no CDATA section: `test_a_cdata_section_in_a_drawing...` below.
    assume("<![CDATA[" not in markup or not ("<svg" in markup or "<math" in markup))

    places_are_true(html(markup))


@settings(derandomize=True, max_examples=1000, deadline=None)
@given(MARKUP, st.sampled_from(["", "    ", "\n\n    ", "> ", "\n- "]))
def test_every_place_in_markdown_holds_what_it_is_said_to_hold(
    places_are_true: Callable[[Article], None], markup: str, before: str
) -> None:
    assume("<![CDATA[" not in markup)

    places_are_true(Article.from_text(f"---\ntitle: é\n---\n{before}<div>{before}{markup}"))


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<p>", []),
        ("<p a>", [("a", None)]),
        ("<p a=>", [("a", None)]),
        ("<p a=''>", [("a", "")]),
        ('<p A="É" b=\'x"y\' c=z/>', [("a", "É"), ("b", 'x"y'), ("c", "z/")]),
        ("<p a = 'x'b=y\n\tc\n=\n'z'>", [("a", "x"), ("b", "y"), ("c", "z")]),
        ("<p a='&amp;&lt'>", [("a", "&amp;&lt")]),
        ("<p =a=b a==c>", [("=a", "b"), ("a", "=c")]),
        ("<p a=1 A=2 a>", [("a", "1")]),
        ("<p @click='f(1 > 2)' :x=1 on:y>", [("@click", "f(1 > 2)"), (":x", "1"), ("on:y", None)]),
        ("<svg viewBox='0 0 1 1'>", [("viewbox", "0 0 1 1")]),
        ("<p\fa=1\f>", [("a", "1")]),
        ("<p a\0='\0'>", [("a\ufffd", "\0")]),
        ("<p a='1\u2028\u00a02' b>", [("a", "1\u2028\u00a02"), ("b", None)]),
    ],
)
def test_attributes_are_given_as_they_are_written(
    tag: str, attributes: list[tuple[str, str | None]]
) -> None:
    (element,) = html(f"é\n{tag}").elements

    assert [(found.name, found.value) for found in element.attributes] == attributes
    assert element.span == Span(2, 2 + len(tag))


def test_an_attribute_has_the_places_of_its_name_and_of_its_value() -> None:
    article = html("<img é alt = 'a &amp; b' src=x>")
    (image,) = article.elements

    alt, src = image.attribute("alt"), image.attribute("src")

    assert alt == ("alt", "a &amp; b", Span(7, 24), Span(7, 10), Span(14, 23))
    assert src == ("src", "x", Span(25, 30), Span(25, 28), Span(29, 30))
    assert image.attribute("title") is None


def test_elements_have_their_end_tag_their_content_and_their_whole() -> None:
    article = html("a<div><br>b</div ><p>c")
    division, line_break, paragraph = article.elements

    assert division.end_tag == Span(11, 18)
    assert article.cut(division.content) == "<br>b"
    assert article.cut(division.whole) == "<div><br>b</div >"
    assert line_break.end_tag is None
    assert article.cut(line_break.whole) == "<br>"
    assert paragraph.end_tag is None
    assert article.cut(paragraph.content) == "c"
    assert article.cut(paragraph.whole) == "<p>"


def test_elements_come_in_the_order_of_the_source_not_of_the_tree() -> None:
    article = html("<table><p>before the table, says the tree</p><tr><p>this too")

    assert [element.name for element in article.elements] == ["table", "p", "tr", "p"]
    assert [element.span.start for element in article.elements.named("p")] == [7, 45 + 4]
    assert [element.name for element in article.elements.having("id")] == []


def test_elements_that_a_browser_adds_are_left_out() -> None:
    article = html("<table><tr><td>1</table></p></br><b><p>2</b>3")

    assert [element.name for element in article.elements] == ["table", "tr", "td", "b", "p"]
    assert article.elements.named("tbody") == []


@pytest.mark.parametrize("markup", ["a <b", "<img src='x", "<img src=x", "</", "<"])
def test_a_tag_that_does_not_end_is_no_element(markup: str) -> None:
    assert list(html(markup).elements) == []


def test_a_fragment_has_no_page_and_no_cells_without_a_table() -> None:
    article = html("<td class=x>1<tr><head><title>2</title><frameset>")

    assert [element.name for element in article.elements] == ["title"]


def test_a_page_has_its_outermost_elements() -> None:
    article = html("---\na: 1\n---\n<!DOCTYPE html>\n<HTML lang=en><head><body class=x><p>")

    names = [(element.name, element.ancestors) for element in article.elements]

    assert names == [
        ("html", ()),
        ("head", ("html",)),
        ("body", ("html",)),
        ("p", ("body", "html")),
    ]


def test_an_image_element_is_an_img() -> None:
    assert named(html("<image src=x><IMG src=y>"), "img") == ["<image src=x>", "<IMG src=y>"]


@pytest.mark.parametrize(
    "name",
    ["style", "viewbox", "xlink:href", ":class", "@click", "on:visible", "data-x", "x1", "\ufffd"],
)
def test_elements_are_found_by_any_attribute_name(name: str) -> None:
    written = name.replace("viewbox", "viewBox").replace("\ufffd", "\0")
    article = html(f"<p><svg {written}=1><p {written}><p STYLE=1 VIEWBOX=1 {written}=''>")

    found = [article.cut(element.span)[:4] for element in article.elements.having(name)]

    assert found == (["<svg", "<p {"[:3] + written[:1], "<p S"])


def test_the_names_around_an_element_are_given_the_nearest_first() -> None:
    article = html("<div><p><template><b></b></template><svg><foreignObject><i>")

    assert article.elements.named("b")[0].ancestors == ("template", "p", "div")
    assert article.elements.named("i")[0].ancestors == ("foreignObject", "svg", "p", "div")


def test_the_names_around_very_deep_elements_end_somewhere() -> None:
    article = html("<b><img>" * 2000)

    images = article.elements.named("img")

    assert len(images) == 2000
    assert {len(image.ancestors) for image in images[300:]} == {256}


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


def test_an_article_without_html_has_no_elements() -> None:
    article = Article.from_text("a < b, `<p>` and <https://example.org/>")

    assert not article.elements
    assert list(article.elements) == []
    assert article.elements.named("p") == []
    assert article.elements.having("id") == []
    assert article.comments == ()
