"""Where an article gets a key from that its front matter does not have."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from newslint.front_matter.lookup import find
from newslint.named_tuples import NamedTuple
from newslint.site.defaults import DefaultValue
from newslint.site.drafts import is_draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.front_matter import FrontMatter
    from newslint.front_matter.schema import Schema
    from newslint.generators import Generator
    from newslint.site.article_file import ArticleFile
    from newslint.site.defaults import Defaults
    from newslint.text import Source

_DATE_IN_PATH = re.compile(r"(?:^|/)(\d{4}[-/]\d{1,2}[-/]\d{1,2})(?!\d)")
_OTHER_TITLE = re.compile(r"[tT]itle$|^name$|^redirect|^eleventyNavigation$")
_ARTICLE = frozenset(
    "date author authors tags categories category layout description summary draft".split()
)
_HEADING = re.compile(r"^(?:#[ \t]|[^\n]+\n=+[ \t]*$|<h1\b)", re.MULTILINE)
_FIRST_HEADING = re.compile(r"\s*+#{1,6}[ \t]++([^\n]++)")
_MARKS = re.compile(r"^#[ \t]+|[ \t]+#*$|<h1[^>]*+>|</h1>.*")


def required_keys(
    schema: Schema, generator: Generator, site_path: str
) -> tuple[tuple[str, ...], ...]:
    """Return the keys that an article at a path in its site needs, each with its alternatives."""
    if schema.required is not None:
        return schema.required
    return generator.requires(site_path)


class ReadArticle(NamedTuple):
    """What of an article may supply a key: its file, its front matter, and its body from `start`."""

    file: ArticleFile
    front_matter: FrontMatter
    source: Source
    start: int


def inherited_value(article: ReadArticle, defaults: Defaults, key: str) -> DefaultValue | None:
    """
    Return the value and the source of a key that the front matter does not have.

    That is another file of the site, the first heading, or the name of the file. Where another file
    may supply the key and is no data but a program, it is taken to do so. None if nothing does.
    """
    found = defaults.find(key) or _by_generator(article, key, _SOURCES)
    if found is None and defaults.unread:
        return DefaultValue(None, f"{defaults.unread}, perhaps")
    return found


def derived_value(article: ReadArticle, key: str) -> DefaultValue | None:
    """Return what the heading or the name of the file supplies, as `inherited_value` does."""
    return _by_generator(article, key, _OUTSIDE)


def _by_generator(
    article: ReadArticle,
    key: str,
    readers: dict[str, Callable[[ReadArticle, str], DefaultValue | None]],
) -> DefaultValue | None:
    for source in article.file.generator.key_sources.get(key, ()):
        found = readers[source](article, key) if source in readers else None
        if found is not None:
            return found
    return None


def _other_title(article: ReadArticle, key: str) -> DefaultValue | None:
    del key
    for name, field in article.front_matter.items():
        if _OTHER_TITLE.search(name):
            return DefaultValue(field.value, _line(article, field.key_span.start))
    return None


def _other_data(article: ReadArticle, key: str) -> DefaultValue | None:
    """Treat the key as supplied if the front matter is not that of an article."""
    del key
    is_other = article.front_matter and _ARTICLE.isdisjoint(article.front_matter)
    return DefaultValue(None, "no article") if is_other else None


def _heading(article: ReadArticle, key: str) -> DefaultValue | None:
    del key
    text = article.source.text
    found = _HEADING.search(text, article.start)
    if found is None:
        return None
    end = text.find("\n", found.start())
    written = text[found.start() : end if end >= 0 else len(text)]
    place = _line(article, found.start())
    return DefaultValue(_MARKS.sub("", written).strip(), f"first heading, {place}")


def _first_heading(article: ReadArticle, key: str) -> DefaultValue | None:
    del key
    found = _FIRST_HEADING.match(article.source.text, article.start)
    if found is None:
        return None
    return DefaultValue(found[1].strip(), f"first heading, {_line(article, found.start(1))}")


def _in_path(article: ReadArticle, key: str) -> DefaultValue | None:
    del key
    found = _DATE_IN_PATH.search(article.file.site_path)
    return DefaultValue(found[1].replace("/", "-"), "path") if found else None


def _in_name(article: ReadArticle, key: str) -> DefaultValue | None:
    """Return the date in the name of the file, or the rest of that name as a title."""
    name = article.file.path.rpartition("/")[2]
    found = _DATE_IN_PATH.match(name)
    if key == "title":
        stem = name.rpartition(".")[0] or name
        return DefaultValue(stem[found.end() :].lstrip("-") if found else stem, "file name")
    if found is None or not article.file.site.names_have_dates:
        return None
    return DefaultValue(found[1], "file name")


def _in_draft(article: ReadArticle, key: str) -> DefaultValue | None:
    """Treat the key as supplied for a draft, which does not need it."""
    del key
    ignore_case = article.file.generator.case_insensitive_keys
    found = partial(find, article.front_matter, ignore_case=ignore_case)
    return DefaultValue(None, "it is a draft") if is_draft(article.file, found) else None


def _line(article: ReadArticle, at: int) -> str:
    return f"line {article.source.position(at).line}"


_OUTSIDE: dict[str, Callable[[ReadArticle, str], DefaultValue | None]] = {
    "heading": _heading,
    "first heading": _first_heading,
    "path": _in_path,
    "file name": _in_name,
    "draft": _in_draft,
}
_SOURCES = {**_OUTSIDE, "other title": _other_title, "other data": _other_data}
"""
How each of `Generator.key_sources` is read. The time of the `file` is none of them: each checkout of
the repository makes it anew.
"""
