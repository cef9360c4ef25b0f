"""Where an article addresses images, and what is written there."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.front_matter.schema import Schema
from newslint.generators import Generator
from newslint.generators.hexo import HEXO
from newslint.generators.hugo import HUGO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN
from newslint.images import ImageReference
from newslint.images.character_references import decoded
from newslint.images.reference import LAZY_ATTRIBUTES
from newslint.images.srcset import candidates
from newslint.text import Source


def article(
    text: str,
    path: str = "posts/harbour.md",
    generator: Generator = UNKNOWN,
    schema: Schema | None = None,
) -> Article:
    return Article(path, Source.from_text(text), generator, schema)


def written(article: Article) -> list[str]:
    return [article.cut(reference.span) for reference in article.image_references]


def place(reference: ImageReference) -> str:
    if reference.element is not None:
        return f"{reference.element.name}[{reference.attribute}]"
    return reference.key or "markdown"


def places(article: Article) -> list[str]:
    return [place(reference) for reference in article.image_references]


def only(text: str, generator: Generator = UNKNOWN) -> ImageReference:
    (reference,) = article(text, generator=generator).image_references
    return reference


def test_all_places_come_in_the_order_of_the_text() -> None:
    text = (
        "---\ncover: 港/a.png\n---\n"
        '<img src="b.png"> ![](c.png) <img src=d.png>\n\n![x][r]\n\n<img src="e.png">\n\n[r]: f.png\n'
    )
    found = article(text)
    assert written(found) == ["港/a.png", "b.png", "c.png", "d.png", "e.png", "f.png"]
    html = "img[src]"
    assert places(found) == ["cover", html, "markdown", html, html, "markdown"]


def test_an_article_without_images_has_no_reference() -> None:
    assert article("").image_references == ()
    assert (
        article("---\ntitle: Harbour\n---\n# Harbour\n\n[a](b.png) <b>c</b>\n").image_references
        == ()
    )


# Front matter


@pytest.mark.parametrize(
    ("front_matter", "addresses"),
    [
        ("cover: a.png", ["a.png"]),
        ("cover: 'a b.png'", ["a b.png"]),
        ('cover: " a.png "', ["a.png"]),
        ('cover: "a\\u002Epng"', ['"a\\u002Epng"']),
        ("images: [a.png, 'b.png']", ["a.png", "b.png"]),
        ("images:\n- a.png\n- b.png", ["a.png", "b.png"]),
        ("cover:\n  image: a.png\n  alt: b.png", ["a.png"]),
        ("images:\n- {url: a.png, title: b}\n- src: c.png", ["a.png", "c.png"]),
        ("image:\n  path: a.png", ["a.png"]),
        ("cover: >-\n  a.png", ["a.png"]),
        ("header:\n  image: a.png", ["a.png"]),
        ("a: &x a.png\ncover: *x\nimage: *x", ["*x", "*x"]),
        ("cover: {{ page.cover }}", []),
        ("cover: '{{ page.cover }}'", ["{{ page.cover }}"]),
        ("cover:", []),
        ("cover: ''", []),
        ("cover: null", []),
        ("cover: true", []),
        ("cover: 7", []),
        ("images: []", []),
        ("title: a.png", []),
        ("Cover: a.png", []),
        ("cover: [[[[a.png]]]]", []),
    ],
)
def test_keys_of_images_may_hold_texts_lists_and_mappings(
    front_matter: str, addresses: list[str]
) -> None:
    assert written(article(f"---\n{front_matter}\n---\n")) == addresses


def test_keys_are_those_of_the_generator() -> None:
    assert written(article("---\nphotos: [a.png]\n---\n", generator=HEXO)) == ["a.png"]
    assert written(article("---\nphotos: [a.png]\n---\n", generator=JEKYLL)) == []
    assert written(article("---\nCover: a.png\n---\n", generator=HUGO)) == ["a.png"]
    assert places(article('+++\nimages = ["a.png"]\n+++\n', generator=HUGO)) == ["images"]


def test_the_schema_names_further_keys() -> None:
    schema = Schema(types={"portrait": "image", "author.photo": "image", "home": "url"})
    text = "---\nportrait: a.png\nauthor:\n  photo: b.png\nhome: c.png\n---\n"
    found = article(text, schema=schema)
    assert written(found) == ["a.png", "b.png"]
    assert places(found) == ["portrait", "author.photo"]


# Markdown


def test_one_definition_of_two_images_is_one_place() -> None:
    found = article("![a][r] and ![b][r]\n\n[r]: c.png\n")
    assert written(found) == ["c.png"]
    assert found.cut(found.image_references[0].whole) == "![a][r]"


def test_escapes_are_resolved_and_the_place_is_as_written() -> None:
    reference = only("![](a\\_b&amp;c.png)")
    assert reference.address == "a_b&c.png"
    assert article("![](a\\_b&amp;c.png)").cut(reference.span) == "a\\_b&amp;c.png"


def test_images_in_links_count_and_links_do_not() -> None:
    assert written(article("[![](a.png)](b.png) [c](d.png)")) == ["a.png"]


@pytest.mark.parametrize(
    "text",
    [
        "`![](a.png)`",
        "```\n![](a.png)\n```",
        "    ![](a.png)",
        "\\![](a.png)",
        "<!-- ![](a.png) -->",
        "<pre>\n![](a.png)\n</pre>",
    ],
)
def test_code_and_comments_hold_no_images(text: str) -> None:
    assert written(article(text)) == []


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("![x](my quay.png)", ["my quay.png"]),
        ('![x](my quay.png "Title")', ["my quay.png"]),
        ("![x]( my quay (1).png )", ["my quay (1).png"]),
        ("a ![x](b.png) c ![x](/d e.png) f", ["b.png", "/d e.png"]),
        ("> ![x](a b.png)", ["a b.png"]),
        ("![x](/Users/li/Application Support/a.png)", ["/Users/li/Application Support/a.png"]),
        ("![x](<my quay.png>)", ["my quay.png"]),
        ("`![x](my quay.png)`", []),
        ("    ![x](my quay.png)", []),
        ("\\![x](my quay.png)", []),
        ("<div>\n![x](my quay.png)\n</div>", []),
        ("Wow![1](see the note)", []),
        ("![x](see note)", []),
        ("[x](my quay.png)", []),
        ('![a ![x](b c.png "t")](d.png)', ["d.png"]),
        ("![x](a.png) (b c.png)", ["a.png"]),
        ("![x]\n(my quay.png)", []),
    ],
)
def test_brackets_that_were_meant_as_an_image_are_found(text: str, addresses: list[str]) -> None:
    assert written(article(text)) == addresses


def test_only_kramdown_and_python_markdown_take_spaces_in_an_address() -> None:
    assert only("![x](my quay.png)").is_text
    assert only("![x](my quay.png)", HEXO).is_text
    assert not only("![x](my quay.png)", JEKYLL).is_text
    assert not only("![x](<my quay.png>)").is_text


def test_spaces_that_markdown_encodes_are_no_fault() -> None:
    assert only("![x](<my quay.png>)").url.faults == ()
    assert [fault.kind for fault in only("![x](my quay.png)").url.faults] == ["space"]


# HTML


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        ('<img src="a.png">', ["a.png"]),
        ("<IMG SRC=a.png>", ["a.png"]),
        ("<img src='\n a.png '>", ["a.png"]),
        ('<img src="">', [""]),
        ("<img src>", [""]),
        ("<img alt=x>", []),
        ('<img src="a.png" src="b.png">', ["a.png"]),
        ('<img src="a.png" srcset="b.png 1x, c.png 2x">', ["a.png", "b.png", "c.png"]),
        ('<img srcset="{{ a }} 1x, b.png 2x">', []),
        ('<img data-src="a.png" data-lazy="true" data-url="#">', ["a.png"]),
        ('<img data-srcset="a.png 1x" data-other="b.png">', ["a.png"]),
        ('<picture><source srcset="a.webp"><img src="b.png"></picture>', ["a.webp", "b.png"]),
        ('<picture><source src="a.webp"></picture>', ["a.webp"]),
        ('<video src="a.mp4" poster="b.png"><source src="c.mp4"></video>', ["b.png"]),
        ('<audio><source src="a.mp3"></audio>', []),
        ('<svg><image href="a.png"/></svg>', ["a.png"]),
        ('<svg><image xlink:href="a.png"></image></svg>', ["a.png"]),
        ('<image src="a.png">', ["a.png"]),
        ('<a href="a.png">b</a>', []),
        ('<img :src="a" v-bind:src="b.png">', []),
        ('<!-- <img src="a.png"> -->', []),
        ('<script>"<img src=a.png>"</script>', []),
        ('<iframe src="a.png"></iframe><embed src="b.png">', []),
    ],
)
def test_attributes_that_name_images(html: str, addresses: list[str]) -> None:
    assert written(article(html, "harbour.html")) == addresses
    assert written(article(f"<div>{html}</div>\n")) == addresses


def test_character_references_are_resolved_once_for_judging() -> None:
    reference = only('<img src="a?b=1&amp;amp;c&#61;2&copy=3">')
    assert reference.address == "a?b=1&amp;c=2&copy=3"
    assert reference.url.query == "?b=1&amp;c=2&copy=3"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        ("&amp;", "&"),
        ("&amp", "&"),
        ("&ampx", "&ampx"),
        ("&amp=", "&amp="),
        ("&notit;", "&notit;"),
        ("&nosuch;", "&nosuch;"),
        ("&#x26;&#38;&#38", "&&&"),
        ("&#0;&#x110000;", "\ufffd\ufffd"),
        ("&&amp;&", "&&&"),
        ("&;&#;&#x;", "&;&#;&#x;"),
    ],
)
def test_references_in_attributes_follow_the_rules_of_attributes(value: str, text: str) -> None:
    assert decoded(value) == text


@pytest.mark.parametrize(
    ("value", "addresses"),
    [
        ("a.png", ["a.png"]),
        ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
        (" a.png\t1x,\n b.png 2x ", ["a.png", "b.png"]),
        ("a.png,b.png", ["a.png,b.png"]),
        ("a.png, b.png", ["a.png", "b.png"]),
        ("a.png 1x,b.png 2x,", ["a.png", "b.png"]),
        (",,a.png", ["a.png"]),
        ("data:image/gif;base64,R0lG 1x, b.png", ["data:image/gif;base64,R0lG", "b.png"]),
        ("a.png calc(1, 2), b.png", ["a.png", "b.png"]),
        ("a.png calc(1, b.png", ["a.png"]),
        ("", []),
        (" , ", []),
    ],
)
def test_a_srcset_comes_apart_as_in_browsers(value: str, addresses: list[str]) -> None:
    assert [value[start:end] for start, end in candidates(value)] == addresses


def test_lazy_addresses_and_those_shown_as_code_say_so() -> None:
    text = '<div>\n\n    <img src="a.png" data-original="b.png">\n\n</div>\n'
    found = article(text, generator=HEXO).image_references
    assert [reference.is_lazy for reference in found] == [False, True]
    assert all(reference.shown_as_code for reference in found)
    assert not only('<img src="a.png">').shown_as_code


@pytest.mark.slow
def test_every_place_in_every_corpus_holds_its_address(corpus: list[Path]) -> None:
    for path in corpus:
        found = Article(path.name, Source.decode(path.read_bytes()))
        before = -1
        for reference in found.image_references:
            start, end = reference.span
            assert before < start <= end <= len(found.text)
            before = start
            if not reference.is_text and reference.element is not None:
                assert decoded(found.cut(reference.span)).strip() == reference.address.strip()


@pytest.mark.parametrize(
    "piece",
    ["![", "![](", "![x](a b", "![x](a b.png)", "<img src=a>", "<img srcset='a, ", "![x](((("],
)
def test_odd_input_ends_quickly(piece: str) -> None:
    article(piece * 3_000).image_references  # noqa: B018 - reading it is the test


def test_each_lazy_attribute_has_a_sign_that_is_looked_for() -> None:
    for name in LAZY_ATTRIBUTES:
        found = article(f'<img {name.upper()}="a.png">', "harbour.html")
        assert [reference.is_lazy for reference in found.image_references] == [True]
