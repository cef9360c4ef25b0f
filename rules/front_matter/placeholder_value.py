"""Values that are placeholders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option
from newslint.front_matter.placeholders import (
    DATE_FORMATS,
    FAILURE,
    NAME,
    NULLS,
    TASKS,
    TEMPLATE,
    placeholder,
)
from newslint.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article
    from newslint.front_matter import Field

_MESSAGES = {
    FAILURE: "is {}, which a program writes when it has no value",
    TEMPLATE: "is the template {}, which was never filled in",
    NAME: "is still the placeholder {}",
}
_TEXTS = frozenset("title subtitle description summary excerpt author authors".split())
_GROUPS = frozenset("tags categories tag category keywords".split())


class PlaceholderValue(Rule):
    """
    A value is a placeholder.

    `undefined`, `[object Object]` or `NaN` from a program that had no value; `{{ title }}` that
    nothing filled in; `TODO`, `Untitled`, `New Post` that nobody replaced: readers, feeds and search
    engines see the placeholder.

    Only whole values are checked. `invalid-date` reports dates, `empty-value` a null. Not reported:
    scaffolds, which authors fill in later; `None` and `null` under keys that do not hold text,
    as they may be a choice; formats (`date_format: YYYY-MM-DD`); a title that names the page's
    subject, as its `slug` or, for `TBD`, the file's name shows; the title `TODO`, which is mostly
    that of a list of things to do; and the values in `allow`.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: Ferry resumes\ncover: undefined\n---\n",
            good="---\ntitle: Ferry resumes\ncover: ferry.jpg\n---\n",
            at="undefined",
        ),
        Example(
            bad='---\ntitle: "{{ title }}"\n---\n',
            good='---\ntitle: "Ferry resumes"\n---\n',
            at='"{{ title }}"',
        ),
        Example(
            bad="---\ntitle: Untitled\n---\n",
            good="---\ntitle: Ferry resumes\n---\n",
            at="Untitled",
        ),
    )

    allow: tuple[str, ...] = option((), "Values that are not placeholders here.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the value."""
        for key, field, kind in _suspects(article):
            if self._counts(article, key, field, kind):
                yield Violation(
                    field.span,
                    f"`{key}` {_MESSAGES[kind].format(quote(field.text))}: readers see it as it is",
                    "write the real value",
                    severity=Severity.WARNING if kind == NAME else None,
                )

    def _counts(self, article: Article, key: str, field: Field, kind: str) -> bool:
        """Return whether a placeholder cannot be meant in its place."""
        if field.text in self.allow or _is_expected(article, field):
            return False
        if kind != TEMPLATE and _is_subject(article, key, field.text):
            return False
        if field.text in DATE_FORMATS:
            return "format" not in key.lower()
        is_never_meant = kind == FAILURE and field.text not in NULLS
        return is_never_meant or _holds_text(article, key, kind)


def _holds_text(article: Article, key: str, kind: str) -> bool:
    """Return whether readers see the value of a key as it is written."""
    name, schema = key.lower(), article.schema
    if name in _TEXTS or schema.types.get(key) == "string":
        return True
    if any(key in keys for keys in schema.required or ()):
        return True
    is_image = key in article.generator.image_keys or key in schema.keys_of("image")
    return (name in _GROUPS and kind != NAME) or (is_image and kind == TEMPLATE)


def _is_expected(article: Article, field: Field) -> bool:
    """Return whether a value is null or a date, which other rules check, or is to be filled in."""
    if article.kind.is_template or "{{" in article.path:
        return True
    is_null = field.text == "null" and field.style == "plain"
    return is_null or any(date.field.span == field.span for date in article.dates)


def _suspects(article: Article) -> Iterator[tuple[str, Field, str]]:
    """Yield key, field and kind of each value that looks like a placeholder, in collections too."""
    for field in article.front_matter.fields:
        if not field.fields:
            if kind := placeholder(field.text):
                yield field.key, field, kind
            continue
        for inner in field.fields:
            if kind := placeholder(inner.text):
                yield inner.key or field.key, inner, kind
        if field.style == "mapping" or field.fields[0].text == "object Object":
            whole = field._replace(text=article.cut(field.span))
            if kind := placeholder(whole.text):
                yield field.key, whole, kind


def _is_subject(article: Article, key: str, text: str) -> bool:
    """Return whether the word is the subject of the article."""
    folded, name = text.casefold(), key.lower()
    if name == "title" and folded == "todo":
        return True
    slug = article.field("slug") if name != "slug" else None
    if slug is not None and slug.text.rpartition("/")[2].casefold() == folded:
        return True
    stem = article.path.rpartition("/")[2].partition(".")[0]
    return folded in TASKS and stem.casefold() == folded
