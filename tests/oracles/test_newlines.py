"""One article in six newline styles, with and without a BOM, with odd text: the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.text import Position, Source, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Variant

Place = tuple[Position, Position, str]


def read(data: bytes) -> Article:
    return Article("article.md", Source.decode(data))


def place(article: Article, span: Span) -> Place:
    position = article.source.position
    return position(span.start), position(span.end), article.cut(span)


def html_places(article: Article) -> list[Place]:
    spans = []
    for element in article.elements:
        spans += [element.span, element.content, element.whole]
        for attribute in element.attributes:
            spans += [attribute.span, attribute.name_span, attribute.value_span or attribute.span]
    spans += [comment.span for comment in article.comments]
    return [place(article, span) for span in spans]


def markdown_places(article: Article) -> list[Place]:
    spans = [*article.code, *article.shown_as_code]
    for image in article.images:
        spans += [image.span, image.alt, image.destination]
    for link in article.links:
        spans += [link.span, link.text, link.destination]
    return [place(article, span) for span in spans]


def front_matter_places(article: Article) -> list[Place]:
    fields = article.front_matter.values()
    return [place(article, span) for field in fields for span in (field.key_span, field.span)]


def test_every_newline_style_gives_the_same_places(variants: Variant) -> None:
    article, plain = read(variants.data), read(variants.plain)

    assert article.text.removeprefix("\ufeff") == plain.text
    assert html_places(article) == html_places(plain)
    assert markdown_places(article) == markdown_places(plain)
    assert front_matter_places(article) == front_matter_places(plain)
    assert list(article.front_matter) == list(plain.front_matter)
    assert article.source.data == variants.data


def test_every_newline_style_gives_true_places(
    variants: Variant, places_are_true: Callable[[Article], None]
) -> None:
    places_are_true(read(variants.data))


def test_odd_text_moves_no_line(variants: Variant) -> None:
    article, original = read(variants.data), read(variants.original)

    for places in (html_places, markdown_places, front_matter_places):
        lines, lines_before = (
            [(start.line, end.line) for start, end, _ in places(each)]
            for each in (article, original)
        )
        assert lines == lines_before
