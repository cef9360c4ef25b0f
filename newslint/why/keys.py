"""The sources of the keys of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.front_matter.lookup import find
from newslint.read_only import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.article import Article
    from newslint.site.defaults import DefaultValue


def describe_keys(article: Article, *, is_read: bool, is_known: bool) -> list[dict[str, Any]]:
    """
    Describe the keys of an article: those that it needs, then written, then inherited ones.

    Each has its `value`, None where only the key is known, and where that is `from`: a line of the
    article, a file of the site, the first heading or the name of the file; None where the key is
    needed and nothing supplies it. Where the front matter is not read, what it says does not count;
    where it is not known, no key is said to be missing.
    """
    found = list(_required(article, is_read=is_read)) if is_known else []
    known = {_folded(article, entry["key"]) for entry in found}
    for key, field in article.front_matter.items() if is_read else ():
        if _folded(article, key) not in known:
            known.add(_folded(article, key))
            found.append(_entry(key, field.value, _line(article, field.key_span.start)))
    for key, (value, source) in sorted(article.defaults.values.items()):
        if _folded(article, key) not in known:
            found.append(_entry(key, value, source))
    return found


def _required(article: Article, *, is_read: bool) -> Iterator[dict[str, Any]]:
    required = article.schema.required
    if required is None:
        required = article.generator.requires(article.site_path) or (("title",),)
    for keys in required:
        yield _first(article, keys, is_read=is_read)


def _first(article: Article, keys: tuple[str, ...], *, is_read: bool) -> dict[str, Any]:
    """Return the first of some alternatives that the article has, from any source."""
    ignore_case = article.generator.case_insensitive_keys
    for key in keys if is_read else ():
        field = find(article.front_matter, key, ignore_case=ignore_case)
        if field is not None:
            return _entry(key, field.value, _line(article, field.key_span.start))
    for key in keys:
        found = article.inherited_value(key) if is_read else _found_without(article, key)
        if found is not None:
            return _entry(key, found.value, found.source)
    return _entry(" or ".join(keys), None, None)


def _found_without(article: Article, key: str) -> DefaultValue | None:
    """Return the source of a key for an article whose front matter is not read."""
    return article.defaults.find(key) or article.derived_value(key)


def _entry(key: str, value: Any, source: str | None) -> dict[str, Any]:
    return {"key": key, "value": plain(value), "from": source}


def _line(article: Article, at: int) -> str:
    return f"line {article.source.position(at).line}"


def _folded(article: Article, key: str) -> str:
    return key.lower() if article.generator.case_insensitive_keys else key
