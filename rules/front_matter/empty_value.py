"""Keys without a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Example, Rule, Severity, Violation, option

from ._empty import is_empty
from ._required import is_supplied_outside, required

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint import Article, Field

_KNOWN = (("title",), ("date",))


class EmptyValue(Rule):
    """
    A key that an article needs is there and has no value.

    A blank, a null, an empty list: generators take it as they take a missing key, and the article
    stands nameless or undated in lists and feeds. It was to be filled in, or an export failed.

    What counts are the keys that are required, the title and the date. Others may be empty, as
    scaffolds leave `tags:` or `description:` for whoever needs them; name more in `keys`, fewer in
    `allow`. Also let through: `false` and 0, which are values; a key of which an alternative has a
    value, or which the generator takes from elsewhere (a date in the file name, the first heading);
    files that are no articles. A text such as `undefined` is `placeholder-value`'s business.
    """

    severity = Severity.ERROR
    tags = frozenset({"front-matter", "recommended"})
    examples = (
        Example(
            bad="---\ntitle: ''\ndate: 2022-02-17\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="''",
        ),
        Example(
            bad="---\ntitle: Ferry resumes\ndate:\n---\n",
            good="---\ntitle: Ferry resumes\ndate: 2022-02-17\n---\n",
            at="date",
        ),
    )

    keys: tuple[str, ...] = option((), "Further keys that need a value where they are written.")
    allow: tuple[str, ...] = option((), "Keys that may be empty.")

    def check(self, article: Article) -> Iterator[Violation]:
        """Point at the value, or at the key where nothing is written."""
        front_matter = article.front_matter
        if not any(map(is_empty, front_matter.fields)) and not self._goes_deep(article):
            return
        if front_matter.unreadable() or not article.generator.is_article(article.site_path):
            return
        found = dict(self._empty(article))
        for key in sorted(found, key=lambda key: found[key].key_span):
            field = found[key]
            at = field.span if field.span.start < field.span.end else field.key_span
            yield Violation(at, f"`{key}` has no value")

    def _goes_deep(self, article: Article) -> bool:
        """Tell whether a dotted path may lead to an empty value inside of a mapping."""
        groups = article.schema.required or ()
        return any("." in key for keys in (self.keys, *groups) for key in keys)

    def _empty(self, article: Article) -> Iterator[tuple[str, Field]]:
        """Yield the first of each group of keys that are all empty."""
        for keys in (*required(article), *_KNOWN, *((key,) for key in self.keys)):
            fields = {key: field for key in keys if (field := article.field(key)) is not None}
            if not fields or not all(map(is_empty, fields.values())):
                continue
            if not any(key in self.allow or is_supplied_outside(article, key) for key in keys):
                yield next(iter(fields.items()))
