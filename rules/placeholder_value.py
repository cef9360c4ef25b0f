"""Values that stand for one that nobody gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

from ._placeholders import CHOICES, FAILURE, NAME, PATTERNS, TASKS, TEMPLATE, placeholder
from ._shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Field

_SAYS = {
    FAILURE: "is {}, what a program writes where it has no value",
    TEMPLATE: "was never filled in: {}",
    NAME: "is still {}",
}
_TEXTS = frozenset("title subtitle description summary excerpt author authors".split())
_GROUPS = frozenset("tags categories tag category keywords".split())


class PlaceholderValue(Rule):
    """
    A value is a placeholder.

    `undefined`, `[object Object]` or `NaN` where a program had no value; `{{ title }}` that nothing
    filled in; `TODO`, `Untitled`, `New Post` that nobody replaced: readers, feeds and search
    engines are shown just that.

    Only whole values count. Dates are left to `invalid-date`, a null to `empty-value`. Let through:
    scaffolds, which are there to be filled in; `None` and `null` under keys that are no texts, where
    they may be a choice; formats (`date_format: YYYY-MM-DD`); a title that names the page's own
    subject, as its `slug` tells or, for `TBD`, the file's name; the title `TODO`, which most often
    stands over a list of things to do; and the values in `allow`.
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

    allow: tuple[str, ...] = option((), "Values that are no placeholders here.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the value."""
        for key, field, kind in _suspects(article):
            if self._counts(article, key, field, kind):
                yield Violation(
                    field.span,
                    f"`{key}` {_SAYS[kind].format(shown(field.text))}",
                    severity=Severity.WARNING if kind == NAME else None,
                )

    def _counts(self, article: Article, key: str, field: Field, kind: str) -> bool:
        """Tell whether a placeholder cannot be meant where it stands."""
        name = key.lower()
        if field.text in self.allow or _is_elsewhere(article, field):
            return False
        if kind != TEMPLATE and name != "slug" and _is_subject(article, field.text):
            return False
        if field.text in PATTERNS:
            return "format" not in name
        if kind == FAILURE and field.text not in CHOICES:
            return True
        if name == "title" and field.text.lower() == "todo":
            return False
        is_term = name in _GROUPS and kind != NAME
        return is_term or name in _TEXTS or _is_declared(article, key)


def _is_elsewhere(article: Article, field: Field) -> bool:
    """Tell whether a value is null or a date, or is there to be filled in."""
    if article.generator.is_scaffold(article.path) or "{{" in article.path:
        return True
    is_null = field.text == "null" and field.style == "plain"
    return is_null or any(date.field.span == field.span for date in article.dates)


def _suspects(article: Article) -> Iterator[tuple[str, Field, str]]:
    """Yield key, field and kind of what looks like a placeholder, within collections too."""
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


def _is_declared(article: Article, key: str) -> bool:
    """Tell whether the configuration says that a key holds a text, or is required."""
    schema = article.schema
    return schema.types.get(key) == "string" or any(key in keys for keys in schema.required or ())


def _is_subject(article: Article, text: str) -> bool:
    """Tell whether an article is about the very word."""
    slug = article.field("slug")
    if slug is not None and slug.text.rpartition("/")[2].casefold() == text.casefold():
        return True
    stem = article.path.rpartition("/")[2].partition(".")[0]
    return text.casefold() in TASKS and stem.casefold() == text.casefold()
