"""One article in six newline styles, with and without a BOM, with odd text: the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.slow
def test_every_newline_style_gives_the_same_places(variants: list[Variant]) -> None:
    for variant in variants:
        article, plain = read(variant.data), read(variant.plain)

        assert article.text.removeprefix("\ufeff") == plain.text, variant.name
        assert html_places(article) == html_places(plain), variant.name
        assert markdown_places(article) == markdown_places(plain), variant.name
        assert front_matter_places(article) == front_matter_places(plain), variant.name
        assert list(article.front_matter) == list(plain.front_matter), variant.name
        assert article.source.data == variant.data, variant.name


@pytest.mark.slow
def test_every_newline_style_gives_true_places(
    variants: list[Variant], places_are_true: Callable[[Article], None]
) -> None:
    for variant in variants:
        places_are_true(read(variant.data))


def test_odd_text_moves_no_line(variants: list[Variant]) -> None:
    for variant in variants:
        article, original = read(variant.data), read(variant.original)

        for places in (html_places, markdown_places, front_matter_places):
            lines, lines_before = (
                [(start.line, end.line) for start, end, _ in places(each)]
                for each in (article, original)
            )
            assert lines == lines_before, variant.name
