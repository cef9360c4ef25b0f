from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.text import Span


def html(text: str) -> Article:
    return Article.from_text(text, "page.html")


def named(article: Article, *names: str) -> list[str]:
    return [article.cut(element.span) for element in article.elements.named(*names)]


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


def test_an_article_without_html_has_no_elements() -> None:
    article = Article.from_text("a < b, `<p>` and <https://example.org/>")

    assert not article.elements
    assert list(article.elements) == []
    assert article.elements.named("p") == []
    assert article.elements.having("id") == []
    assert article.comments == ()
