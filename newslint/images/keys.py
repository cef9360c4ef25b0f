"""The images that front matter names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.images import ImageReference
from newslint.lookup import find_all
from newslint.text import Span
from newslint.urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.front_matter.field import Field

_ADDRESSES = frozenset(("url", "src", "path", "image", "href"))
"""The keys under which a mapping that describes an image keeps its address."""
_DEEPEST = 3


def in_front_matter(article: Article) -> Iterator[ImageReference]:
    """
    Yield the images under the keys of the generator, and under those that the schema calls images.

    A key may be a dotted path; its value a text, a list, or a mapping that has the address under
    `url`, `src`, `path` or `image`.
    """
    generator = article.generator
    keys = (*generator.image_keys, *article.schema.keys_of("image"))
    ignore_case = generator.case_insensitive_keys
    for path, field in find_all(article.front_matter, keys, ignore_case=ignore_case):
        yield from _in_value(article, path, field, 0)


def _in_value(article: Article, key: str, field: Field, depth: int) -> Iterator[ImageReference]:
    if not field.fields:
        text = field.value
        if isinstance(text, str) and text.strip():
            yield _reference(article, key, field, text)
    elif depth < _DEEPEST and not article.text.startswith("{{", field.span.start):
        for part in field.fields:
            if not part.key or part.key in _ADDRESSES:
                path = f"{key}.{part.key}" if part.key else key
                yield from _in_value(article, path, part, depth + 1)


def _reference(article: Article, key: str, field: Field, text: str) -> ImageReference:
    written = text.strip()
    at = article.text.find(written, *field.span)
    span = Span(at, at + len(written)) if at >= 0 else field.span
    return ImageReference(span, field.span, text, read_url(text), key)
