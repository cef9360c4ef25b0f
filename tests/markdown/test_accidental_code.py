from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.generators import Generator
from newslint.generators.hexo import HEXO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN
from newslint.text import Source

PYTHON_MARKDOWN = UNKNOWN._replace(dialect="python-markdown")
NO_INDENTED_CODE = UNKNOWN._replace(dialect="no-indented-code")
OPEN = "<div>\n\n    <b>a</b>\n\n</div>\n"
MOSTLY_HTML = "<div>\n<p>a</p>\n</div>\n\n    <b>c</b>\n\nd\n"


def article(body: str, generator: Generator = UNKNOWN) -> Article:
    return Article("post.md", Source.from_text(body), generator)


def accidents(body: str, generator: Generator = UNKNOWN) -> list[tuple[str, bool]]:
    read = article(body, generator)
    return [(read.cut(code.span), code.is_open) for code in read.accidental_code]


@pytest.mark.parametrize(
    "block", ["<b>a</b>", "</b>", "<!-- a -->", "<!-->", "<STYLE>", "<img\n    src=a>"]
)
def test_a_block_that_begins_with_html_inside_an_element_is_an_accident(block: str) -> None:
    assert accidents(f"<div>\n\n    {block}\n\n</div>", JEKYLL) == [(block, True)]


@pytest.mark.parametrize(
    "block",
    [
        "a <b>",
        "<user> b",
        "<c:set />",
        "<b",
        "<b\n",
        "<!-- a",
        "&lt;b>",
        "$ cat <<EOF",
        "<?php",
        "<!DOCTYPE html>",
    ],
)
def test_a_block_that_begins_with_anything_else_is_code(block: str) -> None:
    body = f"<div>\n\n    {block}\n\n</div>"

    assert accidents(body) == []
    assert [article(body).cut(span).rstrip() for span in article(body).code] == [block.rstrip()]


def test_a_block_in_mostly_plain_markdown_is_a_sample() -> None:
    assert accidents("Write this:\n\n    <b>a</b>\n\nand that,\nand that,\n<i>so</i>.\n") == []


def test_a_block_in_an_article_of_html_is_an_accident_even_if_nothing_is_open() -> None:
    assert accidents(MOSTLY_HTML) == [("<b>c</b>", False)]


@pytest.mark.parametrize(
    ("before", "is_accident"),
    [
        ("<div>", True),
        ("<DIV CLASS=a>", True),
        ("<div>b</div>", False),
        ("<div></div></div></span>", False),
        ("<div><span></div>", False),
        ("<div><p></span>", True),
        ("<div><br><img src=a>", True),
        ("<br><img src=a><hr>", False),
        ("<p><li><td>", False),
        ("<nickname>", False),
        ("<!-- <div> -->", False),
        ("<!-- a --><div><!-- </div> -->", True),
        ("`<div>`", False),
        ("\\<div>", False),
        ("<https://div>", False),
        ("<svg><g>", True),
    ],
)
def test_only_a_known_element_that_needs_its_end_tag_counts_as_open(
    before: str,
    is_accident: bool,  # noqa: FBT001
) -> None:
    prose = "one\ntwo\nthree\nfour\nfive\nsix\n\n"

    assert accidents(f"{prose}a {before}\n\n    <b>c</b>") == [("<b>c</b>", True)] * is_accident


def test_the_tags_of_one_block_count_for_the_next() -> None:
    body = (
        "<div>\n\n    <p><section>\n\nb\n\n    </section>\n    </div>\n\nc\n\n    <i>sample</i>\n"
    )

    assert accidents(body + "d\n" * 9) == [
        ("<p><section>", True),
        ("</section>\n    </div>", True),
    ]


def test_a_fenced_block_is_always_code() -> None:
    assert accidents("<div>\n\n```\n<b>a</b>\n```\n\n</div>") == []


def test_a_block_in_a_list_or_quote_is_found_with_its_own_tags() -> None:
    body = "<div>\n\n- a\n\n      <b\n\n      c='1'>\n\n> d\n>\n>     <i>\n>     </i>\n"
    read = article(body)

    assert accidents(body) == [("<b\n\n      c='1'>", True), ("<i>\n>     </i>", True)]
    assert [read.cut(element.span) for element in read.elements] == [
        "<div>",
        "<b\n\n      c='1'>",
        "<i>",
    ]


def test_an_accident_is_read_as_html_and_is_no_code() -> None:
    read = article("<div>\n\n\t<img src=a><!-- b -->\n\n    c `d`\n\n</div>\n\n    code")

    assert [element.name for element in read.elements] == ["div", "img"]
    assert [comment.text for comment in read.comments] == [" b "]
    assert [read.cut(span) for span in read.code] == ["code"]


@pytest.mark.parametrize("generator", [UNKNOWN, HEXO])
@pytest.mark.parametrize("body", [OPEN, MOSTLY_HTML])
def test_readers_see_the_source_where_commonmark_makes_the_page(
    body: str, generator: Generator
) -> None:
    read = article(body, generator)

    assert read.shown_as_code == tuple(code.span for code in read.accidental_code)
    assert len(read.shown_as_code) == 1
    assert [element.shown_as_code for element in read.elements.named("b")] == [True]
    assert [element.shown_as_code for element in read.elements.named("div")] == [False]


@pytest.mark.parametrize("generator", [JEKYLL, PYTHON_MARKDOWN])
def test_kramdown_and_python_markdown_take_a_block_in_an_open_element_as_html(
    generator: Generator,
) -> None:
    read = article(OPEN, generator)

    assert [code.is_open for code in read.accidental_code] == [True]
    assert read.shown_as_code == ()
    assert [element.shown_as_code for element in read.elements.named("b")] == [False]


@pytest.mark.parametrize("generator", [JEKYLL, PYTHON_MARKDOWN])
def test_kramdown_and_python_markdown_show_a_block_outside_any_element(
    generator: Generator,
) -> None:
    read = article(MOSTLY_HTML, generator)

    assert [code.is_open for code in read.accidental_code] == [False]
    assert [element.shown_as_code for element in read.elements.named("b")] == [True]


def test_a_generator_without_indented_code_shows_nothing_as_code() -> None:
    assert article(OPEN, NO_INDENTED_CODE).shown_as_code == ()


def test_html_files_have_no_indented_code() -> None:
    page = Article.from_text(OPEN, "page.html")

    assert page.accidental_code == ()
    assert page.shown_as_code == ()


def test_a_sample_between_template_tags_is_no_accident() -> None:
    body = "<div>\n\n{% highlight html %}\n\n    <b>a</b>\n\n{% endhighlight %}\n\n</div>"

    assert article(body, JEKYLL).accidental_code == ()


def test_the_sample_article_has_one_accident(shared: object) -> None:
    path = f"{shared}/sample/article.md"
    with open(path, "rb") as file:
        read = Article("article.md", Source.decode(file.read()), JEKYLL)

    (code,) = read.accidental_code

    assert code.is_open
    assert read.source.position(code.span.start) == (53, 13)
    assert read.source.position(code.span.end) == (66, 33)
    assert len(read.comments) == 11
    assert [len(read.elements.named(name)) for name in ("style", "img", "div", "p")] == [
        *(1, 1, 4, 9)
    ]
