"""The images that front matter names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.images import ImageReference
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
    generator, front_matter = article.generator, article.front_matter
    ignores_case = generator.case_insensitive_keys
    more = article.schema.keys_of("image")
    keys = (*generator.image_keys, *more) if more else generator.image_keys
    plain, dotted = _split(keys, ignores_case)
    for key in front_matter:
        if (key.lower() if ignores_case else key) in plain:
            yield from _in_value(article, key, front_matter[key], 0)
    for path in dotted:
        if path.partition(".")[0] in front_matter:
            field = front_matter.find(path)
            if field is not None:
                yield from _in_value(article, path, field, 0)


@lru_cache(maxsize=64)
def _split(keys: tuple[str, ...], ignores_case: bool) -> tuple[frozenset[str], tuple[str, ...]]:  # noqa: FBT001 - a cached helper
    """Return the keys as they are compared, and those that may lead into mappings."""
    plain = frozenset(key.lower() if ignores_case else key for key in keys)
    return plain, tuple(key for key in keys if "." in key)


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
