"""Which keys an article needs, and where else its generator may find them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint import Article

_DATE_IN_PATH = re.compile(r"(?:^|/)\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)")
_OTHER_TITLE = re.compile(r"[tT]itle$|^name$|^redirect|^eleventyNavigation$")
_ARTICLE = frozenset(
    "date author authors tags categories category layout description summary draft".split()
)
_HEADING = re.compile(r"^(?:#[ \t]|[^\n]+\n=+[ \t]*$|<h1\b)", re.MULTILINE)


def required(article: Article) -> tuple[tuple[str, ...], ...]:
    """Return the keys that an article needs, each with its alternatives."""
    if article.schema.required is not None:
        return article.schema.required
    return article.generator.requires(article.site_path)


def is_supplied(article: Article, key: str) -> bool:
    """
    Tell whether the generator takes a key from elsewhere, and finds it there.

    Where another file of the site may supply it and is no data but a program, it is taken as found.
    """
    sources = article.generator.key_sources.get(key, ())
    return any(_SOURCES[source](article, key) for source in sources) or _is_default(article, key)


def is_supplied_outside(article: Article, key: str) -> bool:
    """Tell whether it finds the key outside of the front matter."""
    sources = article.generator.key_sources.get(key, ())
    return any(_SOURCES[source](article, key) for source in sources if source not in _INSIDE)


def _is_default(article: Article, key: str) -> bool:
    defaults = article.defaults
    return bool(defaults.unread) or defaults.find(key) is not None


def _in_name(article: Article, key: str) -> object:
    """Tell whether the name of the file has a date; any name makes a title."""
    return key == "title" or _DATE_IN_PATH.match(article.path.rpartition("/")[2])


def _by_file(article: Article, key: str) -> bool:
    """Say no: a title or date that each checkout of the repository makes anew is none."""
    del article, key
    return False


_INSIDE: dict[str, Callable[[Article, str], object]] = {
    "other title": lambda article, _: any(map(_OTHER_TITLE.search, article.front_matter)),
    "other data": lambda article, _: (
        article.front_matter and _ARTICLE.isdisjoint(article.front_matter)
    ),
}
_SOURCES: dict[str, Callable[[Article, str], object]] = {
    **_INSIDE,
    "heading": lambda article, _: _HEADING.search(article.text, article.body.start),
    "path": lambda article, _: _DATE_IN_PATH.search(article.site_path),
    "file name": _in_name,
    "file": _by_file,
}
