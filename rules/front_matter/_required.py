"""Which keys an article needs, and whether its generator finds them elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Article


def required(article: Article) -> tuple[tuple[str, ...], ...]:
    """Return the keys that an article needs, each with its alternatives."""
    if article.schema.required is not None:
        return article.schema.required
    return article.generator.requires(article.site_path)


def is_supplied(article: Article, key: str) -> bool:
    """Tell whether the generator takes a key from elsewhere, and finds it there."""
    from newslint import inherited_value

    return inherited_value(article, key) is not None


def is_supplied_outside(article: Article, key: str) -> bool:
    """Tell whether it finds the key in the heading, or in the name of the file."""
    from newslint import derived_value

    return derived_value(article, key) is not None
