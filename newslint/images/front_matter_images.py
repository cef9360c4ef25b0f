"""The images that front matter names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.front_matter.lookup import find_all
from newslint.images.reference import ImageReference
from newslint.text import Span
from newslint.urls.plain_urls import read_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.front_matter import FrontMatter
    from newslint.front_matter.field import Field

_ADDRESSES = frozenset(("url", "src", "path", "image", "href"))
"""The keys in which a mapping that describes an image has its address."""
_DEEPEST = 3


def in_front_matter(
    text: str, front_matter: FrontMatter, keys: tuple[str, ...], *, ignore_case: bool
) -> Iterator[ImageReference]:
    """
    Yield the images under some keys of the front matter of `text`.

    A key may be a dotted path; its value may be a text, a list, or a mapping with the address under
    `url`, `src`, `path` or `image`.
    """
    for key, value in find_all(front_matter, keys, ignore_case=ignore_case):
        for path, field in _parts(text, key, value, 0) if value.fields else ((key, value),):
            address = field.value
            if isinstance(address, str) and (written := address.strip()):
                at = text.find(written, *field.span)
                span = Span(at, at + len(written)) if at >= 0 else field.span
                yield ImageReference(span, field.span, address, read_url(address), path)


def _parts(text: str, key: str, value: Field, depth: int) -> Iterator[tuple[str, Field]]:
    """Yield the fields that may be addresses in a list or a mapping, at any depth."""
    if not value.fields:
        yield key, value
    elif depth < _DEEPEST and not text.startswith("{{", value.span.start):
        for part in value.fields:
            if not part.key or part.key in _ADDRESSES:
                path = f"{key}.{part.key}" if part.key else key
                yield from _parts(text, path, part, depth + 1)
